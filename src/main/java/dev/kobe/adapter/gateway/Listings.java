// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Listing.Kind;
import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The contracts that a gateway knows.
public record Listings(List<Listing> all) {
    public Listings {
        all = List.copyOf(all);
    }

    /// What is listed where nobody says otherwise: a fund in dollars with its twin in euros, a second one in dollars, a
    /// fund in pounds and one in pence, a share in pence, two contracts of one symbol, a currency pair, an index.
    public static Listings standard() {
        return new Listings(List.of(
                fund(900_000_101, "CSPX", "USD", 1, "Simulated S&P 500 fund", rule(9_001, "0 0.01")),
                fund(900_000_102, "CSPX", "EUR", 1, "Simulated S&P 500 fund in euros", rule(9_001, "0 0.01")),
                fund(900_000_103, "SXLK", "USD", 1, "Simulated technology fund", rule(9_001, "0 0.01")),
                fund(
                        900_000_104,
                        "VUSA",
                        "GBP",
                        1,
                        "Simulated fund in pounds",
                        rule(9_002, "0 0.0025 10 0.005 50 0.01")),
                fund(900_000_105, "ISF", "GBP", 100, "Simulated fund in pence", rule(9_003, "0 0.05 500 0.1 1000 0.5")),
                new Listing(
                        900_000_106,
                        "VOD",
                        Kind.SHARE,
                        "LSE",
                        Venue.LONDON,
                        Currency.GBP,
                        "Simulated share in pence",
                        100,
                        9_004,
                        rule(9_004, "0 0.01 50 0.02 100 0.05").bands(),
                        BigDecimal.ONE),
                fund(900_000_107, "DUAL", "USD", 1, "Simulated fund, first line", rule(9_001, "0 0.01")),
                fund(900_000_108, "DUAL", "USD", 1, "Simulated fund, second line", rule(9_001, "0 0.01")),
                new Listing(
                        900_000_201,
                        "GBP",
                        Kind.PAIR,
                        "IDEALPRO",
                        Venue.NEW_YORK,
                        Currency.USD,
                        "British pound",
                        1,
                        9_005,
                        rule(9_005, "0 0.00005").bands(),
                        new BigDecimal("0.01")),
                vix()));
    }

    /// The index of volatility, which every desk looks at and nobody trades.
    static Listing vix() {
        return new Listing(
                900_000_251,
                "VIX",
                Kind.INDEX,
                "CBOE",
                Venue.NEW_YORK,
                Currency.USD,
                "Simulated volatility index",
                1,
                9_006,
                rule(9_006, "0 0.01").bands(),
                BigDecimal.ONE);
    }

    private record Rule(int id, List<Band> bands) {}

    private static Rule rule(int id, String steps) {
        String[] numbers = steps.split(" ");
        return new Rule(
                id,
                Stream.iterate(0, at -> at < numbers.length, at -> at + 2)
                        .map(at -> new Band(new BigDecimal(numbers[at]), new BigDecimal(numbers[at + 1])))
                        .toList());
    }

    private static Listing fund(int conId, String symbol, String currency, int magnifier, String name, Rule rule) {
        return new Listing(
                conId,
                symbol,
                Kind.FUND,
                "LSEETF",
                Venue.LONDON,
                Currency.of(currency),
                name,
                magnifier,
                rule.id(),
                rule.bands(),
                BigDecimal.ONE);
    }

    /// Everything that a question may mean.
    List<Listing> meantBy(WireContract asked) {
        return all.stream().filter(one -> one.isMeantBy(asked)).toList();
    }

    /// The one contract that an order or a question for prices means; empty where there is none or more than one.
    Optional<Listing> only(WireContract asked) {
        List<Listing> meant = meantBy(asked);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    Optional<Listing> byConId(int conId) {
        return all.stream().filter(one -> one.conId() == conId).findFirst();
    }

    /// The first contract of a symbol.
    Optional<Listing> bySymbol(String symbol) {
        return all.stream()
                .filter(one -> one.wire("").localSymbol().equals(symbol))
                .findFirst();
    }

    /// The steps of a price rule.
    Optional<List<Band>> rule(int ruleId) {
        return all.stream()
                .filter(one -> one.ruleId() == ruleId)
                .map(Listing::bands)
                .findFirst();
    }

    /// Contracts whose symbol begins with a pattern or whose name contains it.
    List<Listing> like(String pattern) {
        String small = pattern.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> one.symbol().toLowerCase(Locale.ROOT).startsWith(small)
                        || one.name().toLowerCase(Locale.ROOT).contains(small))
                .toList();
    }
}
