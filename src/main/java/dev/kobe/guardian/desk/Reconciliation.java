// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.Book;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ManualOrder;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes the books equal the broker's before the gate opens: after every start and every link, and again while orders
/// work. An order whose fate is unknown is looked for and never sent again; an incomplete answer proves nothing.
final class Reconciliation {
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private Reconciliation() {}

    static void ask(Turn turn) {
        turn.ask(new Effect.AskAccount(turn.now().minus(LOOK_BACK)));
    }

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
        if (before.state() != said.state()) {
            turn.say(new DeskEvent.LinkMoved(
                    before.moved(said.state(), said.detail(), turn.now()),
                    "broker link: " + said.state().words() + ", " + said.detail()));
        }
        if (said.state().answers()) {
            ask(turn);
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
        said.executions().stream()
                .sorted(Comparator.comparing(Execution::at).thenComparing(Execution::id))
                .forEach(one -> Reports.executed(turn, one));
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
            return;
        }
        resolve(turn, said);
        List<String> differences = differences(turn.state().book(), said, turn.state());
        if (differences.isEmpty()) {
            agree(turn, said.manualOrders());
        } else {
            differ(turn, true, said.manualOrders(), differences);
        }
        advanceAll(turn);
    }

    private static void resolve(Turn turn, BrokerReport.Account said) {
        for (OrderRecord one : turn.state().openOrders()) {
            OrderRef ref = one.order().ref();
            String ended = said.ended().get(ref);
            if (said.open().containsKey(ref)) {
                Set<Long> ids = said.open().get(ref);
                (ids.isEmpty() ? Set.of(0L) : ids).forEach(id -> Reports.acknowledged(turn, ref, id));
            } else if (ended != null) {
                Reports.end(turn, ref, OrderState.CANCELLED, ended);
            } else if (one.state() == OrderState.UNKNOWN && !said.askedAt().isBefore(one.changedAt())) {
                Reports.end(
                        turn,
                        ref,
                        OrderState.NOT_SENT,
                        "the broker has never seen it: it did not leave before the stop");
            }
        }
    }

    private static List<String> differences(Book book, BrokerReport.Account said, DeskState state) {
        List<String> found = new ArrayList<>();
        Set<InstrumentId> instruments = new TreeSet<>(said.positions().keySet());
        book.positions().forEach(one -> instruments.add(one.instrument()));
        for (InstrumentId id : instruments) {
            BigDecimal theirs = said.positions().getOrDefault(id, BigDecimal.ZERO);
            if (book.held(id).compareTo(theirs) != 0) {
                found.add(id.symbol() + ": the books have " + book.held(id).toPlainString() + " and the broker "
                        + theirs.toPlainString());
            }
        }
        Set<Currency> currencies = new TreeSet<>(said.cash().keySet());
        currencies.addAll(book.cash().keySet());
        for (Currency one : currencies) {
            Money theirs = said.cash().getOrDefault(one, Money.zero(one));
            if (!book.cash(one).equals(theirs)) {
                found.add(one + " cash: the books have " + book.cash(one) + " and the broker " + theirs);
            }
        }
        Set<OrderRef> strangers = new TreeSet<>(said.open().keySet());
        strangers.removeAll(state.orders().keySet());
        said.open().forEach((ref, ids) -> {
            if (ids.size() > 1) {
                found.add(twice(ref, ids));
            }
        });
        strangers.forEach(ref -> found.add("the broker works an order " + ref + " that these books do not know"));
        return found;
    }

    /// The alarm about one order that the broker has twice.
    static String twice(OrderRef ref, Set<Long> permanentIds) {
        return "the broker has " + ref + " more than once, as its orders "
                + String.join(
                        " and ", permanentIds.stream().map(String::valueOf).toList())
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
