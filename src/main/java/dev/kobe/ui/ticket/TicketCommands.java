// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import java.util.Set;

/// What the ticket screen may ask of the desk; each call returns at once and is answered by what the screen shows next.
public interface TicketCommands {
    /// Approves exactly what was seen, with the warnings that were ticked, and starts the undo window.
    void approve(TicketId ticket, String hash, Set<Acceptance> accepted);

    /// Stops the undo window before anything is sent.
    void undo(TicketId ticket);

    /// Cancels whatever is left of a ticket under way.
    void cancelRest(TicketId ticket);

    /// Asks for a new ticket from what is known now.
    void propose();
}
