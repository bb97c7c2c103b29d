// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// A contract that the gateway trades. Its number is invented.
///
/// Example: 900000101 CSPX, a fund on LSEETF in dollars, steps of 0.01 by rule 9001, lots of 1.
///
/// @param symbol of a currency pair its first currency
/// @param exchange where it is listed, and where a currency pair trades
/// @param venue whose zone and calendar it follows
/// @param currency in which it is priced; of a pair the second
/// @param magnifier 100 where prices are in pence, else 1
/// @param bands price steps, in units of the quote
public record Listing(
        int conId,
        String symbol,
        Kind kind,
        String exchange,
        Venue venue,
        Currency currency,
        String name,
        int magnifier,
        int ruleId,
        List<Band> bands,
        BigDecimal lot) {
    static final String SMART = "SMART";

    /// What it is.
    public enum Kind {
        FUND,
        SHARE,
        PAIR,

        /// A figure that is told and that nobody trades.
        INDEX
    }

    public Listing {
        bands = bands.stream().sorted(Comparator.comparing(Band::lowEdge)).toList();
    }

    boolean isPair() {
        return kind == Kind.PAIR;
    }

    boolean isIndex() {
        return kind == Kind.INDEX;
    }

    String secType() {
        return isPair() ? "CASH" : isIndex() ? "IND" : "STK";
    }

    String stockType() {
        return switch (kind) {
            case FUND -> "ETF";
            case SHARE -> "COMMON";
            case PAIR, INDEX -> "";
        };
    }

    /// Where orders may be sent, the usual way first.
    List<String> exchanges() {
        return isPair() || isIndex() ? List.of(exchange) : List.of(SMART, exchange);
    }

    /// The first currency of a pair.
    Currency pairBase() {
        return Currency.of(symbol);
    }

    /// The zone as the server names it, which is one of the old names.
    String zone() {
        return venue == Venue.NEW_YORK ? "US/Eastern" : "GB-Eire";
    }

    /// The least step at any price.
    BigDecimal minTick() {
        return bands.stream()
                .map(Band::increment)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The step at a price, in units of the quote.
    BigDecimal stepAt(BigDecimal price) {
        return bands.stream()
                .filter(band -> band.lowEdge().compareTo(price) <= 0)
                .reduce(bands.getFirst(), (former, band) -> band)
                .increment();
    }

    /// Whether an order may have this price.
    boolean isOnStep(BigDecimal price) {
        return price.signum() > 0 && price.remainder(stepAt(price)).signum() == 0;
    }

    /// What so many are worth, in units of the currency: pounds and never pence.
    BigDecimal worth(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).divide(BigDecimal.valueOf(magnifier));
    }

    /// The contract as messages name it, on the exchange that was asked for.
    WireContract wire(String asked) {
        String name = isPair() ? symbol + "." + currency : symbol;
        String group = isPair() ? name : kind == Kind.FUND ? "EUET" : symbol;
        return new WireContract(
                conId,
                symbol,
                secType(),
                "",
                java.util.Optional.empty(),
                "",
                "",
                exchanges().contains(asked) ? asked : exchanges().getFirst(),
                isPair() || isIndex() ? "" : exchange,
                currency.code(),
                name,
                group);
    }

    /// Whether a question means this contract: by its number alone, else by everything that the question names.
    boolean isMeantBy(WireContract asked) {
        if (asked.conId() != 0) {
            return asked.conId() == conId;
        }
        boolean named = asked.symbol().isEmpty()
                ? asked.localSymbol().equals(wire("").localSymbol())
                : asked.symbol().equals(symbol);
        return named
                && says(asked.secType(), List.of(secType()))
                && says(asked.currency(), List.of(currency.code()))
                && says(asked.exchange(), exchanges())
                && says(asked.primaryExchange(), List.of(exchange));
    }

    private static boolean says(String asked, List<String> allowed) {
        return asked.isEmpty() || allowed.contains(asked);
    }
}
