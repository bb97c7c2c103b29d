// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.testing.Shared;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardianLoopTest {
    private static final Instant NOW = Instant.parse("2026-10-01T14:00:00Z");

    private final ConfigFolder files = new ConfigFolder(Shared.project("config"));
    private final GuardianLoop loop = GuardianLoop.start(
            new Guardian(TradingRules.desk(
                    files.config().orThrow(), files.universe("uk-sectors").orThrow())),
            DeskState.blank(),
            new DeskEngine.Outside(
                    new NothingToWrite(),
                    new Still(),
                    HaltSignal.none(),
                    listener -> new Broken(),
                    (state, hash) -> {}));

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void anEffectThatFailsUnforeseenShutsTheGate() {
        loop.engine().submit(new Input.Reconcile());
        loop.settle();

        assertThat(loop.engine().view().emergency())
                .hasValueSatisfying(why -> assertThat(why).contains("the adapter has a fault"));
        assertThat(loop.engine()
                        .submit(new Input.Resume("go on", false, Hand.WINDOW))
                        .isRefused())
                .isTrue();
    }

    /// A listener's fault kills the guardian's thread: nobody may wait for it for ever.
    @Test
    void whoeverAsksADeadGuardianIsRefused() {
        loop.engine().onPublish(view -> {
            throw new ArithmeticException("a listener has a fault");
        });

        assertThat(loop.engine().submit(new Input.Noticed()).isRefused()).isTrue();
        assertThat(loop.engine().submit(new Input.Noticed()).refusal())
                .hasValueSatisfying(no -> assertThat(no.sentence()).contains("a listener has a fault"));
    }

    @Test
    void withoutAFaultTheGateIsNotShut() {
        loop.engine().submit(new Input.Noticed());
        loop.settle();

        assertThat(loop.engine().view().emergency()).isEmpty();
    }

    /// Far more prices than the inbox has places come while the guardian is busy: none of them may stand in the way.
    @Test
    void aStormOfPricesTakesOnePlaceInTheInbox() {
        InstrumentId fund = new InstrumentId("SXLK", "LSEETF");
        CompletableFuture<Void> busy = new CompletableFuture<>();
        CompletableFuture<Void> storm = new CompletableFuture<>();
        AtomicInteger decided = new AtomicInteger();
        loop.engine().onPublish(view -> {
            decided.incrementAndGet();
            busy.complete(null);
            storm.join();
        });
        loop.engine().offer(new Input.Noticed());
        busy.join();

        for (int cent = 0; cent < 250_000; cent++) {
            Price price = new Price(10_000 + cent, (byte) 2, QuoteUnit.DOLLARS);
            loop.engine().offer(new Input.QuotesRead(List.of(new Quote(fund, price, price, NOW, Quote.Kind.LIVE))));
        }
        storm.complete(null);
        loop.engine().submit(new Input.Noticed());

        Desk.View seen = loop.engine().view();
        assertThat(seen.emergency()).isEmpty();
        assertThat(seen.readings().quote(fund))
                .hasValueSatisfying(quote -> assertThat(quote.mid().value()).isEqualByComparingTo("2599.99"));
        assertThat(decided)
                .as("the first notice, the prices together, the last notice")
                .hasValue(3);
    }

    static Journal nothingToWrite() {
        return new NothingToWrite();
    }

    static MarketClock still() {
        return new Still();
    }

    static Broker broken() {
        return new Broken();
    }

    /// An adapter whose own code is at fault, as no list of foreseen exceptions names it.
    private record Broken() implements Broker {
        @Override
        public boolean submit(Order order, BooleanSupplier mayLeave) {
            throw new ArithmeticException("the adapter has a fault");
        }

        @Override
        public void cancel(OrderRef ref) {
            throw new ArithmeticException("the adapter has a fault");
        }

        @Override
        public void askMargin(MarginQuestion question) {
            throw new ArithmeticException("the adapter has a fault");
        }

        @Override
        public void requestAccount(Instant executionsSince) {
            throw new ArithmeticException("the adapter has a fault");
        }
    }

    private record NothingToWrite() implements Journal {
        @Override
        public long append(Instant at, List<Entry> entries) {
            throw new AssertionError("a blank desk decides nothing");
        }

        @Override
        public long durableSeq() {
            return 0;
        }

        @Override
        public String lastHash() {
            return "";
        }

        @Override
        public void close() {}
    }

    private record Still() implements MarketClock {
        @Override
        public void at(Instant when, Runnable action) {}

        @Override
        public Instant instant() {
            return NOW;
        }
    }
}
