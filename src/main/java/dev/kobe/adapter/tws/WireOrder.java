// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.Optional;

/// What is asked of an order, as far as Kobe asks anything: every other field of the wire stays unset.
/// Whether it is one or only previewed is the message's to say, and never a field of it.
///
/// Example: BUY 381 LMT 118.83 DAY for account DU0000000 with reference `T-2026-02-02/2/1`.
///
/// @param limit in the units of the quote; empty for an order without one
/// @param stop trigger of a stop order, in the units of the quote
public record WireOrder(
        String action,
        BigDecimal quantity,
        String type,
        Optional<BigDecimal> limit,
        Optional<BigDecimal> stop,
        String tif,
        String account,
        String orderRef,
        boolean outsideHours,
        boolean transmit) {

    /// A limit order for the day.
    public static WireOrder limit(
            String action, BigDecimal quantity, BigDecimal limit, String account, String orderRef) {
        return new WireOrder(
                action, quantity, "LMT", Optional.of(limit), Optional.empty(), "DAY", account, orderRef, false, true);
    }

    void set(Layout.Blank blank) {
        blank.set("action", action).set("totalQuantity", quantity).set("orderType", type);
        blank.set("lmtPrice", limit).set("auxPrice", stop).set("tif", tif).set("account", account);
        blank.set("orderRef", orderRef).set("outsideRth", outsideHours);
    }

    static WireOrder of(Layout.Row row, boolean transmit) {
        return new WireOrder(
                row.text("action"),
                row.decimal("totalQuantity").orElse(BigDecimal.ZERO),
                row.text("orderType"),
                row.decimal("lmtPrice"),
                row.decimal("auxPrice"),
                row.text("tif"),
                row.text("account"),
                row.text("orderRef"),
                row.flag("outsideRth"),
                transmit);
    }
}
