// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.PaneState;

/// The views of the six panes of Today, one each.
public record TodayView(
        EquityPane.View equity,
        BreakersPane.View breakers,
        PaneState whyToday,
        PaneState factorExposure,
        PaneState alphaHealth,
        HoldingsPane.View holdings) {}
