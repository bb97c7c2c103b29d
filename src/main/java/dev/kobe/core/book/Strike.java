// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A session's sealed value: equity at the closing price, the day's flows and the time-weighted return since the last
/// session that had a value.
///
/// Deposits count at the start of the session and withdrawals at its end, so
/// `return = (equity + withdrawals) / (former equity + deposits) - 1`. A session without a mark has no equity and no
/// return; the next known one spans it.
///
/// @param periodReturn unrounded ratio; empty on the opening strike and where a value is missing
/// @param sessionsSpanned 1 as a rule, 2 after one missing session
/// @param index growth of 1 since the opening strike, chained unrounded; carried forward over a missing session
/// @param pendingCommissions execution roots whose commission had not arrived
public record Strike(
        LocalDate session,
        Valuation valuation,
        Money deposits,
        Money withdrawals,
        Optional<BigDecimal> periodReturn,
        int sessionsSpanned,
        BigDecimal index,
        List<String> pendingCommissions) {
    /// A curve names no currency and what is made of it are ratios, so which one stands here changes nothing.
    private static final Currency UNIT = Currency.GBP;

    /// A day of a curve that no desk has lived: without flows, holdings or cash.
    ///
    /// @param periodReturn empty on the first day
    /// @param index what the curve's figures are ratios of, unrounded
    public static Strike ofCurve(
            LocalDate session, Instant at, BigDecimal equity, Optional<BigDecimal> periodReturn, BigDecimal index) {
        Money worth = Money.rounded(UNIT, equity);
        Valuation valued = new Valuation(at, Optional.of(worth), worth, List.of(), List.of(), List.of(), List.of());
        return new Strike(session, valued, Money.zero(UNIT), Money.zero(UNIT), periodReturn, 1, index, List.of());
    }

    public boolean isKnown() {
        return valuation.equity().isPresent();
    }
}
