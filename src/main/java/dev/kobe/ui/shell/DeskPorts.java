// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Look;
import dev.kobe.ui.page.DeskFiles;
import dev.kobe.ui.whatif.BreakerTrials;
import java.util.function.Consumer;

/// Everything the window reaches outside itself.
///
/// @param commands what it asks of the guardian
/// @param files what it reads of the desk's folder
/// @param trials where breakers are tried at other levels
/// @param keep takes the look each time its owner changes it
/// @param demonstration opens the demonstration's desk; asked for at the first run only
public record DeskPorts(
        DeskCommands commands, DeskFiles files, BreakerTrials trials, Consumer<Look> keep, Runnable demonstration) {}
