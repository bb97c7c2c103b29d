// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Requests for tickets in round figures: funds AAA, BBB and CCC at 100 dollars (99.90 to 100.10), pounds at 1.25.
final class Drafts {
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final InstrumentId AAA = InstrumentId.parse("AAA@LSEETF");
    static final InstrumentId BBB = InstrumentId.parse("BBB@LSEETF");
    static final InstrumentId CCC = InstrumentId.parse("CCC@LSEETF");
    static final InstrumentId PAIR = InstrumentId.parse("GBP.USD@IDEALPRO");
    static final SizingRules RULES = new SizingRules(
            Weight.of("0.005"), Weight.of("0.02"), Money.of("GBP", "100.00"), Bps.of("35"), Bps.of("10"), Bps.of("50"));
    static final CostModel COSTS =
            new CostModel(Money.of("USD", "1.70"), Bps.of("5"), Money.of("USD", "2.00"), Bps.of("0.2"));

    Purpose purpose = Purpose.REBALANCE;
    Currency base = Currency.GBP;
    Book book = Book.empty(Currency.GBP).post(Money.of("GBP", "100000.00"));
    List<InstrumentId> ranked = List.of(AAA, BBB, CCC);
    int topN = 1;
    boolean signal = true;
    Weight ramp = Weight.ONE;
    List<Quote> quotes = new ArrayList<>(
            List.of(quote(AAA, "100"), quote(BBB, "100"), quote(CCC, "100"), quote(PAIR, "1.25", "0.00005")));
    List<Instrument> pairs = List.of(instrument(PAIR, SecurityType.CASH, "0.00005"));
    SizingRules rules = RULES;
    Optional<Money> amount = Optional.empty();

    static Drafts of(Purpose purpose) {
        Drafts drafts = new Drafts();
        drafts.purpose = purpose;
        return drafts;
    }

    Drafts holding(InstrumentId instrument, int shares) {
        book = book.move(StrategyId.MOMENTUM_12_1, instrument, BigDecimal.valueOf(shares), BigDecimal.ZERO);
        return this;
    }

    Drafts cash(String currency, String amount) {
        book = book.post(Money.of(currency, amount));
        return this;
    }

    Drafts without(InstrumentId instrument) {
        quotes.removeIf(one -> one.instrument().equals(instrument));
        return this;
    }

    Outcome<Ticket> draft() {
        List<SignalRanking.Ranked> ranking = new ArrayList<>();
        for (InstrumentId one : ranked) {
            int rank = ranking.size() + 1;
            Weight target = rank <= topN
                    ? new Weight(BigDecimal.ONE.divide(BigDecimal.valueOf(topN), 16, java.math.RoundingMode.DOWN))
                    : Weight.ZERO;
            ranking.add(new SignalRanking.Ranked(one, 1.0 / rank, rank, target));
        }
        LocalDate date = LocalDate.parse("2026-02-27");
        Optional<SignalRanking> followed = signal
                ? Optional.of(new SignalRanking(date, date, date, 12, 1, topN, ranking, List.of()))
                : Optional.empty();
        return TicketDraft.draft(new DraftRequest(
                TicketId.parse("T-2026-03-02"),
                StrategyId.MOMENTUM_12_1,
                purpose,
                "DU0000000",
                "paper",
                NOW,
                new TradingWindow(NOW.minusSeconds(900), NOW.plusSeconds(4500)),
                followed,
                Map.of(AAA, Price.of("98", QuoteUnit.DOLLARS)),
                ramp,
                universe(),
                pairs,
                book,
                quotes,
                rules,
                COSTS,
                amount));
    }

    Ticket ticket() {
        return draft().orThrow();
    }

    static List<String> lines(Ticket ticket) {
        return ticket.lines().stream()
                .map(one -> one.line() + " " + one.side() + " " + one.quantity() + " "
                        + one.instrument().symbol() + " at "
                        + one.limit().value().toPlainString())
                .toList();
    }

    static List<String> idle(Ticket ticket) {
        return ticket.idle().stream()
                .map(one -> one.instrument().symbol() + ": " + one.why())
                .toList();
    }

    private static Universe universe() {
        return new Universe(
                "synthetic",
                "",
                Currency.USD,
                List.of(
                        instrument(AAA, SecurityType.STOCK, "0.01"),
                        instrument(BBB, SecurityType.STOCK, "0.01"),
                        instrument(CCC, SecurityType.STOCK, "0.01")),
                Set.of(Venue.LONDON),
                Optional.empty(),
                false);
    }

    static Instrument instrument(InstrumentId id, SecurityType type, String tick) {
        return new Instrument(
                id,
                type,
                "synthetic",
                Optional.empty(),
                Venue.LONDON,
                QuoteUnit.DOLLARS,
                TickLadder.of(new BigDecimal(tick)),
                BigDecimal.ONE,
                "Sector",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }

    static Quote quote(InstrumentId id, String mid) {
        return quote(id, mid, "0.10");
    }

    static Quote quote(InstrumentId id, String mid, String half) {
        BigDecimal middle = new BigDecimal(mid);
        return new Quote(
                id,
                Price.of(middle.subtract(new BigDecimal(half)), QuoteUnit.DOLLARS),
                Price.of(middle.add(new BigDecimal(half)), QuoteUnit.DOLLARS),
                NOW,
                Quote.Kind.SIMULATED);
    }
}
