// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.app.DeskPrices;
import dev.kobe.app.StrategyHistory;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.whatif.BreakerTrials;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tries breakers on the desk's own closes where they are a year or more, else on its strategy's history over the
/// imported prices, else on what closes of its own there are. It reads and never writes.
///
/// @param desk the desk's folder
/// @param state the desk as it was published last
/// @param rules with the levels that are set
/// @param files the settings, of which the strategy is read
/// @param clock the desk's: what was not known by then is not used
/// @param background runs what the window must not wait for
record DeskTrials(
        Path desk,
        Supplier<DeskState> state,
        DeskRules rules,
        ConfigFolder files,
        InstantSource clock,
        Executor background)
        implements BreakerTrials {
    /// The sessions of a year: from here on the desk's own closes are enough.
    private static final int A_YEAR = 252;

    private static final int LEAST = 20;
    private static final BigDecimal START = BigDecimal.valueOf(100_000);

    @Override
    public void history(Consumer<Outcome<History>> answer) {
        answered(this::history, answer);
    }

    @Override
    public void replay(History history, ReplayRules tried, Consumer<Outcome<BreakerReplay>> answer) {
        answered(() -> Outcome.ok(BreakerReplay.of(history.equity(), tried)), answer);
    }

    /// Whoever waits is told of a failure too: a trial that never ends would say that it goes on.
    private <T> void answered(Supplier<Outcome<T>> question, Consumer<Outcome<T>> answer) {
        CompletableFuture.supplyAsync(question, background)
                .handle((given, failure) -> failure == null ? given : DeskTrials.<T>failed(failure))
                .thenAccept(answer);
    }

    private static <T> Outcome<T> failed(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Outcome.missing(
                "trial",
                "The trial failed, which is a fault of Kobe and changes no limit: "
                        + cause.getClass().getSimpleName()
                        + (cause.getMessage() == null ? "" : ", " + cause.getMessage()) + ".");
    }

    private Outcome<History> history() {
        DeskState now = state.get();
        NavigableMap<LocalDate, BigDecimal> own = own(now);
        if (own.size() >= A_YEAR) {
            return Outcome.ok(ofDesk(now, own, ""));
        }
        Outcome<History> ofStrategy = ofStrategy(now.book().base());
        if (ofStrategy instanceof Outcome.Ok<History> || own.size() < LEAST) {
            return ofStrategy
                    .reason()
                    .<Outcome<History>>map(why -> Outcome.missing(
                            "history",
                            "The desk has " + own.size() + " closes of its own, and its strategy no history: " + why
                                    + " Import daily prices of its universe with kobe import prices."))
                    .orElse(ofStrategy);
        }
        return Outcome.ok(ofDesk(
                now,
                own,
                " That is less than a year: with prices from kobe import prices its strategy's years are tried."));
    }

    /// Growth since the first close, net of flows, in money of that close.
    private static NavigableMap<LocalDate, BigDecimal> own(DeskState now) {
        NavigableMap<LocalDate, BigDecimal> own = new TreeMap<>();
        now.strikes().stream()
                .filter(Strike::isKnown)
                .findFirst()
                .flatMap(first -> first.valuation().equity().map(Money::amount))
                .ifPresent(start -> now.strikes().stream()
                        .filter(Strike::isKnown)
                        .forEach(one -> own.put(one.session(), one.index().multiply(start))));
        return own;
    }

    private History ofDesk(DeskState now, NavigableMap<LocalDate, BigDecimal> own, String more) {
        Optional<PriceHistory> vix = vix();
        ReplayRules by = StrategyHistory.rules(rules.watched().limits(), vix, own.lastKey());
        return new History(
                "This desk's own " + own.size() + " closes, " + span(own)
                        + ", as if nothing had been paid in or out since the first" + without(by, vix) + "." + more,
                now.book().base(),
                own,
                by);
    }

    private Outcome<History> ofStrategy(Currency base) {
        DeskPrices prices = new DeskPrices(desk);
        if (prices.isEmpty()) {
            return Outcome.missing("prices", "no prices have been imported.");
        }
        Instant known = clock.instant();
        return files.config()
                .flatMap(config -> prices.histories(rules.universe().instruments(), known)
                        .flatMap(found -> StrategyHistory.equity(config.strategy(), rules.universe(), found)))
                .map(growth -> {
                    NavigableMap<LocalDate, BigDecimal> equity = new TreeMap<>();
                    growth.forEach((day, value) -> equity.put(day, value.multiply(START)));
                    Optional<PriceHistory> vix = vix();
                    ReplayRules by = StrategyHistory.rules(rules.watched().limits(), vix, equity.lastKey());
                    return new History(
                            "The strategy's own history over imported prices, not this desk's: " + equity.size()
                                    + " closes, " + span(equity) + ", from 100,000 at the start"
                                    + without(by, vix) + ".",
                            base,
                            equity,
                            by);
                });
    }

    private Optional<PriceHistory> vix() {
        return new DeskPrices(desk)
                .vix(LocalDate.EPOCH, TradingCalendar.LAST, clock.instant())
                .toOptional()
                .flatMap(found -> found);
    }

    private static String without(ReplayRules by, Optional<PriceHistory> vix) {
        String words = StrategyHistory.withoutVix(by, vix);
        return words.isEmpty() ? "" : "; " + words;
    }

    private static String span(NavigableMap<LocalDate, BigDecimal> equity) {
        return equity.firstKey() + " to " + equity.lastKey();
    }
}
