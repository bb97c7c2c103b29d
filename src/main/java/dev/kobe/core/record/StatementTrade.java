// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One trade of a broker's statement at the finest level that the statement has.
///
/// Example: 3 shares of an exchange-traded fund bought at 455.5054 pounds on 2025-12-16 settle on the 18th;
/// the commission is -3 GBP. Prices are in the currency's units, pounds and never pence.
///
/// @param transactionId the broker's number of the booking, which a cancellation names
/// @param tradeId the broker's number of the trade; a trade that is booked again keeps it
/// @param executionId the text that the broker's programming interface gave, ending in a revision
/// @param quantity signed: shares sold are negative; of a currency pair the first currency
/// @param price per share; empty where the statement prints none
/// @param commission signed: a cost is negative; empty where the statement prints none
/// @param proceeds what the trade itself moved in cash, signed, commission not included
/// @param codes the broker's letters, for example `O`, `P`, `Ca`
/// @param cancels what this row takes back; empty for a trade that stands
public record StatementTrade(
        Optional<String> transactionId,
        Optional<String> tradeId,
        Optional<String> executionId,
        Level level,
        StatementInstrument instrument,
        StatementTime at,
        Optional<LocalDate> settles,
        BigDecimal quantity,
        Optional<BigDecimal> price,
        Currency currency,
        Optional<BigDecimal> commission,
        Optional<Currency> commissionCurrency,
        Optional<BigDecimal> proceeds,
        List<String> codes,
        Optional<Cancels> cancels) {

    /// How finely a row tells of trading, the finest first; a coarser row repeats the finer ones below it.
    public enum Level {
        EXECUTION,
        ORDER
    }

    /// Which booking a cancellation takes back; neither number where the statement only repeats the trade
    /// turned round.
    public record Cancels(Optional<String> transactionId, Optional<String> tradeId) {}

    public StatementTrade {
        codes = List.copyOf(codes);
    }

    public Side side() {
        return quantity.signum() < 0 ? Side.SELL : Side.BUY;
    }

    public LocalDate day() {
        return at.date();
    }

    /// Whether this cancellation takes that trade back: the booking that it names, else a trade of the same
    /// name, moment and price with the quantity turned round.
    public boolean takesBack(StatementTrade other) {
        if (cancels.isEmpty()
                || other.cancels.isPresent()
                || quantity.add(other.quantity).signum() != 0) {
            return false;
        }
        Cancels named = cancels.get();
        if (named.transactionId().isPresent() && other.transactionId.isPresent()) {
            return named.transactionId().equals(other.transactionId);
        }
        if (named.tradeId().isPresent() && other.tradeId.isPresent()) {
            return named.tradeId().equals(other.tradeId);
        }
        return instrument.equals(other.instrument)
                && at.equals(other.at)
                && price.map(BigDecimal::stripTrailingZeros).equals(other.price.map(BigDecimal::stripTrailingZeros));
    }

    @Override
    public String toString() {
        return side() + " " + quantity.abs().toPlainString() + " " + instrument.symbol()
                + price.map(paid -> " at " + paid.toPlainString()).orElse("") + " " + currency + " on " + day();
    }
}
