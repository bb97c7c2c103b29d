// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.SignalRanking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is held at the close of the month: by value, then cash, then the total, which is the account’s.
final class HoldingsSection implements Section {
    private static final int MOST = 4;
    private static final int SECTOR = 1;
    private static final int SHARES = 2;
    private static final int VALUE = 4;

    @Override
    public int page() {
        return 1;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Holdings at the close of "
                + Print.longDate(facts.closing().map(Strike::session).orElse(facts.end()));
    }

    @Override
    public String remark(ReportFacts facts) {
        return facts.closing()
                .map(one -> one.valuation().rates().stream()
                        .map(rate -> rateText(rate, facts.input().base()))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /// `1 USD = 0.76625 GBP`.
    static String rateText(FxRate rate, Currency base) {
        Currency other = rate.base().equals(base) ? rate.quote() : rate.base();
        return "1 " + other + " = " + Print.level(rate.convert(BigDecimal.ONE, other), 5) + " " + base;
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return facts.closing()
                .<List<Block>>map(closing -> table(facts, closing))
                .orElseGet(() -> List.of(Block.Paragraph.of(
                        Block.Style.BODY,
                        "No session of " + Print.month(facts.month())
                                + " has a value, so what was held is not shown.")));
    }

    private static List<Block> table(ReportFacts facts, Strike closing) {
        List<Held> held = Held.of(closing);
        Money equity = closing.valuation().equity().orElseThrow();
        BigDecimal inFunds = held.stream().map(Held::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cash = equity.amount().subtract(inFunds);
        List<BigDecimal> worths = new ArrayList<>(held.stream().map(Held::worth).toList());
        worths.add(cash);
        List<BigDecimal> weights = LargestRemainder.round(
                worths.stream()
                        .map(one -> Contributions.share(one, equity.amount(), 2))
                        .toList(),
                1);
        Optional<Ticket> followed = followed(facts);
        Map<InstrumentId, Optional<BigDecimal>> costs =
                HoldingCosts.of(facts.fills(), facts.actions(), facts.input().base());
        Optional<List<BigDecimal>> month = Contributions.of(facts, held);
        int places = held.stream()
                .mapToInt(one -> one.mark().inCurrency().scale())
                .max()
                .orElse(2);
        List<Block.Row> rows = new ArrayList<>();
        Amounts unrealised = new Amounts(
                facts.isShareable() ? Copy.SHAREABLE : Copy.OWN, facts.input().base(), Optional.of(equity.amount()));
        List<Optional<BigDecimal>> gains = held.stream()
                .map(one -> costs.getOrDefault(one.instrument(), Optional.empty())
                        .map(cost -> one.worth().subtract(cost)))
                .toList();
        int shown = held.size() > MOST ? MOST - 1 : held.size();
        for (int at = 0; at < shown; at++) {
            Held one = held.get(at);
            int row = at;
            rows.add(Block.Row.of(
                    Block.Cell.of(one.instrument().symbol()),
                    Block.Cell.of(facts.input()
                            .universe()
                            .find(one.instrument())
                            .map(Instrument::sector)
                            .orElse(Print.NONE)),
                    Block.Cell.of(OrdersSection.count(one.shares())),
                    Block.Cell.of(Print.level(one.mark().inCurrency(), Math.max(2, places))),
                    Block.Cell.of(Print.level(one.worth(), 2)),
                    Block.Cell.of(Print.level(weights.get(at), 1)),
                    Block.Cell.of(target(followed, one.instrument())),
                    Block.Cell.of(rank(followed, one.instrument())),
                    Block.Cell.of(gains.get(at).map(unrealised::signed).orElse(Print.NONE)),
                    Block.Cell.of(signed(month.map(all -> all.get(row)), 1))));
        }
        if (shown < held.size()) {
            rows.add(Block.Row.of(
                    Block.Cell.of((held.size() - shown) + " others"),
                    Block.Cell.of("smaller than these"),
                    Block.Cell.blank(),
                    Block.Cell.blank(),
                    Block.Cell.of(Print.level(OrderCosts.sum(worths.subList(shown, held.size())), 2)),
                    Block.Cell.of(Print.level(OrderCosts.sum(weights.subList(shown, held.size())), 1)),
                    Block.Cell.blank(),
                    Block.Cell.blank(),
                    Block.Cell.of(sum(gains.subList(shown, held.size()))
                            .map(unrealised::signed)
                            .orElse(Print.NONE)),
                    Block.Cell.of(signed(month.map(all -> OrderCosts.sum(all.subList(shown, held.size()))), 1))));
        }
        rows.add(Block.Row.of(
                Block.Cell.of("Cash"),
                Block.Cell.of(currencies(closing) + ", and sold in month"),
                Block.Cell.of(Print.NONE),
                Block.Cell.of(Print.NONE),
                Block.Cell.of(Print.level(cash, 2)),
                Block.Cell.of(Print.level(weights.getLast(), 1)),
                Block.Cell.of(followed.map(HoldingsSection::cashTarget).orElse(Print.NONE)),
                Block.Cell.of(Print.NONE),
                Block.Cell.of(Print.NONE),
                Block.Cell.of(month.map(all -> Print.signed(all.getLast(), 1)).orElse(Print.NONE))));
        rows.add(Block.Row.total(
                Block.Cell.bold("Total"),
                Block.Cell.blank(),
                Block.Cell.blank(),
                Block.Cell.blank(),
                Block.Cell.bold(Print.level(equity.amount(), 2)),
                Block.Cell.bold("100.0"),
                Block.Cell.blank(),
                Block.Cell.blank(),
                Block.Cell.bold(sum(gains).map(unrealised::signed).orElse(Print.NONE)),
                Block.Cell.bold(month.map(all -> Print.signed(all.stream().reduce(BigDecimal.ZERO, BigDecimal::add), 1))
                        .orElse(Print.NONE))));
        String marks = held.stream()
                .map(one -> one.mark().currency().code())
                .distinct()
                .collect(Collectors.joining(" or "));
        Block.Table table = new Block.Table(
                Columns.left(13.4, "Holding")
                        .andLeft(38.6, "Sector")
                        .andRight(11, "Shares")
                        .andRight(16.3, marks.isEmpty() ? "Price" : "Price, " + marks)
                        .andRight(21.2, "Value, " + facts.input().base())
                        .andRight(16.3, "Weight, %")
                        .andRight(15.2, "Target, %")
                        .andRight(14, rankHead(followed))
                        .andRight(20.6, "Unrealised, " + unrealised.unit())
                        .andRight(13.4, "Month, bp")
                        .list(),
                true,
                Block.Table.USUAL,
                rows);
        return List.of(
                facts.isShareable() ? table.without(VALUE, SECTOR).without(SHARES, SECTOR) : table,
                Block.Paragraph.of(Block.Style.NOTE, note(facts, followed, month.isPresent())));
    }

    private static String signed(Optional<BigDecimal> amount, int places) {
        return amount.map(one -> Print.signed(one, places)).orElse(Print.NONE);
    }

    /// The sum; absent where one part is.
    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(OrderCosts.sum(parts.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static String note(ReportFacts facts, Optional<Ticket> followed, boolean month) {
        return "Benchmark: " + facts.input().benchmark()
                + ". Month, bp: contribution to the month’s result, in basis points of the opening value; fees and what"
                + " was sold in the month are in the cash line. "
                + followed.map(one -> "Rank and target: the signal of "
                                + one.signal()
                                        .map(SignalRanking::signalDate)
                                        .map(Print::longDate)
                                        .orElse("") + ", ticket " + one.id() + ".")
                        .orElse("Rank and target —: no ticket with a signal has been filled.")
                + (month ? "" : " Month —: the month has no opening value.")
                + (facts.isShareable() ? " Unrealised, bp: of the closing value." : "");
    }

    private static String currencies(Strike strike) {
        String all = strike.valuation().cash().stream()
                .map(Valuation.Cash::balance)
                .filter(one -> !one.isZero())
                .map(one -> one.currency().code())
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "none" : all;
    }

    /// The last ticket with a signal that was filled, wholly or in part, by the end of the month.
    private static Optional<Ticket> followed(ReportFacts facts) {
        return facts.input().tickets().stream()
                .filter(one -> one.state() == TicketState.FILLED || one.state() == TicketState.PARTLY_FILLED)
                .map(TicketRecord::ticket)
                .filter(one -> one.signal().isPresent() && !facts.isLater(one.proposedAt()))
                .max(Comparator.comparing(Ticket::proposedAt));
    }

    private static Map<InstrumentId, Weight> targets(Ticket ticket) {
        Map<InstrumentId, Weight> targets = new TreeMap<>();
        ticket.lines().stream()
                .filter(one -> !one.instrument().isPair())
                .forEach(one -> targets.put(one.instrument(), one.target()));
        ticket.idle().forEach(one -> targets.put(one.instrument(), one.target()));
        return targets;
    }

    private static String target(Optional<Ticket> ticket, InstrumentId instrument) {
        return ticket.map(one -> targets(one).get(instrument))
                .map(one -> Print.level(one.value().movePointRight(2), 1))
                .orElse(Print.NONE);
    }

    private static String cashTarget(Ticket ticket) {
        BigDecimal rest = BigDecimal.ONE;
        for (Weight one : targets(ticket).values()) {
            rest = rest.subtract(one.value());
        }
        return Print.level(rest.movePointRight(2), 1);
    }

    private static String rank(Optional<Ticket> ticket, InstrumentId instrument) {
        return ticket.flatMap(Ticket::signal).stream()
                .flatMap(signal -> signal.ranking().stream())
                .filter(one -> one.instrument().equals(instrument))
                .map(one -> Integer.toString(one.rank()))
                .findFirst()
                .orElse(Print.NONE);
    }

    private static String rankHead(Optional<Ticket> ticket) {
        return ticket.flatMap(Ticket::signal)
                .map(one -> one.formation() + "-" + one.skip() + " rank")
                .orElse("Rank");
    }
}
