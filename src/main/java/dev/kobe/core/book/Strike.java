// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
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
    public boolean isKnown() {
        return valuation.equity().isPresent();
    }
}
