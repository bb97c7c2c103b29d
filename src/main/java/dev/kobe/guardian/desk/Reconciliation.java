// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.Book;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.ManualOrder;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes the books equal the broker's before the gate opens: after every start and every link, and again while orders
/// work. An order whose fate is unknown is looked for and never sent again; an incomplete answer proves nothing.
final class Reconciliation {
    private Reconciliation() {}

    /// Start-up is recovery: nobody is left who could still send what was only intended, so its fate is unknown.
    static void afterRestart(Turn turn, Input.Restarted restarted) {
        if (turn.state().identity().isEmpty()) {
            return;
        }
        turn.say(new DeskEvent.LinkMoved(BrokerLink.down(restarted.detail()), restarted.detail()));
        for (OrderRecord one : turn.state().openOrders()) {
            if (one.state() == OrderState.INTENDED) {
                turn.say(new DeskEvent.OrderMoved(
                        one.order().ref(), OrderState.UNKNOWN, turn.now(), "Kobe stopped while it was being sent"));
            }
        }
        advanceAll(turn);
        turn.state().tickets().values().stream()
                .filter(one -> !one.state().isFinal())
                .forEach(one -> {
                    turn.ask(new Effect.WakeAt(one.ticket().closes()));
                    one.sendsAt().ifPresent(at -> turn.ask(new Effect.WakeAt(at)));
                });
    }

    static void link(Turn turn, BrokerReport.Link said) {
        BrokerLink before = turn.state().link();
        // Why there is no connection may change while there is none: that is worth a line, its repetition is not.
        boolean otherCause = said.state() == LinkState.DOWN && !before.detail().equals(said.detail());
        if (before.state() != said.state() || otherCause) {
            turn.say(new DeskEvent.LinkMoved(
                    before.moved(said.state(), said.detail(), turn.now()),
                    "broker link: " + said.state().words() + ", " + said.detail()));
        }
        if (said.state().answers()) {
            Asking.ask(turn);
        } else {
            Asking.linkLost(turn);
        }
    }

    static void notAsked(Turn turn, Input.NotAsked failed) {
        if (turn.state().link().state().answers()) {
            differ(turn, List.of("the broker could not be asked: " + failed.why()));
        }
    }

    static void account(Turn turn, BrokerReport.Account said) {
        Optional<DeskIdentity> identity = turn.state().identity();
        if (identity.isEmpty() || !turn.state().link().state().answers()) {
            return;
        }
        if (!said.accountId().equals(identity.get().account())) {
            differ(
                    turn,
                    false,
                    said.manualOrders(),
                    List.of("the broker's account is " + said.accountId() + " and this desk's is "
                            + identity.get().account()));
            return;
        }
        List<String> late = new ArrayList<>();
        said.executions().stream()
                .sorted(Comparator.comparing(Execution::at).thenComparing(Execution::id))
                .forEach(one -> Reports.booked(turn, one, sentence -> {
                    if (!turn.state().fills().containsKey(one.id().root())) {
                        late.add(sentence);
                    }
                }));
        for (Commission one : said.commissions()) {
            Reports.charged(turn, one);
        }
        if (!said.isComplete()) {
            differ(
                    turn,
                    true,
                    turn.state().link().manualOrders(),
                    List.of("the broker's answer was not complete: " + String.join(", ", said.unanswered())
                            + " did not arrive"));
            advanceAll(turn);
            return;
        }
        resolve(turn, said);
        AccountWorth.compare(turn, said);
        List<String> differences = new ArrayList<>(late);
        differences.addAll(differences(said, turn.state()));
        if (differences.isEmpty()) {
            agree(turn, said.manualOrders());
        } else {
            differ(turn, true, said.manualOrders(), differences);
        }
        advanceAll(turn);
    }

    private static void resolve(Turn turn, BrokerReport.Account said) {
        // One that was taken for lost and is at the broker after all is an open order again.
        turn.state().orders().values().stream()
                .filter(one -> one.state() == OrderState.NOT_SENT)
                .map(one -> one.order().ref())
                .filter(said.open()::containsKey)
                .forEach(ref -> Reports.acknowledged(turn, ref, 0));
        for (OrderRecord one : turn.state().openOrders()) {
            OrderRef ref = one.order().ref();
            String ended = said.ended().get(ref);
            if (said.open().containsKey(ref)) {
                Set<Long> ids = said.open().get(ref);
                (ids.isEmpty() ? Set.of(0L) : new TreeSet<>(ids)).forEach(id -> Reports.acknowledged(turn, ref, id));
                if (one.cancelRequested() && turn.state().link().mayTrade()) {
                    // A cancel may have been lost with a link; asking for it again changes nothing else.
                    turn.ask(new Effect.CancelOrder(ref));
                }
            } else if (ended != null) {
                Reports.end(turn, ref, OrderState.CANCELLED, ended);
            } else {
                missing(turn, one, said.askedAt());
            }
        }
    }

    /// An order that a whole answer does not know. If it was never heard of, and the question was put long enough after
    /// it left, over a link that has stood since, it never arrived. If it was, it has ended with its day or
    /// something is wrong: then it stays of unknown fate.
    private static void missing(Turn turn, OrderRecord order, Instant askedAt) {
        OrderRef ref = order.order().ref();
        if (order.acknowledgedAt().isEmpty()) {
            Instant enough = order.leftBy().plus(turn.rules().answerWithin());
            Optional<Instant> since = turn.state().link().since();
            boolean proven = order.state() == OrderState.UNKNOWN
                    && !askedAt.isBefore(enough)
                    && since.filter(at -> !askedAt.isBefore(at)).isPresent();
            if (proven) {
                Reports.end(turn, ref, OrderState.NOT_SENT, "the broker has never seen it: it did not arrive");
            }
        } else if (order.acknowledgedAt().get().isBefore(askedAt)) {
            if (isDayOver(turn, order, askedAt)) {
                Reports.end(turn, ref, OrderState.CANCELLED, "expired with its day");
            } else if (order.state() != OrderState.UNKNOWN) {
                Asking.doubt(turn, order, "the broker had it and no longer knows it: look for it there");
            }
        }
    }

    private static boolean isDayOver(Turn turn, OrderRecord order, Instant at) {
        Venue venue = turn.rules()
                .listed(order.order().instrument())
                .map(Instrument::venue)
                .orElseGet(() -> turn.state().identity().orElseThrow().mainVenue());
        LocalDate day = order.intendedAt().atZone(venue.zone()).toLocalDate();
        return at.atZone(venue.zone()).toLocalDate().isAfter(day)
                || TradingCalendar.of(venue)
                        .session(day)
                        .filter(one -> !at.isBefore(one.close()))
                        .isPresent();
    }

    private static List<String> differences(BrokerReport.Account said, DeskState state) {
        Book book = state.book();
        List<String> found = new ArrayList<>(FillCount.differences(state, said.executions()));
        Set<InstrumentId> instruments = new TreeSet<>(said.positions().keySet());
        book.positions().forEach(one -> instruments.add(one.instrument()));
        for (InstrumentId id : instruments) {
            BigDecimal theirs = said.positions().getOrDefault(id, BigDecimal.ZERO);
            if (book.held(id).compareTo(theirs) != 0) {
                found.add(id.symbol() + ": the books have " + book.held(id).toPlainString() + " and the broker "
                        + theirs.toPlainString()
                        + " (a split, merger or new name is booked from the statement: kobe import flex FILE --book)");
            }
        }
        Set<Currency> currencies = new TreeSet<>(said.cash().keySet());
        currencies.addAll(book.cash().keySet());
        for (Currency one : currencies) {
            Money theirs = said.cash().getOrDefault(one, Money.zero(one));
            if (!book.cash(one).equals(theirs)) {
                found.add(
                        one + " cash: the books have " + book.cash(one) + " and the broker " + theirs
                                + " (a dividend, tax, fee or interest is booked from the statement: kobe import flex FILE --book)");
            }
        }
        Set<OrderRef> strangers = new TreeSet<>(said.open().keySet());
        strangers.removeAll(state.orders().keySet());
        said.open().keySet().forEach(ref -> ended(state, ref, said.askedAt()).ifPresent(found::add));
        said.open().forEach((ref, ids) -> {
            if (ids.size() > 1) {
                found.add(twice(ref, ids));
            }
        });
        strangers.forEach(ref -> found.add("the broker works an order " + ref + " that these books do not know"));
        return found;
    }

    /// An order that the broker works although the books had its end before the broker was asked.
    private static Optional<String> ended(DeskState state, OrderRef ref, Instant askedAt) {
        return Optional.ofNullable(state.orders().get(ref))
                .filter(one -> !one.isOpen() && one.changedAt().isBefore(askedAt))
                .map(one -> "the broker works " + ref + ", which the books have as "
                        + one.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    /// The alarm about one order that the broker has twice.
    static String twice(OrderRef ref, Set<Long> permanentIds) {
        return "the broker has " + ref + " more than once, as its orders "
                + String.join(
                        " and ",
                        permanentIds.stream().sorted().map(String::valueOf).toList())
                + ": cancel all but one of them there, by hand";
    }

    private static void agree(Turn turn, List<ManualOrder> manual) {
        BrokerLink link = turn.state().link();
        String story = link.isReconciled() ? "books still equal the broker's" : "books equal the broker's";
        turn.say(new DeskEvent.LinkMoved(link.agreed(turn.now(), manual), story));
        Tickets.recheckBlocked(turn);
    }

    static void differ(Turn turn, List<String> differences) {
        BrokerLink link = turn.state().link();
        differ(turn, link.accountProven(), link.manualOrders(), differences);
    }

    private static void differ(Turn turn, boolean proven, List<ManualOrder> manual, List<String> differences) {
        BrokerLink before = turn.state().link();
        BrokerLink after = before.differing(proven, differences, manual);
        if (!before.equals(after)) {
            turn.say(new DeskEvent.LinkMoved(
                    after, "books differ from the broker's: " + String.join("; ", differences)));
        }
    }

    private static void advanceAll(Turn turn) {
        for (TicketId id : List.copyOf(turn.state().tickets().keySet())) {
            TicketProgress.advance(turn, id);
        }
    }
}
