// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.Optional;

/// A contract as the wire names it. Requests have all twelve fields; messages leave out the primary exchange and some
/// send only a part, and what is left out is empty.
///
/// Example: conId 100001, SXLK, STK, exchange SMART, primary exchange LSEETF, USD.
public record WireContract(
        int conId,
        String symbol,
        String secType,
        String expiry,
        Optional<BigDecimal> strike,
        String right,
        String multiplier,
        String exchange,
        String primaryExchange,
        String currency,
        String localSymbol,
        String tradingClass) {

    /// A share, a fund or a currency pair.
    public static WireContract of(
            int conId, String symbol, String secType, String exchange, String primaryExchange, String currency) {
        return new WireContract(
                conId, symbol, secType, "", Optional.empty(), "", "", exchange, primaryExchange, currency, "", "");
    }

    /// The twelve fields of a request.
    void write(FieldWriter out) {
        out.put(conId).put(symbol).put(secType).put(expiry);
        out.put(strike.orElse(BigDecimal.ZERO)).put(right).put(multiplier);
        out.put(exchange).put(primaryExchange).put(currency).put(localSymbol).put(tradingClass);
    }

    static WireContract read(Fields fields) {
        return new WireContract(
                fields.number(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.decimal(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.text());
    }

    /// The eleven fields of most messages, without the primary exchange.
    void writeShort(FieldWriter out) {
        out.put(conId).put(symbol).put(secType).put(expiry);
        out.put(strike.orElse(BigDecimal.ZERO)).put(right).put(multiplier);
        out.put(exchange).put(currency).put(localSymbol).put(tradingClass);
    }

    static WireContract readShort(Fields fields) {
        return new WireContract(
                fields.number(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.decimal(),
                fields.text(),
                fields.text(),
                fields.text(),
                "",
                fields.text(),
                fields.text(),
                fields.text());
    }

    void set(Layout.Blank blank) {
        blank.set("conId", conId).set("symbol", symbol).set("secType", secType);
        blank.set("lastTradeDateOrContractMonth", expiry).set("strike", strike.orElse(BigDecimal.ZERO));
        blank.set("right", right).set("multiplier", multiplier).set("exchange", exchange);
        blank.set("currency", currency).set("localSymbol", localSymbol).set("tradingClass", tradingClass);
    }

    static WireContract of(Layout.Row row, String primaryExchange) {
        return new WireContract(
                row.number("conId"),
                row.text("symbol"),
                row.text("secType"),
                row.text("lastTradeDateOrContractMonth"),
                row.decimal("strike"),
                row.text("right"),
                row.text("multiplier"),
                row.text("exchange"),
                primaryExchange,
                row.text("currency"),
                row.text("localSymbol"),
                row.text("tradingClass"));
    }
}
