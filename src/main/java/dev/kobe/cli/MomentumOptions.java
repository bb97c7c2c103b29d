// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.Services.Strategy;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.time.TradingCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that `signal` and `backtest` share: which universe, which prices, which rules. What is not typed
/// is taken from the desk's settings.
final class MomentumOptions {
    static final RefusalCode PRICES_ABSENT = new RefusalCode("PRICES_ABSENT");

    @Spec(Spec.Target.MIXEE)
    @Nullable
    private CommandSpec mixee;

    @Option(names = "--universe", paramLabel = "U", description = "uk-sectors, us-sectors or a file")
    @Nullable
    private String universe;

    @Option(names = "--prices", paramLabel = "DIR", description = "a folder of price files instead of the library")
    @Nullable
    private Path prices;

    @Option(names = "--formation", paramLabel = "N", description = "months over which momentum is measured")
    @Nullable
    private Integer formation;

    @Option(names = "--skip", paramLabel = "N", description = "latest months left out")
    @Nullable
    private Integer skip;

    @Option(names = "--top-n", paramLabel = "N", description = "how many of the best are held")
    @Nullable
    private Integer topN;

    @Option(names = "--floor", paramLabel = "M", description = "hold nothing whose momentum is below this ratio")
    @Nullable
    private Double floor;

    @Option(names = "--known-at", paramLabel = "T", description = "use the library as it was known at this instant")
    @Nullable
    private Instant knownAt;

    /// The universe and the rules, from what was typed and else from the settings.
    Outcome<Request> request(Services services) {
        return strategy(services).flatMap(strategy -> services.universes()
                .universe(universe == null ? strategy.universe() : universe)
                .map(found -> new Request(found, strategy.momentum())));
    }

    /// What is to be ranked and how.
    record Request(Universe universe, MomentumRules momentum) {}

    private Outcome<Strategy> strategy(Services services) {
        boolean complete = universe != null && formation != null && skip != null && topN != null;
        Outcome<Strategy> settings = complete
                ? Outcome.ok(new Strategy("", MomentumRules.of(12, 1, 3), OptionalInt.empty()))
                : services.strategy().strategy();
        return settings.map(set -> new Strategy(set.universe(), rules(set.momentum()), set.trials()));
    }

    private MomentumRules rules(MomentumRules usual) {
        return typed(() -> new MomentumRules(
                formation == null ? usual.formation() : formation,
                skip == null ? usual.skip() : skip,
                topN == null ? usual.topN() : topN,
                floor == null ? usual.floor() : OptionalDouble.of(floor)));
    }

    /// Makes something of what was typed; what it refuses was typed wrongly.
    <T> T typed(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(
                    Objects.requireNonNull(mixee).commandLine(), String.valueOf(refused.getMessage()));
        }
    }

    /// The prices of the universe's instruments, by symbol.
    Outcome<Map<String, PriceHistory>> prices(KobeCommand kobe, Universe universe) {
        Services services = kobe.services();
        Instant now = services.clock().instant();
        if (prices != null) {
            return services.prices().read(prices, universe, now).map(found -> said(kobe, found));
        }
        return services.library()
                .open(kobe.desk())
                .flatMap(opened -> {
                    try (opened) {
                        return fromLibrary(opened, kobe.desk(), universe, knownAt == null ? now : knownAt);
                    }
                })
                .map(found -> said(kobe, found));
    }

    /// What the prices are called in a sentence.
    String source(KobeCommand kobe) {
        return prices == null ? "the library of " + kobe.desk() : "the folder " + prices;
    }

    /// Nothing is left out or stands for something else without being said.
    private static Map<String, PriceHistory> said(KobeCommand kobe, Map<String, PriceHistory> histories) {
        new TreeMap<>(histories).forEach((symbol, history) -> history.caveats()
                .forEach(caveat -> kobe.console().note(symbol + ": " + caveat)));
        return histories;
    }

    private static Outcome<Map<String, PriceHistory>> fromLibrary(
            Services.OpenLibrary library, Path desk, Universe universe, Instant knownAt) {
        Map<String, PriceHistory> histories = SourceSymbol.bySymbol(
                library.history(
                        SourceSymbol.of(universe.instruments()), LocalDate.EPOCH, TradingCalendar.LAST, knownAt),
                universe.instruments());
        return histories.isEmpty()
                ? Outcome.refused(Refusal.of(
                        PRICES_ABSENT,
                        "The desk " + desk + " has no prices of " + universe.name()
                                + ": import some with 'kobe import prices', or name a folder with --prices."))
                : Outcome.ok(histories);
    }
}
