// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Strikes;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.CorrelationReading;
import dev.kobe.core.breaker.DrawdownBases;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.breaker.FillsReading;
import dev.kobe.core.breaker.ServicesReading;
import dev.kobe.core.breaker.TradesReading;
import dev.kobe.core.breaker.VolatilityReading;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the desk is worth now and what the breakers judge, from state and readings; the guardian and the screen share
/// it, so that both see the same figure.
///
/// What ended trades brought follows from the state alone and is worked out once for each: prices come far more often
/// than the books change. The same arguments always give the same reading.
public final class BreakerReadings {

    /// Why a breaker is not watched by any desk yet: nothing reads what it judges.
    public static final Map<String, String> NOT_READ = Map.of("data.apart", "There is one source of quotes.");

    private final DeskRules rules;
    private volatile Ended last = Ended.of(DeskState.blank());

    public BreakerReadings(DeskRules rules) {
        this.rules = rules;
    }

    /// What followed from a state.
    private record Ended(DeskState state, Outcome<TradesReading> closed, Outcome<FillsReading> orders) {
        static Ended of(DeskState state) {
            return new Ended(state, EndedTrades.closed(state), EndedTrades.orders(state));
        }
    }

    /// The books at mids no older than the stale limit, their equity withheld while the broker's own figure does not
    /// agree; empty before the desk is open.
    public static Optional<Valuation> valuation(DeskState state, Readings readings, DeskRules rules, Instant now) {
        return books(state, readings, rules, now).map(books -> state.brokerValue()
                .filter(said -> !said.agrees())
                .map(said -> books.withheld(said.sentence()))
                .orElse(books));
    }

    /// The books at fresh mids, whatever the broker says they are worth; empty before the desk is open.
    public static Optional<Valuation> books(DeskState state, Readings readings, DeskRules rules, Instant now) {
        if (state.identity().isEmpty()) {
            return Optional.empty();
        }
        Readings fresh =
                readings.fresherThan(now, BigDecimal.valueOf(rules.staleAfter().toMillis(), 3));
        return Optional.of(Valuer.value(state.book(), fresh.mids(), fresh.rates(), now));
    }

    /// The reading of this moment; an unknown index names what is missing.
    public BreakerReading now(DeskState state, Readings readings, Instant now) {
        Ended ended = ended(state);
        Optional<Valuation> valuation = valuation(state, readings, rules, now);
        return BreakerReading.of(now, equity(state, valuation))
                .withCorrelation(CorrelationReading.of(
                        readings.moves().outcome(), valuation, state.session().orElse(LocalDate.EPOCH)))
                .withVolatility(VolatilityReading.of(readings.vix(), now))
                .withTrades(ended.closed())
                .withFills(ended.orders())
                .withPrices(NeededPrices.read(state, readings, rules, now))
                .withServices(services(readings));
    }

    private Ended ended(DeskState state) {
        Ended known = last;
        if (known.state() != state) {
            known = Ended.of(state);
            last = known;
        }
        return known;
    }

    /// Where a valuation stands against the bases of the drawdowns.
    static EquityReading equity(DeskState state, Optional<Valuation> valuation) {
        String missing = valuation
                .map(one -> String.join("; ", one.missing()))
                .filter(text -> !text.isEmpty())
                .orElse(state.strikes().isEmpty() ? "the desk has no opening value yet" : "");
        return equity(state, valuation.flatMap(Valuation::equity), missing);
    }

    /// What is down although new risk must wait for it.
    private static Outcome<ServicesReading> services(Readings readings) {
        return Outcome.ok(new ServicesReading(readings.services().entrySet().stream()
                .filter(one -> one.getValue().blocksNewRisk() && !one.getValue().running())
                .map(one -> one.getKey() + ": " + one.getValue().detail())
                .toList()));
    }

    /// The reading of this moment if equity were that figure, which is how the broker's is held against the limits.
    BreakerReading at(DeskState state, Readings readings, Instant now, Money equity) {
        return now(state, readings, now).with(equity(state, Optional.of(equity), ""));
    }

    private static EquityReading equity(DeskState state, Optional<Money> equity, String missing) {
        LocalDate session = state.session().orElse(LocalDate.EPOCH);
        Currency base = state.book().base();
        List<Strike> former = state.strikes().stream()
                .filter(one -> one.session().isBefore(session))
                .toList();
        boolean struckToday = former.size() < state.strikes().size();
        List<Strike> known = struckToday && former.isEmpty() ? state.strikes() : former;
        Optional<BigDecimal> index = Strikes.indexNow(
                known, Days.flows(state, base, session, 1), Days.flows(state, base, session, -1), equity);
        return DrawdownBases.reading(known, state.board().rebase(), session, index, Optional.empty(), missing);
    }
}
