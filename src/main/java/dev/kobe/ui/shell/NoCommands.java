// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.order.TicketId;

/// Commands that go nowhere, for pictures.
final class NoCommands implements DeskCommands {
    @Override
    public void approve(TicketId ticket, String hash) {}

    @Override
    public void undo(TicketId ticket) {}

    @Override
    public void cancelRest(TicketId ticket) {}

    @Override
    public void propose() {}

    @Override
    public void halt(String reason) {}

    @Override
    public void resume(String reason, boolean rebase) {}
}
