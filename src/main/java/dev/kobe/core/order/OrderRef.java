// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.LocalDate;

/// An order's identity: a pure function of ticket, line and attempt, at most 40 characters, printed
/// `T-2026-02-02/2/1`. The broker's numbers are attributes and never identity.
public record OrderRef(TicketId ticket, long line, int attempt) implements Comparable<OrderRef> {
    private static final int LONGEST = 40;

    public OrderRef {
        if (line < 1 || attempt < 1) {
            throw new IllegalArgumentException("lines and attempts count from 1, not " + line + " and " + attempt);
        }
        if ((ticket + "/" + line + "/" + attempt).length() > LONGEST) {
            throw new IllegalArgumentException("an order reference has at most 40 characters: " + ticket);
        }
    }

    /// The reference of an execution that no order of ours explains: a pure function of the day it traded and the
    /// broker's number of its order. It names no ticket's line.
    ///
    /// Example: 884213100 on 2 February 2026 gives `T-2026-02-02-MANUAL/884213100/1`.
    public static OrderRef manual(LocalDate day, long permanentId) {
        return new OrderRef(TicketId.manual(day), Math.max(1, permanentId), 1);
    }

    /// Reads what [#toString] prints.
    public static OrderRef parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an order reference is TICKET/LINE/ATTEMPT, not '" + text + "'");
        }
        return new OrderRef(TicketId.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(OrderRef other) {
        int byTicket = ticket.compareTo(other.ticket);
        if (byTicket != 0) {
            return byTicket;
        }
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(attempt, other.attempt);
    }

    @Override
    public String toString() {
        return ticket + "/" + line + "/" + attempt;
    }
}
