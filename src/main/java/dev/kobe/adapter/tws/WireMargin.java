// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.Optional;

/// What the server says that a previewed order would do to the account, in its base currency; what it leaves unset is
/// empty.
///
/// Example: initial margin 12000 before, 16500 more and 28500 after, equity with loan 95000 before and after.
public record WireMargin(
        Optional<BigDecimal> initialBefore,
        Optional<BigDecimal> initialChange,
        Optional<BigDecimal> initialAfter,
        Optional<BigDecimal> equityBefore,
        Optional<BigDecimal> equityChange,
        Optional<BigDecimal> equityAfter) {
    /// An answer that says nothing.
    public static final WireMargin NOTHING = new WireMargin(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    void set(Layout.Blank blank) {
        blank.set("initMarginBefore", initialBefore).set("initMarginChange", initialChange);
        blank.set("initMarginAfter", initialAfter).set("equityWithLoanBefore", equityBefore);
        blank.set("equityWithLoanChange", equityChange).set("equityWithLoanAfter", equityAfter);
    }

    static WireMargin of(Layout.Row row) {
        return new WireMargin(
                row.decimal("initMarginBefore"),
                row.decimal("initMarginChange"),
                row.decimal("initMarginAfter"),
                row.decimal("equityWithLoanBefore"),
                row.decimal("equityWithLoanChange"),
                row.decimal("equityWithLoanAfter"));
    }
}
