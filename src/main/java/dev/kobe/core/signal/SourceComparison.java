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
import dev.kobe.core.signal.SourceVerdict.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds a ranking against the same ranking from a second source of prices: no ticket is drawn from prices that
/// two sources disagree about, nor where the second one is silent.
///
/// Every momentum of the first is compared, held or not: one wrong price moves the ranks of others. Example:
/// with a limit of 50 bps 12.34 % and 12.84 % agree, 12.34 % and 12.85 % do not.
public final class SourceComparison {
    public static final RefusalCode SIGNAL_SOURCES_DISAGREE = new RefusalCode("SIGNAL_SOURCES_DISAGREE");
    public static final RefusalCode SIGNAL_SOURCE_SILENT = new RefusalCode("SIGNAL_SOURCE_SILENT");

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
        return verdict(name, first, second, universe, asOf, rules, limitBps)
                .noTicket()
                .map(Outcome::<SignalRanking>refused)
                .orElseGet(() -> Outcome.ok(first));
    }

    /// What the second source says to the first ranking.
    ///
    /// @param name what the first source is called in a sentence
    public static SourceVerdict verdict(
            String name,
            SignalRanking first,
            PriceSource second,
            Universe universe,
            LocalDate asOf,
            MomentumRules rules,
            BigDecimal limitBps) {
        Map<String, PriceHistory> histories = new HashMap<>();
        LocalDate from = first.formationMonthEnd().minusMonths(1);
        for (Ranked one : first.ranking()) {
            Optional<Instrument> instrument = universe.find(one.instrument());
            if (instrument.isEmpty()) {
                continue;
            }
            Outcome<PriceHistory> daily = second.daily(instrument.get(), from, asOf);
            if (!(daily instanceof Outcome.Ok<PriceHistory>(PriceHistory history))) {
                return silent(second.name(), one.instrument(), daily.reason().orElseThrow());
            }
            histories.put(instrument.get().symbol(), history.through(asOf));
        }
        return switch (Momentum12To1.rank(universe, histories, asOf, rules)) {
            case Outcome.Ok<SignalRanking>(SignalRanking other) -> compare(name, first, second.name(), other, limitBps);
            case Outcome<SignalRanking> absent ->
                silent(
                        second.name(),
                        first.ranking().getFirst().instrument(),
                        absent.reason().orElseThrow());
        };
    }

    private static SourceVerdict silent(String source, InstrumentId instrument, String why) {
        return new SourceVerdict(
                source,
                List.of(),
                Optional.of(Refusal.of(
                        SIGNAL_SOURCE_SILENT,
                        Map.of("symbol", instrument.symbol(), "source", source),
                        "No ticket: " + source + " cannot confirm the momentum of " + instrument.symbol() + ": "
                                + why)));
    }

    private static SourceVerdict compare(
            String name, SignalRanking first, String secondName, SignalRanking second, BigDecimal limitBps) {
        List<Value> values = new ArrayList<>();
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
            values.add(new Value(one.instrument(), one.momentum(), other.get().momentum(), limitBps));
        }
        return new SourceVerdict(secondName, values, disagreement(name, secondName, values, limitBps));
    }

    private static Optional<Refusal> disagreement(
            String name, String secondName, List<Value> values, BigDecimal limitBps) {
        String apart = values.stream()
                .filter(value -> !value.within())
                .map(SourceComparison::sentence)
                .collect(Collectors.joining("; "));
        return apart.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        SIGNAL_SOURCES_DISAGREE,
                        Map.of("limitBps", limitBps.toPlainString(), "apart", apart),
                        "No ticket: " + name + " and " + secondName + " disagree about momentum by more than "
                                + limitBps.toPlainString() + " bps: " + apart + "."));
    }

    private static String sentence(Value value) {
        return String.format(
                Locale.ROOT,
                "%s %+.2f %% and %+.2f %%",
                value.instrument().symbol(),
                value.first() * 100,
                value.second() * 100);
    }
}
