// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.core.gate.ClockCheck;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks at an account before any desk is on it: connects, has the account proven, asks once for everything, and goes
/// away again. It writes nothing and sends no order.
final class AccountSurvey {
    static final RefusalCode NOT_REACHED = new RefusalCode("BROKER_NOT_REACHED");
    static final RefusalCode NOT_WHOLE = new RefusalCode("BROKER_NOT_WHOLE");
    static final RefusalCode CLOCK_OFF = new RefusalCode("BROKER_CLOCK_OFF");

    /// What was found.
    ///
    /// @param account a whole answer
    /// @param contracts every listed instrument that the broker confirmed
    /// @param quotes what came in time, by instrument
    /// @param ahead how far this computer's clock is ahead of the broker's
    /// @param link how the connection described itself, its version included
    /// @param oddities sentences for the owner
    record Found(
            BrokerReport.Account account,
            List<Instrument> contracts,
            Map<InstrumentId, Quote> quotes,
            Duration ahead,
            String link,
            List<String> oddities) {
        /// A time of this computer as the broker's clock had it.
        Instant byBrokersClock(Instant own) {
            return own.minus(ahead);
        }
    }

    private final Duration patience;
    private final Duration quotePatience;
    private final CompletableFuture<Outcome<BrokerReport.Account>> answer = new CompletableFuture<>();
    private final CompletableFuture<Duration> ahead = new CompletableFuture<>();
    private final CompletableFuture<Void> quoted = new CompletableFuture<>();
    private final List<Instrument> contracts = new ArrayList<>();
    private final Map<InstrumentId, Quote> quotes = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();
    private volatile String described = "";

    private AccountSurvey(IbkrSettings settings) {
        this.patience = settings.startUp().plus(settings.answer().multipliedBy(6));
        this.quotePatience = settings.answer();
    }

    /// Surveys the account of the settings.
    static Outcome<Found> of(BrokerGround ground, IbkrSettings settings, Collection<Instrument> listed) {
        AccountSurvey survey = new AccountSurvey(settings);
        CompletableFuture<IbkrBroker> made = new CompletableFuture<>();
        // No order leaves here, so that no number is ever set aside in this file.
        try (IbkrBroker broker = new IbkrBroker(
                settings,
                ground.toPort(settings.port()),
                Path.of("order-numbers-of-a-survey"),
                listed,
                new IbkrBroker.Ears(
                        report -> survey.heard(report, made, ground),
                        survey::confirmed,
                        survey::quoted,
                        told -> survey.ahead.complete(BrokerClock.ahead(told)),
                        survey::odd))) {
            made.complete(broker);
            broker.connect();
            return survey.result();
        }
    }

    private void heard(BrokerReport report, CompletableFuture<IbkrBroker> made, BrokerGround ground) {
        switch (report) {
            case BrokerReport.Link link
            when link.state().mayTrade() -> {
                described = link.detail();
                made.join().requestAccount(ground.clock().instant().minus(Duration.ofDays(1)));
            }
            case BrokerReport.Link link when link.state() != LinkState.CONNECTED -> fail(NOT_REACHED, sentence(link));
            case BrokerReport.Account account when account.isComplete() -> answer.complete(Outcome.ok(account));
            case BrokerReport.Account account ->
                fail(
                        NOT_WHOLE,
                        "The broker did not answer everything (" + String.join(", ", account.unanswered())
                                + "): nothing was opened. Try again.");
            default -> {
                // orders and executions are in the account's answer
            }
        }
    }

    private static String sentence(BrokerReport.Link link) {
        String detail = link.detail();
        String whole = Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }

    private void fail(RefusalCode code, String sentence) {
        answer.complete(Outcome.refused(Refusal.of(code, sentence)));
    }

    private synchronized void confirmed(List<Instrument> found) {
        contracts.addAll(found);
    }

    private synchronized void quoted(List<Quote> read) {
        read.forEach(one -> quotes.put(one.instrument(), one));
        if (!contracts.isEmpty() && contracts.stream().map(Instrument::id).allMatch(quotes::containsKey)) {
            quoted.complete(null);
        }
    }

    private synchronized void odd(String sentence) {
        oddities.add(sentence);
    }

    private Outcome<Found> result() {
        Optional<Outcome<BrokerReport.Account>> said = await(answer, patience);
        if (said.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    NOT_REACHED,
                    "The broker's program did not answer within " + patience.toSeconds()
                            + " s: look whether it asks for a login or a confirmation."));
        }
        return said.get().flatMap(this::withClock);
    }

    private Outcome<Found> withClock(BrokerReport.Account account) {
        Optional<Duration> clock = await(ahead, quotePatience);
        if (clock.isEmpty()) {
            return Outcome.refused(Refusal.of(CLOCK_OFF, "The broker did not tell its time: nothing was opened."));
        }
        if (clock.get().abs().compareTo(ClockCheck.DENIES) >= 0) {
            return Outcome.refused(Refusal.of(
                    CLOCK_OFF, ClockCheck.sentence(clock.get()) + " Set it right: by it every price is judged."));
        }
        await(quoted, quotePatience);
        synchronized (this) {
            return Outcome.ok(new Found(
                    account,
                    List.copyOf(contracts),
                    Map.copyOf(quotes),
                    clock.get(),
                    described,
                    List.copyOf(oddities)));
        }
    }

    private static <T> Optional<T> await(CompletableFuture<T> coming, Duration patience) {
        try {
            return Optional.ofNullable(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("nothing of a survey completes with a failure", impossible);
        }
    }
}
