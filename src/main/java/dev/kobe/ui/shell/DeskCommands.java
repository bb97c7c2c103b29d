// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.alarm.AlarmCommands;
import dev.kobe.ui.ticket.TicketCommands;

/// Everything the window may ask of the desk; calls return at once, the answer is what is published next.
public interface DeskCommands extends TicketCommands, AlarmCommands {
    /// Stops everything at once, with why.
    void halt(String reason);

    /// Ends a halt; `rebase` measures the peak from present equity.
    void resume(String reason, boolean rebase);
}
