// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the broker itself says of one account over a stretch of days.
///
/// Example: account U1234567, base GBP, 2025-12-01 to 2025-12-31, one trade, no section of positions: then
/// nothing is known of what was held, which is not the same as nothing held.
///
/// @param account empty where the file names none
/// @param base empty where the file does not say it
/// @param periodSaid whether the file states its days; without that they span its rows
/// @param parts what the file has a section for, even an empty one
/// @param trades what stands: each once, with everything that was cancelled taken out
/// @param cancellations rows that take back a trade which is not in this statement
/// @param values net asset value at the end of a day in the base currency
/// @param readOver rows that repeat others or move no money, by what they are
/// @param remarks what a reader should know, each in a sentence
public record Statement(
        Optional<String> account,
        Optional<Currency> base,
        LocalDate from,
        LocalDate to,
        boolean periodSaid,
        Optional<StatementTime> generated,
        Set<Part> parts,
        List<StatementTrade> trades,
        List<StatementTrade> cancellations,
        List<CashMovement> cash,
        List<OpenPosition> positions,
        List<Balance> balances,
        List<DayValue> values,
        List<CorporateAction> actions,
        List<DayRate> rates,
        Map<String, Integer> readOver,
        List<String> remarks) {

    /// What a statement may tell of.
    public enum Part {
        TRADES,
        CASH,
        POSITIONS,
        BALANCES,
        VALUES,
        ACTIONS,
        RATES
    }

    /// Cash of one currency at the end, traded and settled; settled is empty where it is not printed.
    public record Balance(Currency currency, BigDecimal ending, Optional<BigDecimal> settled) {}

    /// What the account was worth at the end of a day.
    public record DayValue(LocalDate day, BigDecimal total) {}

    /// A rate of a day.
    public record DayRate(LocalDate day, FxRate rate) {}

    public Statement {
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
        trades = List.copyOf(trades);
        cancellations = List.copyOf(cancellations);
        cash = List.copyOf(cash);
        positions = List.copyOf(positions);
        balances = List.copyOf(balances);
        values = List.copyOf(values);
        actions = List.copyOf(actions);
        rates = List.copyOf(rates);
        readOver = Collections.unmodifiableMap(new TreeMap<>(readOver));
        remarks = List.copyOf(remarks);
    }

    /// Whether the file has a section for it.
    public boolean tells(Part part) {
        return parts.contains(part);
    }

    /// Records that a ledger can be held against.
    public int records() {
        return trades.size()
                + cancellations.size()
                + cash.size()
                + positions.size()
                + balances.size()
                + values.size()
                + actions.size()
                + rates.size();
    }
}
