// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Fill;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.PaneState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maps the desk to the pane of its holdings: each with its weight, its worth and what it has made or lost today.
final class HoldingsMapping {
    private HoldingsMapping() {}

    static HoldingsPane.View holdings(
            DeskState state,
            Readings readings,
            DeskRules rules,
            Worth worth,
            Map<String, String> sectors,
            boolean simulated,
            Instant now) {
        String sign = Format.sign(state.book().base());
        Optional<Money> equity = worth.equity().toOptional();
        List<HoldingsPane.Row> rows = new ArrayList<>();
        for (Valuation.Line line : worth.valuation().map(Valuation::lines).orElse(List.of())) {
            String symbol = line.instrument().symbol();
            rows.add(new HoldingsPane.Row(
                    symbol,
                    sectors.getOrDefault(symbol, "not in the universe"),
                    weight(line.worth(), equity),
                    line.worth(),
                    change(state, worth, line),
                    worth.struck().isPresent()
                            ? Optional.empty()
                            : readings.quote(line.instrument()).map(Quote::at)));
        }
        boolean empty = rows.isEmpty();
        for (Valuation.Cash cash : worth.valuation().map(Valuation::cash).orElse(List.of())) {
            if (!cash.balance().isZero()
                    || cash.balance().currency().equals(state.book().base())) {
                rows.add(new HoldingsPane.Row(
                        "Cash, " + cash.balance().currency().code(),
                        "",
                        weight(cash.worth(), equity),
                        cash.worth(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        List<String> unpriced = unpriced(worth);
        PaneState shown = state.identity().isEmpty()
                ? new PaneState.FirstUse("No holdings are known.", "They appear as soon as the desk has been opened.")
                : empty
                                && equity.filter(Money::isPositive).isEmpty()
                                && worth.valuation().isEmpty()
                        ? new PaneState.Empty("Nothing is held.", "")
                        : judged(state, readings, rules, worth, unpriced, now);
        return new HoldingsPane.View(
                shown,
                simulated,
                sign,
                rows,
                new HoldingsPane.Row(
                        "Total",
                        "",
                        equity.filter(Money::isPositive).map(known -> BigDecimal.ONE),
                        shown instanceof PaneState.Partial ? known(state, rows) : equity,
                        worth.today(),
                        Optional.empty()),
                rules.staleAfter());
    }

    private static List<String> unpriced(Worth worth) {
        return worth.valuation().map(Valuation::lines).orElse(List.of()).stream()
                .filter(line -> line.worth().isEmpty())
                .map(line -> line.instrument().symbol())
                .toList();
    }

    /// The sum of what is known: printed with a `~`, because it is not the whole.
    private static Optional<Money> known(DeskState state, List<HoldingsPane.Row> rows) {
        return Optional.of(rows.stream()
                .flatMap(row -> row.value().stream())
                .reduce(Money.zero(state.book().base()), Money::plus));
    }

    private static PaneState judged(
            DeskState state, Readings readings, DeskRules rules, Worth worth, List<String> unpriced, Instant now) {
        PaneState aged = aged(state, readings, rules, worth, now);
        if (unpriced.isEmpty() || aged instanceof PaneState.Stale) {
            return aged;
        }
        int all = worth.valuation().map(one -> one.lines().size()).orElse(0);
        return new PaneState.Partial((all - unpriced.size()) + " of " + all + " holdings priced; "
                + String.join(", ", unpriced) + " missing");
    }

    /// Stale as soon as the oldest price of anything held is past its limit, and says how old that is.
    private static PaneState aged(DeskState state, Readings readings, DeskRules rules, Worth worth, Instant now) {
        if (worth.struck().isPresent()) {
            return PaneState.FRESH;
        }
        return state.book().positions().stream()
                .flatMap(one -> readings.quote(one.instrument()).stream())
                .map(quote -> quote.age(now))
                .max(Comparator.naturalOrder())
                .filter(age -> age.compareTo(rules.staleAfter()) > 0)
                .<PaneState>map(age -> new PaneState.Stale("Prices " + Format.age(age) + " old"))
                .orElse(PaneState.FRESH);
    }

    private static Optional<BigDecimal> weight(Optional<Money> worth, Optional<Money> equity) {
        return worth.flatMap(part -> equity.filter(Money::isPositive)
                .map(whole -> part.amount().divide(whole.amount(), MathContext.DECIMAL64)));
    }

    /// Worth now less worth at the last strike less what was put in since, each fill at the rate read with it.
    private static Optional<Money> change(DeskState state, Worth worth, Valuation.Line line) {
        if (line.worth().isEmpty() || worth.former().isEmpty()) {
            return Optional.empty();
        }
        Currency base = state.book().base();
        Strike former = worth.former().get();
        if (state.actionPostings().stream()
                .anyMatch(one -> one.at().isAfter(former.valuation().at())
                        && one.touches(line.instrument())
                        && !one.keepsWorth())) {
            return Optional.empty();
        }
        Money before = Money.zero(base);
        for (Valuation.Line old : former.valuation().lines()) {
            if (old.instrument().equals(line.instrument()) && old.strategy().equals(line.strategy())) {
                if (old.worth().isEmpty()) {
                    return Optional.empty();
                }
                before = old.worth().get();
            }
        }
        BigDecimal put = BigDecimal.ZERO;
        Instant since = former.valuation().at();
        for (Fill fill : state.fills().values()) {
            if (fill.instrument().equals(line.instrument())
                    && fill.strategy().equals(line.strategy())
                    && fill.at().isAfter(since)) {
                Optional<BigDecimal> paid = fill.worth(base);
                if (paid.isEmpty()) {
                    return Optional.empty();
                }
                put = put.add(paid.get().multiply(BigDecimal.valueOf(fill.side().sign())));
            }
        }
        return Optional.of(line.worth().get().minus(before).minus(Money.rounded(base, put)));
    }
}
