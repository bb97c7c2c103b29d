// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.signal.SignalRanking.Ranked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Holds a ranking against the same ranking from a second source of prices: no ticket is drawn from prices that
/// two sources disagree about, nor where the second one is silent.
///
/// Every momentum of the first is compared, held or not: one wrong price moves the ranks of others. Example:
/// with a limit of 50 bps 12.34 % and 12.84 % agree, 12.34 % and 12.85 % do not.
public final class SourceComparison {
    public static final RefusalCode SIGNAL_SOURCES_DISAGREE = new RefusalCode("SIGNAL_SOURCES_DISAGREE");
    public static final RefusalCode SIGNAL_SOURCE_SILENT = new RefusalCode("SIGNAL_SOURCE_SILENT");

    /// Two decimals of a basis point are lost in the arithmetic of ratios, not more.
    private static final double ROUNDING = 1e-10;

    private static final double BPS = 10_000;

    private SourceComparison() {}

    /// The first ranking, if the second source's own momentum of everything it ranks lies within the limit.
    ///
    /// @param name what the first source is called in a sentence
    public static Outcome<SignalRanking> agreed(
            String name,
            SignalRanking first,
            PriceSource second,
            Universe universe,
            LocalDate asOf,
            MomentumRules rules,
            BigDecimal limitBps) {
        return histories(second, first, universe, asOf)
                .flatMap(histories -> Momentum12To1.rank(universe, histories, asOf, rules))
                .flatMap(other -> compare(name, first, second.name(), other, limitBps));
    }

    private static Outcome<Map<String, PriceHistory>> histories(
            PriceSource source, SignalRanking first, Universe universe, LocalDate asOf) {
        LocalDate from = first.formationMonthEnd().minusMonths(1);
        Map<String, PriceHistory> histories = new HashMap<>();
        for (Ranked one : first.ranking()) {
            Optional<Instrument> instrument = universe.find(one.instrument());
            if (instrument.isEmpty()) {
                continue;
            }
            switch (source.daily(instrument.get(), from, asOf)) {
                case Outcome.Ok<PriceHistory>(PriceHistory history) ->
                    histories.put(instrument.get().symbol(), history.through(asOf));
                case Outcome<PriceHistory> absent -> {
                    return silent(
                            source.name(), one.instrument(), absent.reason().orElseThrow());
                }
            }
        }
        return Outcome.ok(histories);
    }

    private static <T> Outcome<T> silent(String source, InstrumentId instrument, String why) {
        return Outcome.refused(Refusal.of(
                SIGNAL_SOURCE_SILENT,
                Map.of("symbol", instrument.symbol(), "source", source),
                "No ticket: " + source + " cannot confirm the momentum of " + instrument.symbol() + ": " + why));
    }

    private static Outcome<SignalRanking> compare(
            String name, SignalRanking first, String secondName, SignalRanking second, BigDecimal limitBps) {
        List<String> apart = new ArrayList<>();
        for (Ranked one : first.ranking()) {
            Optional<Ranked> other = second.ranking().stream()
                    .filter(each -> each.instrument().equals(one.instrument()))
                    .findFirst();
            if (other.isEmpty()) {
                String why = second.unranked().stream()
                        .filter(each -> each.instrument().equals(one.instrument()))
                        .map(SignalRanking.Unranked::why)
                        .findFirst()
                        .orElse("it does not rank it");
                return silent(secondName, one.instrument(), why + ".");
            }
            double distance = Math.abs(one.momentum() - other.get().momentum()) * BPS;
            // What is no number lies within no limit.
            if (!(distance <= limitBps.doubleValue() + ROUNDING * BPS)) {
                apart.add(String.format(
                        Locale.ROOT,
                        "%s %+.2f %% and %+.2f %%",
                        one.instrument().symbol(),
                        one.momentum() * 100,
                        other.get().momentum() * 100));
            }
        }
        return apart.isEmpty()
                ? Outcome.ok(first)
                : Outcome.refused(Refusal.of(
                        SIGNAL_SOURCES_DISAGREE,
                        Map.of("limitBps", limitBps.toPlainString(), "apart", String.join("; ", apart)),
                        "No ticket: " + name + " and " + secondName + " disagree about momentum by more than "
                                + limitBps.toPlainString() + " bps: " + String.join("; ", apart) + "."));
    }
}
