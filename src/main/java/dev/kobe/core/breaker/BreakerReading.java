// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Instant;

/// What the breakers judge, each its part of it; what is not known says in its place what is missing.
///
/// @param equity the index of the desk against its bases
/// @param volatility the VIX
/// @param trades the closed lines of ended tickets since the streak was last set back
/// @param fills the latest orders that ended since the sample was last set back
/// @param correlation how the desk's instruments move together
/// @param prices the prices that the desk needs now
/// @param services what runs beside the guardian
public record BreakerReading(
        Instant at,
        EquityReading equity,
        Outcome<VolatilityReading> volatility,
        Outcome<TradesReading> trades,
        Outcome<FillsReading> fills,
        Outcome<CorrelationReading> correlation,
        Outcome<PricesReading> prices,
        Outcome<ServicesReading> services) {

    /// A reading of which only the equity is known.
    public static BreakerReading of(Instant at, EquityReading equity) {
        return new BreakerReading(
                at,
                equity,
                unread("volatility", "The VIX is not known."),
                unread("trades", "The closed trades are not known."),
                unread("fills", "The latest executions are not known."),
                unread("correlation", "How the instruments move together is not known."),
                unread("prices", "The age of the prices is not known."),
                unread("services", "What runs is not known."));
    }

    private static <T> Outcome<T> unread(String what, String why) {
        return Outcome.missing(what, why);
    }

    public BreakerReading with(EquityReading read) {
        return new BreakerReading(at, read, volatility, trades, fills, correlation, prices, services);
    }

    public BreakerReading withVolatility(Outcome<VolatilityReading> read) {
        return new BreakerReading(at, equity, read, trades, fills, correlation, prices, services);
    }

    public BreakerReading withTrades(Outcome<TradesReading> read) {
        return new BreakerReading(at, equity, volatility, read, fills, correlation, prices, services);
    }

    public BreakerReading withFills(Outcome<FillsReading> read) {
        return new BreakerReading(at, equity, volatility, trades, read, correlation, prices, services);
    }

    public BreakerReading withCorrelation(Outcome<CorrelationReading> read) {
        return new BreakerReading(at, equity, volatility, trades, fills, read, prices, services);
    }

    public BreakerReading withPrices(Outcome<PricesReading> read) {
        return new BreakerReading(at, equity, volatility, trades, fills, correlation, read, services);
    }

    public BreakerReading withServices(Outcome<ServicesReading> read) {
        return new BreakerReading(at, equity, volatility, trades, fills, correlation, prices, read);
    }
}
