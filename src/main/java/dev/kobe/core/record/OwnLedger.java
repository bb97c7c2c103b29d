// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a desk has booked itself, for a broker's statement to be held against.
///
/// @param from the day on which the desk was opened
/// @param to the day of its last event
/// @param zone of its main venue, in which a day is reckoned
/// @param fills the valid revision of every execution
/// @param commissions by execution root
/// @param bookings cash of statements that was booked, flows among them
/// @param actions corporate actions of statements that were booked
/// @param strikes the earliest first
public record OwnLedger(
        Currency base,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        List<Fill> fills,
        Map<String, Commission> commissions,
        List<Flow> flows,
        List<Booked> bookings,
        List<BookedAction> actions,
        List<Strike> strikes) {

    /// Money that the owner paid in (positive) or took out (negative), under the id by which it counts once.
    public record Flow(String id, Instant at, Money amount) {}

    /// A booking from a statement and when it was made.
    public record Booked(Instant at, CashBooking booking) {}

    public OwnLedger {
        fills = fills.stream().sorted(Comparator.comparing(Fill::at)).toList();
        commissions = Map.copyOf(commissions);
        flows = List.copyOf(flows);
        bookings = List.copyOf(bookings);
        actions = List.copyOf(actions);
        strikes = List.copyOf(strikes);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// Whether an action of a statement was booked from it or from a copy of it, which in an activity
    /// CSV has no number: then the kind, the day and the shares put in tell.
    boolean isBooked(List<CorporateAction> legs) {
        List<String> ids = legs.stream().flatMap(one -> one.id().stream()).toList();
        return actions.stream()
                .map(BookedAction::booking)
                .anyMatch(one ->
                        ids.isEmpty() ? legs.stream().anyMatch(leg -> isSame(leg, one)) : ids.contains(one.id()));
    }

    private static boolean isSame(CorporateAction leg, ActionBooking booking) {
        return leg.kind() == booking.kind()
                && leg.at().date().equals(booking.day())
                && leg.instrument().symbol().equals(booking.to())
                && leg.quantity().compareTo(booking.given()) == 0;
    }

    /// Flows that the owner recorded, without those that came from a statement.
    List<Flow> flowsByHand() {
        return flows.stream()
                .filter(flow ->
                        bookings.stream().noneMatch(one -> one.booking().id().equals(flow.id())))
                .toList();
    }

    Optional<Commission> commission(Fill fill) {
        return Optional.ofNullable(commissions.get(fill.id().root()));
    }

    /// The last strike that still holds at the end of a day; missing where the desk does not reach so far or
    /// has traded or moved money between the strike and the end of that day.
    Outcome<Strike> endOf(LocalDate day) {
        if (to.isBefore(day)) {
            return Outcome.missing("end", "this desk's own days end on " + to);
        }
        Optional<Strike> last =
                strikes.stream().filter(one -> !one.session().isAfter(day)).reduce((first, second) -> second);
        if (last.isEmpty()) {
            return Outcome.missing("end", "this desk has struck no session by then");
        }
        Instant struck = last.get().valuation().at();
        boolean moved = moves(fills.stream().map(Fill::at).toList(), struck, day)
                || moves(flowsByHand().stream().map(Flow::at).toList(), struck, day);
        return moved
                ? Outcome.missing(
                        "end",
                        "this desk has booked more on " + day + " after its strike of "
                                + last.get().session())
                : Outcome.ok(last.get());
    }

    private boolean moves(Collection<Instant> times, Instant struck, LocalDate day) {
        return times.stream().anyMatch(at -> at.isAfter(struck) && !day(at).isAfter(day));
    }
}
