// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rates at the opening and the closing value and the share of value in other currencies.
final class CurrencySection implements Section {
    @Override
    public int page() {
        return 3;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Currency";
    }

    private static final int PLACES = 5;

    @Override
    public String remark(ReportFacts facts) {
        return "nothing is hedged";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        Optional<Strike> opening = facts.opening();
        Optional<Strike> closing = facts.closing();
        List<Block.Row> rows = new ArrayList<>();
        if (opening.isPresent() && closing.isPresent()) {
            for (FxRate rate : closing.get().valuation().rates()) {
                rows.add(rate(facts, opening.get(), rate));
            }
        }
        if (rows.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY, "None: no rate into " + facts.input().base() + " was needed at the close."));
        }
        rows.add(share(facts));
        String currency = "On holdings, " + facts.input().base();
        rows.add(row(currency, Print.NONE, "not yet"));
        rows.add(row("On cash, " + facts.input().base(), Print.NONE, "not yet"));
        return List.of(
                new Block.Table(
                        List.of(Block.Column.left("", 36), Block.Column.right("", 33), Block.Column.right("", 18)),
                        false,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE, "Not yet: what the rate did to the result is not measured in this version."));
    }

    private static Block.Row row(String label, String figure, String note) {
        return Block.Row.of(Block.Cell.of(label), Block.Cell.of(figure), Block.Cell.definition(note));
    }

    private static Block.Row rate(ReportFacts facts, Strike opening, FxRate now) {
        Currency base = facts.input().base();
        Currency other = now.base().equals(base) ? now.quote() : now.base();
        BigDecimal to = now.convert(BigDecimal.ONE, other);
        Optional<BigDecimal> from = opening.valuation().rates().stream()
                .filter(one -> one.joins(base, other))
                .findFirst()
                .map(one -> one.convert(BigDecimal.ONE, other));
        return row(
                "Value of 1 " + other + ", " + base,
                from.map(one -> Print.level(one, PLACES) + " to ").orElse("") + Print.level(to, PLACES),
                from.map(one -> Print.percent(
                                to.divide(one, MathContext.DECIMAL64).subtract(BigDecimal.ONE)))
                        .orElse("first value"));
    }

    /// Mean over the month's sessions of what is held and kept in other currencies over the whole.
    private static Block.Row share(ReportFacts facts) {
        List<Strike> known = facts.inMonth().stream().filter(Strike::isKnown).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Strike one : known) {
            BigDecimal equity = one.valuation().equity().orElseThrow().amount();
            BigDecimal atHome = BigDecimal.ZERO;
            for (Valuation.Cash cash : one.valuation().cash()) {
                if (cash.balance().currency().equals(facts.input().base())) {
                    atHome = atHome.add(cash.balance().amount());
                }
            }
            for (Valuation.Line line : one.valuation().lines()) {
                if (line.mark().orElseThrow().currency().equals(facts.input().base())) {
                    atHome = atHome.add(line.worth().orElseThrow().amount());
                }
            }
            if (equity.signum() > 0) {
                sum = sum.add(equity.subtract(atHome).divide(equity, MathContext.DECIMAL64));
            }
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64);
        return row(
                "Average foreign share of value",
                Print.level(mean.movePointRight(2), 1) + " %",
                known.size() + (known.size() == 1 ? " session" : " sessions"));
    }
}
