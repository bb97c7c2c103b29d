// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The ticket that brings what is held to the share of full size that the breakers allow: a reduction
/// that only sells, or a step of the ramp.
///
/// What is held stands at the size of the last ticket that ended as it was meant: none after a flatten.
/// A reduction that was filled in part has not come to its size, and is due again in the next session.
///
/// A ramp that begins anew after a pause sells nothing of what was kept through it.
///
/// Example: a VIX of 26 halves the size, and a desk that was last brought to 1 has `T-2026-10-14-RED`
/// due, at 0.5; once the VIX has let go, `T-2026-10-20-R100` is due, at 1.
public record SizeStep(TicketId ticket, Purpose purpose, Weight size) {

    /// The step that is due; none under a pause or a halt, while another ticket is open, or once the session had one.
    public static Optional<SizeStep> due(DeskState state) {
        Optional<LocalDate> session = state.session();
        if (session.isEmpty()
                || state.board().action().compareTo(BreakerAction.PAUSE_NEW) >= 0
                || state.openTicket().isPresent()) {
            return Optional.empty();
        }
        Weight allowed = state.board().drawn();
        return state.tickets().values().stream()
                .filter(SizeStep::hasSized)
                .max(Comparator.comparing(one -> one.ticket().proposedAt()))
                .map(one -> sizeOf(one.ticket()))
                .filter(stands -> stands.compareTo(allowed) < 0 || isReduced(state) && stands.compareTo(allowed) > 0)
                .map(stands -> of(session.get(), stands, allowed))
                .filter(step -> !state.tickets().containsKey(step.ticket()))
                .filter(step -> step.purpose() != Purpose.REDUCTION
                        || !state.book().positions().isEmpty());
    }

    private static boolean isReduced(DeskState state) {
        return state.board().action() == BreakerAction.REDUCE_SIZE;
    }

    private static boolean hasSized(TicketRecord record) {
        Ticket ticket = record.ticket();
        boolean isEmpty =
                record.state() == TicketState.SKIPPED && ticket.lines().isEmpty();
        boolean isFilled = record.state() == TicketState.FILLED
                || record.state() == TicketState.PARTLY_FILLED && ticket.purpose() != Purpose.REDUCTION;
        return (ticket.signal().isPresent() || ticket.purpose() == Purpose.FLATTEN) && (isFilled || isEmpty);
    }

    private static Weight sizeOf(Ticket ticket) {
        return ticket.purpose() == Purpose.FLATTEN ? Weight.ZERO : ticket.rampStep();
    }

    private static SizeStep of(LocalDate session, Weight stands, Weight allowed) {
        if (stands.compareTo(allowed) > 0) {
            return new SizeStep(new TicketId("T-" + session + "-RED"), Purpose.REDUCTION, allowed);
        }
        String percent = allowed.value().movePointRight(2).stripTrailingZeros().toPlainString();
        return new SizeStep(new TicketId("T-" + session + "-R" + percent), Purpose.RAMP, allowed);
    }
}
