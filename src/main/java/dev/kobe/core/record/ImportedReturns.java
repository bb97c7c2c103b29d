// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What imported snapshots and executions allow to be measured, and nothing more.
///
/// They name no deposits and no withdrawals. So a return stands between two snapshots only where the executions between
/// them explain every change of the holdings, and of cash to the penny: then nothing came or went. Anything else ends
/// the stretch, because a deposit, a dividend, a fee and a gain would look alike; no return crosses its end.
public final class ImportedReturns {
    private ImportedReturns() {}

    /// The stretches of a record, the earliest first.
    ///
    /// @param base the currency that the account is counted in
    /// @param calendar whose sessions a return is counted in
    public static List<ImportedStretch> stretches(
            List<AccountSnapshot> snapshots, List<ExecutionRow> executions, Currency base, TradingCalendar calendar) {
        List<AccountSnapshot> inTime = snapshots.stream()
                .sorted(Comparator.comparing(AccountSnapshot::timestamp))
                .toList();
        List<ImportedStretch> stretches = new ArrayList<>();
        List<Strike> strikes = new ArrayList<>();
        for (int at = 0; at < inTime.size(); at++) {
            AccountSnapshot now = inTime.get(at);
            Optional<String> broken = at == 0
                    ? Optional.empty()
                    : new Explained(inTime.get(at - 1), now, executions, base, calendar).fault();
            if (broken.isPresent()) {
                stretches.add(new ImportedStretch(strikes, broken));
                strikes.clear();
            }
            strikes.add(strikes.isEmpty() ? opening(now, base) : next(strikes.getLast(), now, base, calendar));
        }
        if (!strikes.isEmpty()) {
            stretches.add(new ImportedStretch(strikes, Optional.empty()));
        }
        return List.copyOf(stretches);
    }

    /// The UTC day of a snapshot, under which it is kept.
    static LocalDate day(AccountSnapshot snapshot) {
        return snapshot.timestamp().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Strike opening(AccountSnapshot snapshot, Currency base) {
        return strike(snapshot, base, Optional.empty(), 1, BigDecimal.ONE);
    }

    private static Strike next(Strike before, AccountSnapshot snapshot, Currency base, TradingCalendar calendar) {
        BigDecimal former = before.valuation().equity().orElseThrow().amount();
        BigDecimal growth = snapshot.totalEquity().divide(former, MathContext.DECIMAL128);
        int spanned = Math.max(1, calendar.count(before.session(), day(snapshot)));
        return strike(
                snapshot,
                base,
                Optional.of(growth.subtract(BigDecimal.ONE)),
                spanned,
                before.index().multiply(growth, MathContext.DECIMAL128));
    }

    private static Strike strike(
            AccountSnapshot snapshot, Currency base, Optional<BigDecimal> change, int spanned, BigDecimal index) {
        Money equity = new Money(base, snapshot.totalEquity().setScale(2, RoundingMode.HALF_EVEN));
        return new Strike(
                day(snapshot),
                new Valuation(
                        snapshot.timestamp(), Optional.of(equity), equity, List.of(), List.of(), List.of(), List.of()),
                Money.zero(base),
                Money.zero(base),
                change,
                spanned,
                index,
                List.of());
    }
}
