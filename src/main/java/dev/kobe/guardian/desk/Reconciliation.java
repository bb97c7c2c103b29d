// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.Book;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        if (said.up()) {
            if (!turn.state().link().up()) {
                turn.say(new DeskEvent.LinkMoved(
                        new BrokerLink(true, said.detail(), false, Optional.empty(), List.of()),
                        "broker link up: " + said.detail()));
            }
            ask(turn);
        } else if (turn.state().link().up()) {
            turn.say(new DeskEvent.LinkMoved(BrokerLink.down(said.detail()), "broker link down: " + said.detail()));
        }
    }

    static void account(Turn turn, BrokerReport.Account said) {
        Optional<DeskIdentity> identity = turn.state().identity();
        if (identity.isEmpty() || !turn.state().link().up()) {
            return;
        }
        if (!said.accountId().equals(identity.get().account())) {
            differ(
                    turn,
                    false,
                    List.of("the broker's account is " + said.accountId() + " and this desk's is "
                            + identity.get().account()));
            return;
        }
        if (!said.complete()) {
            differ(turn, true, List.of("the broker's answer was not complete"));
            return;
        }
        said.fills().stream()
                .sorted(java.util.Comparator.comparing(Fill::at).thenComparing(Fill::id))
                .forEach(fill -> Reports.executed(turn, fill));
        for (Commission one : said.commissions()) {
            Reports.charged(turn, one);
        }
        resolve(turn, said);
        List<String> differences = differences(turn.state().book(), said, turn.state());
        if (differences.isEmpty()) {
            agree(turn);
        } else {
            differ(turn, true, differences);
        }
        advanceAll(turn);
    }

    private static void resolve(Turn turn, BrokerReport.Account said) {
        for (OrderRecord one : turn.state().openOrders()) {
            OrderRef ref = one.order().ref();
            String ended = said.ended().get(ref);
            if (said.open().contains(ref)) {
                Reports.acknowledged(turn, ref);
            } else if (ended != null) {
                Reports.end(turn, ref, OrderState.CANCELLED, ended);
            } else if (one.state() == OrderState.UNKNOWN && !said.asOf().isBefore(one.changedAt())) {
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
        Set<OrderRef> strangers = new TreeSet<>(said.open());
        strangers.removeAll(state.orders().keySet());
        strangers.forEach(ref -> found.add("the broker works an order " + ref + " that these books do not know"));
        return found;
    }

    private static void agree(Turn turn) {
        BrokerLink link = turn.state().link();
        String story = link.isReconciled() ? "books still equal the broker's" : "books equal the broker's";
        turn.say(new DeskEvent.LinkMoved(
                new BrokerLink(true, link.detail(), true, Optional.of(turn.now()), List.of()), story));
        Tickets.recheckBlocked(turn);
    }

    private static void differ(Turn turn, boolean proven, List<String> differences) {
        BrokerLink link = turn.state().link();
        if (!link.differences().equals(differences) || link.accountProven() != proven) {
            turn.say(new DeskEvent.LinkMoved(
                    new BrokerLink(true, link.detail(), proven, Optional.<Instant>empty(), differences),
                    "books differ from the broker's: " + String.join("; ", differences)));
        }
    }

    private static void advanceAll(Turn turn) {
        for (TicketId id : List.copyOf(turn.state().tickets().keySet())) {
            TicketProgress.advance(turn, id);
        }
    }
}
