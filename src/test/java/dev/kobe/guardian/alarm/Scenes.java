// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.testing.Shared;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A desk as a test says that it stands, on Wednesday 27 May 2026, while London trades unless said otherwise.
final class Scenes {
    static final Instant OPEN = Instant.parse("2026-05-27T12:00:00Z");
    static final Instant SHUT = Instant.parse("2026-05-27T20:00:00Z");
    static final InstrumentId SXLK = InstrumentId.parse("SXLK@LSEETF");
    private static final ConfigFolder FILES = new ConfigFolder(Shared.project("config"));
    private static final DeskRules RULES = TradingRules.desk(
            FILES.config().orThrow(), FILES.universe("uk-sectors").orThrow());

    private Book book = Book.empty(Currency.GBP);
    private Board board = Board.clear();
    private Optional<FlattenWatch> flatten = Optional.empty();
    private BrokerLink link =
            BrokerLink.down("").moved(LinkState.READY, "ready", OPEN).agreed(OPEN, List.of());
    private final Map<TicketId, TicketRecord> tickets = new TreeMap<>();
    private final Map<OrderRef, OrderRecord> orders = new TreeMap<>();
    private Readings readings = Readings.none();

    Scenes holding() {
        book = book.move(StrategyId.MOMENTUM_12_1, SXLK, BigDecimal.valueOf(100), new BigDecimal("48000"));
        return this;
    }

    Scenes with(Board standing) {
        board = standing;
        return this;
    }

    Scenes with(FlattenWatch watch) {
        flatten = Optional.of(watch);
        return this;
    }

    Scenes with(BrokerLink standing) {
        link = standing;
        return this;
    }

    Scenes with(TicketRecord ticket) {
        tickets.put(ticket.ticket().id(), ticket);
        return this;
    }

    Scenes with(Readings read) {
        readings = read;
        return this;
    }

    /// With an order of 100 in that state.
    Scenes order(OrderState state) {
        OrderRef ref = OrderRef.parse("T-2026-05-27/1/1");
        Order order = new Order(
                ref,
                StrategyId.MOMENTUM_12_1,
                SXLK,
                Side.BUY,
                Quantity.of(100),
                Price.of("118.70", QuoteUnit.DOLLARS),
                Purpose.REBALANCE);
        orders.put(ref, OrderRecord.intended(order, OPEN).with(state, OPEN, "asked after"));
        return this;
    }

    static BrokerLink down() {
        return BrokerLink.down("connection refused");
    }

    AlarmSource.Scene at(Instant now) {
        DeskState blank = DeskState.blank();
        DeskState state = new DeskState(
                1,
                Optional.of(new DeskIdentity(
                        "DU0000041SIM", "paper", Currency.GBP, false, "uk-sectors", Venue.LONDON, true, OPEN)),
                blank.limits(),
                blank.nextLimits(),
                book,
                tickets,
                orders,
                blank.mids(),
                blank.fills(),
                blank.commissions(),
                blank.earlyCommissions(),
                blank.flows(),
                blank.bookings(),
                blank.actions(),
                blank.strikes(),
                blank.benchmark(),
                board,
                blank.phases(),
                flatten,
                link,
                blank.brokerValue(),
                blank.notes(),
                blank.alarms(),
                blank.session(),
                blank.lastEventAt(),
                "");
        return new AlarmSource.Scene(state, readings, RULES, now);
    }

    /// What a source finds: names with how firmly each stands.
    static List<String> found(AlarmSource source, AlarmSource.Scene scene) {
        return source.judge(scene).stream()
                .map(one -> one.id() + " " + one.hold())
                .toList();
    }

    /// What a source finds while London trades.
    List<String> found(AlarmSource source) {
        return found(source, at(OPEN));
    }
}
