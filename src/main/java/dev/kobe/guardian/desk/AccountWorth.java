// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.quantity.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Holds what the broker says the account is worth against the books at every whole answer, and asks again while the
/// two do not agree.
///
/// Example: the desk connects at 07:00 with no fresh price. Equity is not known; nothing is asked until prices come at
/// 08:00:05, and the answer at 08:00:15 agrees.
final class AccountWorth {
    /// Quotes follow a new link within moments.
    private static final Duration FIRST = Duration.ofSeconds(5);

    /// Nothing is asked of the broker while the books have no fresh price: this only looks for one.
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final Duration ASK = Duration.ofSeconds(60);

    private AccountWorth() {}

    static void compare(Turn turn, BrokerReport.Account said) {
        Optional<Valuation> books = BreakerReadings.books(turn.state(), turn.readings(), turn.rules(), turn.now());
        if (books.isEmpty() || said.equity().isEmpty()) {
            return;
        }
        BrokerValue value = BrokerValue.compare(turn.now(), said.equity().get(), settledShort(turn, said), books.get());
        Optional<BrokerValue> before = turn.state().brokerValue();
        if (before.isEmpty() || before.get().isNews(value)) {
            turn.say(new DeskEvent.BrokerValued(value));
            Protection.judgeWhenOpen(turn);
        }
    }

    /// How much less the broker counts as settled, in a cash account: it gives one sum and not one for each currency.
    private static Optional<Money> settledShort(Turn turn, BrokerReport.Account said) {
        DeskState state = turn.state();
        if (!state.identity().orElseThrow().cashAccount()) {
            return Optional.empty();
        }
        Money none = Money.zero(state.book().base());
        return Valuer.spendable(
                        state.book(),
                        state.session().orElseThrow(),
                        turn.freshReadings().rates())
                .flatMap(ours -> said.settled()
                        .filter(theirs -> theirs.currency().equals(ours.currency()))
                        .map(ours::minus))
                .map(less -> less.isPositive() ? less : none);
    }

    /// Starts to ask again where the two have come not to agree, or still do not over a new link.
    static void follow(Turn turn, DeskState before) {
        Optional<Instant> link = doubted(turn.state());
        if (link.isPresent() && !link.equals(doubted(before))) {
            later(turn, link.get(), FIRST);
        }
    }

    static void compareAgain(Turn turn, Input.CompareAgain again) {
        if (!doubted(turn.state()).equals(Optional.of(again.linkSince()))) {
            return;
        }
        boolean valued = BreakerReadings.books(turn.state(), turn.readings(), turn.rules(), turn.now())
                .flatMap(Valuation::equity)
                .isPresent();
        if (valued) {
            Asking.ask(turn);
        }
        later(turn, again.linkSince(), valued ? ASK : LOOK);
    }

    private static void later(Turn turn, Instant linkSince, Duration wait) {
        turn.ask(new Effect.CompareAgainAt(turn.now().plus(wait), linkSince));
    }

    /// Since when the link stands over which the two do not agree; empty while they do or nobody answers.
    private static Optional<Instant> doubted(DeskState state) {
        return state.brokerValue()
                .filter(value -> !value.agrees() && state.link().state().answers())
                .flatMap(value -> state.link().since());
    }
}
