// SPDX-License-Identifier: MIT
package dev.kobe.core;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Strikes;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.DrawdownBases;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Postings;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.CostModel;
import dev.kobe.core.rebalance.DraftRequest;
import dev.kobe.core.rebalance.SizingRules;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketDraft;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Replays the desk worked by hand through the product's own functions and keeps what they say after each event.
final class WorkedDesk {
    static final List<Breaker> BREAKERS = Breakers.ALL.stream()
            .filter(one -> one.id().startsWith("drawdown."))
            .toList();
    static final SizingRules RULES = new SizingRules(
            Weight.of("0.005"), Weight.of("0.02"), Money.of("GBP", "100.00"), Bps.of("35"), Bps.of("10"), Bps.of("50"));
    static final CostModel COSTS =
            new CostModel(Money.of("USD", "1.70"), Bps.of("5"), Money.of("USD", "2.00"), Bps.of("0.2"));
    static final InstrumentId PAIR = InstrumentId.parse("GBP.USD@IDEALPRO");

    /// A session at its strike.
    record Sealed(Book book, Strike strike, BreakerReading reading, Board board) {}

    /// The desk directly before a ticket was drawn, with what was drawn.
    record Drawn(JsonNode event, DraftRequest request, Ticket ticket, Board board) {}

    /// The desk directly before the first fill of an order, with what its ticket's orders had filled.
    record Sent(
            OrderRef ref,
            Book book,
            Map<OrderRef, BigDecimal> filled,
            Board board,
            Instant at,
            Optional<FxRate> rate) {}

    /// One reading between strikes.
    record Read(Valuation valuation, BreakerReading reading, Board board) {}

    final JsonNode events;
    final JsonNode expected;
    final Universe universe;
    final Instrument pair;
    final Map<LocalDate, Sealed> sessions = new LinkedHashMap<>();
    final Map<String, Drawn> tickets = new LinkedHashMap<>();
    final Map<OrderRef, Sent> sent = new LinkedHashMap<>();
    final List<Read> readings = new ArrayList<>();
    final Map<LocalDate, Weight> rampSteps = new LinkedHashMap<>();
    Optional<Read> rebase = Optional.empty();

    private final List<LocalDate> toOpen = new ArrayList<>();
    private final List<Strike> strikes = new ArrayList<>();
    final Map<String, Fill> fills = new HashMap<>();
    private final Map<OrderRef, BigDecimal> filled = new HashMap<>();
    final Map<String, Commission> commissions = new HashMap<>();
    private final Map<LocalDate, SignalRanking> signals = new TreeMap<>();
    private Map<InstrumentId, Price> marks = Map.of();
    private Book book = Book.empty(Currency.GBP);
    private Board board = Board.clear();
    private Money deposits = Money.zero(Currency.GBP);
    private Money withdrawals = Money.zero(Currency.GBP);

    private WorkedDesk(JsonNode events, JsonNode expected) {
        this.events = events;
        this.expected = expected;
        List<Instrument> funds = new ArrayList<>();
        events.get("instruments").forEach(one -> funds.add(fund(one)));
        this.universe = new Universe(
                "uk-sectors",
                "synthetic",
                Currency.USD,
                funds,
                Set.of(Venue.LONDON, Venue.NEW_YORK),
                Optional.empty(),
                false);
        this.pair = instrument(PAIR, SecurityType.CASH, "0.00005", "Currency");
        events.get("calendar").get("sessions").forEach(one -> toOpen.add(LocalDate.parse(one.asText())));
    }

    static WorkedDesk replayed() {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try {
            WorkedDesk desk = new WorkedDesk(
                    json.readTree(Shared.cases("worked/events.json").toFile()),
                    json.readTree(Shared.cases("worked/expected.json").toFile()));
            desk.events.get("events").forEach(desk::live);
            return desk;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void live(JsonNode event) {
        Instant at = Instant.parse(event.get("at").asText());
        while (!toOpen.isEmpty() && !day(at).isBefore(toOpen.getFirst())) {
            LocalDate session = toOpen.removeFirst();
            if (!strikes.isEmpty()) {
                board = BoardRules.openSession(board, session);
            }
        }
        switch (event.get("type").asText()) {
            case "OPENING" ->
                event.get("cash").properties().forEach(one -> book = book.post(money(one.getKey(), one.getValue())));
            case "SIGNAL_PRICES" -> rank(event);
            case "TICKET" -> draw(event, at);
            case "FILL" -> fill(event, at);
            case "COMMISSION" -> charge(event);
            case "CORRECTION" -> correct(event, at);
            case "FLOW" -> flow(event);
            case "READING" -> readings.add(read(event, at));
            case "REBASE" -> resume(event, at);
            case "RAMP_STEP" -> rampSteps.put(day(at), board.ramp());
            case "SESSION_CLOSE" -> strike(event, at);
            case "APPROVAL", "CANCEL", "BROKER_EQUITY", "RECONCILED", "RESUME" -> {}
            default -> throw new IllegalStateException("an event that is not known: " + event);
        }
    }

    private void rank(JsonNode event) {
        record Scored(InstrumentId id, BigDecimal momentum) {}
        List<Scored> scored = new ArrayList<>();
        for (Instrument one : universe.instruments()) {
            BigDecimal later = event.get("pSkip").get(one.symbol()).decimalValue();
            BigDecimal earlier = event.get("pFormation").get(one.symbol()).decimalValue();
            scored.add(new Scored(one.id(), later.divide(earlier, MathContext.DECIMAL64)));
        }
        scored.sort(Comparator.comparing(Scored::momentum).reversed().thenComparing(Scored::id));
        List<SignalRanking.Ranked> ranking = new ArrayList<>();
        for (Scored one : scored) {
            int rank = ranking.size() + 1;
            ranking.add(new SignalRanking.Ranked(
                    one.id(),
                    one.momentum().doubleValue() - 1,
                    rank,
                    rank <= 3 ? Weight.of("0.3333333333333333") : Weight.ZERO));
        }
        LocalDate date = LocalDate.parse(event.get("signalDate").asText());
        signals.put(
                date,
                new SignalRanking(
                        date,
                        LocalDate.parse(event.get("skipMonthEnd").asText()),
                        LocalDate.parse(event.get("formationMonthEnd").asText()),
                        12,
                        1,
                        3,
                        ranking,
                        List.of()));
    }

    private void draw(JsonNode event, Instant at) {
        Purpose purpose = Purpose.valueOf(event.get("purpose").asText());
        Optional<SignalRanking> signal = event.get("signalDate").isNull()
                ? Optional.empty()
                : Optional.of(
                        signals.get(LocalDate.parse(event.get("signalDate").asText())));
        List<Quote> quotes = new ArrayList<>(quotes(event, at));
        DraftRequest request = new DraftRequest(
                TicketId.parse(event.get("ticket").asText()),
                event.get("strategy").isNull()
                        ? StrategyId.FUNDING
                        : new StrategyId(event.get("strategy").asText()),
                purpose,
                "DU0000000",
                "paper",
                at,
                new TradingWindow(
                        day(at).atTime(13, 45).toInstant(ZoneOffset.UTC),
                        day(at).atTime(16, 15).toInstant(ZoneOffset.UTC)),
                signal,
                marks,
                event.get("rampStep").isNull()
                        ? Weight.ONE
                        : new Weight(event.get("rampStep").decimalValue()),
                universe,
                List.of(pair),
                book,
                quotes,
                RULES,
                COSTS,
                purpose == Purpose.WITHDRAWAL_FUNDING ? Optional.of(Money.of("GBP", "6000.00")) : Optional.empty());
        Outcome<Ticket> drawn = TicketDraft.draft(request);
        tickets.put(event.get("ticket").asText(), new Drawn(event, request, drawn.orThrow(), board));
    }

    private void fill(JsonNode event, Instant at) {
        Instrument instrument = instrument(event.get("symbol").asText());
        Fill fill = new Fill(
                ExecutionId.parse(event.get("execId").asText()),
                new OrderRef(
                        TicketId.parse(event.get("ticket").asText()),
                        event.get("line").intValue(),
                        1),
                0,
                tickets.get(event.get("ticket").asText()).ticket().strategy(),
                instrument.id(),
                Side.valueOf(event.get("side").asText()),
                Quantity.of(event.get("quantity").decimalValue()),
                Price.of(event.get("price").decimalValue(), instrument.unit()),
                at,
                Optional.of(rate(event.get("gbpusd"))),
                false);
        sent.putIfAbsent(fill.ref(), new Sent(fill.ref(), book, Map.copyOf(filled), board, at, fill.rate()));
        filled.merge(fill.ref(), fill.quantity().value(), BigDecimal::add);
        book = Postings.apply(book, Postings.of(fill, instrument, Optional.empty()));
        fills.put(fill.id().root(), fill);
    }

    private void correct(JsonNode event, Instant at) {
        ExecutionId id = ExecutionId.parse(event.get("execId").asText());
        Fill old = fills.get(id.root());
        Instrument instrument = instrument(old.instrument().symbol());
        Fill right = new Fill(
                id,
                old.ref(),
                old.permanentId(),
                old.strategy(),
                old.instrument(),
                old.side(),
                Quantity.of(event.get("quantity").decimalValue()),
                Price.of(event.get("price").decimalValue(), instrument.unit()),
                at,
                old.rate(),
                false);
        book = Postings.apply(book, Postings.of(right, instrument, Optional.of(old)));
        fills.put(id.root(), right);
    }

    private void charge(JsonNode event) {
        Commission commission = new Commission(
                ExecutionId.parse(event.get("execId").asText()).root(),
                event.get("amount").decimalValue(),
                Currency.of(event.get("currency").asText()));
        Fill fill = fills.get(commission.executionRoot());
        Unsettled cost =
                Postings.of(commission, fill, instrument(fill.instrument().symbol()));
        book = book.post(cost);
        commissions.put(commission.executionRoot(), commission);
    }

    private void flow(JsonNode event) {
        Money amount = money(event.get("currency").asText(), event.get("amount"));
        if (event.get("kind").asText().equals("DEPOSIT")) {
            deposits = deposits.plus(amount);
            book = book.post(amount);
        } else {
            withdrawals = withdrawals.plus(amount);
            book = book.post(amount.negated());
        }
    }

    private Read read(JsonNode event, Instant at) {
        Map<InstrumentId, Price> mids = new HashMap<>();
        quotes(event, at).forEach(one -> mids.put(one.instrument(), one.mid()));
        FxRate rate = new FxRate(Currency.GBP, Currency.USD, mids.get(PAIR).value());
        Valuation valued = Valuer.value(book, mids, List.of(rate), at);
        BreakerReading reading = BreakerReading.of(
                at,
                DrawdownBases.reading(
                        strikes,
                        board.rebase(),
                        day(at),
                        Strikes.indexNow(strikes, deposits, withdrawals, valued.equity()),
                        Optional.empty(),
                        String.join(" ", valued.missing())));
        board = BoardRules.judge(board, BREAKERS, reading, day(at));
        return new Read(valued, reading, board);
    }

    private void resume(JsonNode event, Instant at) {
        Read present = read(event, at);
        board = BoardRules.resume(
                        board,
                        at,
                        day(at),
                        event.get("reason").asText(),
                        present.reading().equity().index())
                .orThrow();
        rebase = Optional.of(new Read(present.valuation(), present.reading(), board));
    }

    private void strike(JsonNode event, Instant at) {
        LocalDate session = LocalDate.parse(event.get("session").asText());
        Map<InstrumentId, Price> closes = new HashMap<>();
        event.get("marks").properties().forEach(one -> {
            if (!one.getValue().isNull()) {
                Instrument instrument = instrument(one.getKey());
                closes.put(instrument.id(), Price.of(one.getValue().decimalValue(), instrument.unit()));
            }
        });
        marks = closes;
        Valuation valued = Valuer.value(book, closes, List.of(rate(event.get("gbpusd"))), at);
        List<String> pending = fills.keySet().stream()
                .filter(root -> !commissions.containsKey(root))
                .toList();
        Strike strike = Strikes.strike(strikes, session, valued, deposits, withdrawals, pending);
        strikes.add(strike);
        deposits = Money.zero(Currency.GBP);
        withdrawals = Money.zero(Currency.GBP);
        BreakerReading reading = BreakerReading.of(
                at,
                DrawdownBases.reading(
                        strikes,
                        board.rebase(),
                        session,
                        strike.isKnown() ? Optional.of(strike.index()) : Optional.empty(),
                        Optional.empty(),
                        String.join(" ", valued.missing())));
        board = BoardRules.judge(board, BREAKERS, reading, session);
        sessions.put(session, new Sealed(book, strike, reading, board));
    }

    private List<Quote> quotes(JsonNode event, Instant at) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(quote(pair, event.get("fx"), at));
        if (event.has("quotes")) {
            event.get("quotes")
                    .properties()
                    .forEach(one -> quotes.add(quote(instrument(one.getKey()), one.getValue(), at)));
        }
        return quotes;
    }

    private static Quote quote(Instrument instrument, JsonNode sides, Instant at) {
        return new Quote(
                instrument.id(),
                Price.of(sides.get("bid").decimalValue(), instrument.unit()),
                Price.of(sides.get("ask").decimalValue(), instrument.unit()),
                at,
                Quote.Kind.SIMULATED);
    }

    private Instrument instrument(String symbol) {
        return symbol.equals(PAIR.symbol()) ? pair : universe.findSymbol(symbol).orElseThrow();
    }

    private static Instrument fund(JsonNode one) {
        return instrument(
                new InstrumentId(one.get("symbol").asText(), one.get("exchange").asText()),
                SecurityType.STOCK,
                one.get("tick").asText(),
                one.get("sector").asText());
    }

    private static Instrument instrument(InstrumentId id, SecurityType type, String tick, String sector) {
        return new Instrument(
                id,
                type,
                "synthetic",
                Optional.empty(),
                Venue.LONDON,
                QuoteUnit.DOLLARS,
                TickLadder.of(new BigDecimal(tick)),
                BigDecimal.ONE,
                sector,
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }

    private static FxRate rate(JsonNode gbpusd) {
        return new FxRate(Currency.GBP, Currency.USD, gbpusd.decimalValue());
    }

    static Money money(String currency, JsonNode amount) {
        return Money.of(
                Currency.of(currency),
                amount.decimalValue().stripTrailingZeros().setScale(2));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Venue.LONDON.zone()).toLocalDate();
    }
}
