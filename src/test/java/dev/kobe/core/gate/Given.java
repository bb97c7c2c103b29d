// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A desk of 100,000 pounds at 1.25 dollars on which buying 250 SXLK at 100 dollars passes every check; a test changes
/// what it is about.
///
/// It holds 20,000 pounds, 50,000 dollars (40,000 pounds) and 500 SXLF at 100 dollars (40,000 pounds).
final class Given {
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final InstrumentId SXLK = InstrumentId.parse("SXLK@LSEETF");
    static final InstrumentId SXLF = InstrumentId.parse("SXLF@LSEETF");
    static final InstrumentId PAIR = InstrumentId.parse("GBP.USD@IDEALPRO");
    static final StrategyId MOMENTUM = StrategyId.MOMENTUM_12_1;

    Moment moment = Moment.SEND;
    Instant now = NOW;
    OrderRef ref = new OrderRef(TicketId.parse("T-2026-03-02"), 2, 1);
    InstrumentId instrument = SXLK;
    Side side = Side.BUY;
    String quantity = "250";
    String limit = "100";
    Purpose purpose = Purpose.REBALANCE;
    List<Order> planned = List.of();
    Book book = Book.empty(Currency.GBP)
            .post(Money.of("GBP", "20000.00"))
            .post(Money.of("USD", "50000.00"))
            .move(MOMENTUM, SXLF, BigDecimal.valueOf(500), new BigDecimal("45000"));
    List<OrderRecord> working = List.of();
    List<OrderRecord> recent = List.of();
    List<String> unaccounted = List.of();
    boolean halted;
    BreakerAction action = BreakerAction.CONTINUE;
    boolean linkUp = true;
    Optional<Instant> reconciledAt = Optional.of(NOW.minusSeconds(60));
    String deskAccount = "DU0000000";
    String deskProfile = "paper";
    String hash = "abc";
    Optional<ApprovalToken> approval = Optional.of(
            new ApprovalToken(TicketId.parse("T-2026-03-02"), "abc", NOW.minusSeconds(90), NOW.plusSeconds(600), 3));
    Optional<Instrument> listed = Optional.of(instrument(SXLK, "0.01"));
    Optional<Instrument> contract = listed;
    boolean venueOpen = true;
    Optional<TradingWindow> window = Optional.of(new TradingWindow(NOW.minusSeconds(900), NOW.plusSeconds(4500)));
    Optional<Quote> quote = Optional.of(quote(SXLK, "99.90", "100.00"));
    List<Quote> quotes = List.of(quote(SXLK, "99.90", "100.00"), quote(SXLF, "99.95", "100.05"));
    Optional<FxRate> rate = Optional.of(FxRate.of("GBP", "USD", "1.25"));
    Optional<Money> equity = Optional.of(Money.of("GBP", "100000.00"));
    Money commission = Money.of("USD", "12.50");
    boolean cashAccount;
    Optional<Money> settledShort = Optional.empty();
    String shareCap = "1000";
    String orderValue = "50000.00";
    Optional<Duration> clockAhead = Optional.of(Duration.ofMillis(400));
    boolean intentDurable = true;
    MarketFacts market = market(SXLK, "99.00");
    Optional<Price> ticketMid = Optional.of(dollars("99.95"));
    String turnover = "0.40";
    int approvals = 1;
    Weight drawn = Weight.ONE;
    Weight allowed = Weight.ONE;
    Optional<BigDecimal> traded = Optional.of(new BigDecimal("20000"));
    Optional<LocalDate> lastSale = Optional.empty();
    EquityReading index = index("1.00", "1.00");
    Optional<GroundFacts.Storage> storage = Optional.of(new GroundFacts.Storage(10L << 30, Duration.ofMillis(4)));
    Optional<BigDecimal> margin = Optional.empty();
    UnaryOperator<GateLimits> otherLimits = like -> like;

    static Given order() {
        return new Given();
    }

    static Given sale() {
        Given given = new Given();
        given.instrument = SXLF;
        given.side = Side.SELL;
        given.quantity = "500";
        given.listed = Optional.of(instrument(SXLF, "0.005"));
        given.contract = given.listed;
        given.quote = Optional.of(quote(SXLF, "99.95", "100.05"));
        given.market = market(SXLF, "99.00");
        given.ticketMid = Optional.of(dollars("100.00"));
        return given;
    }

    static Given conversion(Side side, String pounds) {
        Given given = new Given();
        given.instrument = PAIR;
        given.side = side;
        given.quantity = pounds;
        given.limit = "1.25";
        given.listed = Optional.of(pair());
        given.contract = given.listed;
        given.quote = Optional.of(quote(PAIR, "1.24995", "1.25005"));
        given.market = market(PAIR, "1.24");
        given.ticketMid = Optional.of(dollars("1.25"));
        given.commission = Money.of("USD", "2.00");
        return given;
    }

    /// The same order of something whose depth is its volume.
    static Given traded() {
        Given given = new Given();
        given.listed = Optional.of(instrument(SXLK, "0.01", Instrument.Liquidity.TRADED));
        return given;
    }

    /// So many orders of one unit each, all intended and sent that long ago, none executed.
    static List<OrderRecord> sent(int count, int secondsAgo) {
        return IntStream.range(0, count)
                .mapToObj(number -> OrderRecord.intended(
                                order(
                                        new OrderRef(TicketId.parse("T-2026-03-01"), number + 1L, 1),
                                        SXLF,
                                        Side.BUY,
                                        "1",
                                        "100",
                                        Purpose.REBALANCE),
                                NOW.minusSeconds(secondsAgo))
                        .sent(NOW.minusSeconds(secondsAgo)))
                .toList();
    }

    static UnaryOperator<GateLimits> shares(UnaryOperator<ShareLimits> change) {
        return like -> with(like, change.apply(like.shares()), like.ground());
    }

    static UnaryOperator<GateLimits> ground(UnaryOperator<GroundLimits> change) {
        return like -> with(like, like.shares(), change.apply(like.ground()));
    }

    private static GateLimits with(GateLimits like, ShareLimits shares, GroundLimits ground) {
        return new GateLimits(
                like.version(),
                like.reconciledWithin(),
                like.cutOff(),
                like.quoteFreshness(),
                like.shareCap(),
                like.pairCap(),
                like.orderShare(),
                like.orderValue(),
                like.positionShare(),
                like.grossShare(),
                like.reserveShare(),
                like.flattenOffset(),
                like.excludedTypes(),
                like.prices(),
                shares,
                like.pace(),
                like.costs(),
                ground,
                like.breakers(),
                like.assumed());
    }

    Given flatten() {
        purpose = Purpose.FLATTEN;
        return this;
    }

    OrderUnderCheck build() {
        return new OrderUnderCheck(
                moment,
                now,
                order(ref, instrument, side, quantity, limit, purpose),
                planned,
                book,
                working,
                recent,
                unaccounted,
                halted,
                action,
                linkUp,
                reconciledAt,
                deskAccount,
                deskProfile,
                "DU0000000",
                "paper",
                hash,
                approval,
                listed,
                contract,
                venueOpen,
                window,
                quote,
                quotes,
                rate,
                equity,
                commission,
                cashAccount,
                settledShort,
                TODAY,
                otherLimits.apply(limits()),
                clockAhead,
                intentDurable,
                market,
                new TicketFacts(ticketMid, new BigDecimal(turnover), drawn, allowed, approvals),
                new DayFacts(traded, lastSale),
                new LossFacts(index, Breakers.ALL),
                new GroundFacts(storage, margin));
    }

    private GateLimits limits() {
        return GateLimits.usual(
                3,
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Quantity.parse(shareCap),
                Quantity.of(200_000),
                Weight.of("0.40"),
                Money.of("GBP", orderValue),
                Weight.of("0.40"),
                Weight.of("1.00"),
                Weight.of("0.005"),
                Bps.of("50"),
                Set.of(SecurityType.BOND, SecurityType.BILL, SecurityType.CFD, SecurityType.WAR),
                Set.of());
    }

    /// Opened half an hour ago, closed at that price, shows 500 and takes limits.
    /// The market of SXLK whose exchanges opened then.
    static MarketFacts opened(Instant... opens) {
        MarketFacts like = market(SXLK, "99.00");
        return new MarketFacts(
                List.of(opens),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                like.orderTypes(),
                like.sectors(),
                like.events());
    }

    static MarketFacts market(InstrumentId id, String close) {
        return new MarketFacts(
                List.of(NOW.minusSeconds(1800)),
                Optional.of(dollars(close)),
                Optional.of(Quantity.of(500)),
                Optional.of(new BigDecimal("100000")),
                Optional.of(Set.of("LMT", "MKT")),
                Map.of(SXLK, "Technology", SXLF, "Financials"),
                List.of());
    }

    static Price dollars(String price) {
        return Price.of(price, QuoteUnit.DOLLARS);
    }

    /// An index now with one base for day, week and peak.
    static EquityReading index(String now, String base) {
        Optional<BigDecimal> from = Optional.of(new BigDecimal(base));
        return new EquityReading(Optional.of(new BigDecimal(now)), from, from, from, Optional.empty(), "");
    }

    static Order order(
            OrderRef ref, InstrumentId instrument, Side side, String quantity, String limit, Purpose purpose) {
        return new Order(
                ref, MOMENTUM, instrument, side, Quantity.parse(quantity), Price.of(limit, QuoteUnit.DOLLARS), purpose);
    }

    static Order other(InstrumentId instrument, Side side, String quantity, String limit) {
        return order(
                new OrderRef(TicketId.parse("T-2026-03-01"), 7, 1),
                instrument,
                side,
                quantity,
                limit,
                Purpose.REBALANCE);
    }

    static OrderRecord record(Order order, OrderState state, String filled) {
        return new OrderRecord(
                order,
                state,
                Quantity.parse(filled),
                NOW.minusSeconds(3600),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                NOW,
                false,
                "",
                java.util.Set.of());
    }

    static Quote quote(InstrumentId instrument, String bid, String ask) {
        return new Quote(
                instrument,
                Price.of(bid, QuoteUnit.DOLLARS),
                Price.of(ask, QuoteUnit.DOLLARS),
                NOW,
                Quote.Kind.SIMULATED);
    }

    static Instrument instrument(InstrumentId id, String tick) {
        return instrument(id, SecurityType.STOCK, Optional.of(71L), tick, QuoteUnit.DOLLARS);
    }

    static Instrument instrument(InstrumentId id, String tick, Instrument.Liquidity liquidity) {
        return instrument(id, SecurityType.STOCK, Optional.of(71L), tick, QuoteUnit.DOLLARS, liquidity);
    }

    static Instrument instrument(
            InstrumentId id, SecurityType type, Optional<Long> number, String tick, QuoteUnit unit) {
        return instrument(id, type, number, tick, unit, Instrument.Liquidity.QUOTED);
    }

    private static Instrument instrument(
            InstrumentId id,
            SecurityType type,
            Optional<Long> number,
            String tick,
            QuoteUnit unit,
            Instrument.Liquidity liquidity) {
        return new Instrument(
                id,
                type,
                "synthetic fund",
                number,
                Venue.LONDON,
                unit,
                TickLadder.of(new BigDecimal(tick)),
                BigDecimal.ONE,
                "Technology",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                liquidity);
    }

    static Instrument pair() {
        return instrument(PAIR, SecurityType.CASH, Optional.of(12L), "0.00005", QuoteUnit.DOLLARS);
    }
}
