// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.gate.DayFacts;
import dev.kobe.core.gate.GroundFacts;
import dev.kobe.core.gate.GroundFacts.Storage;
import dev.kobe.core.gate.MarketFacts;
import dev.kobe.core.gate.TicketFacts;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.record.BookedAction;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gathers what the gate's checks ask beside the books and the quotes, from the desk's state and readings.
final class Facts {
    /// The broker tells a close once a day; an older one is of another session.
    private static final Duration CLOSE_HOLDS = Duration.ofHours(24);

    private static final int RATE_PLACES = 6;

    private Facts() {}

    static MarketFacts market(
            DeskState state, Readings readings, DeskRules rules, Ticket ticket, Order order, Instant now) {
        LocalDate today = state.session().orElseThrow();
        Optional<MarketDetail> detail = Optional.ofNullable(readings.details().get(order.instrument()));
        Map<InstrumentId, String> sectors = new TreeMap<>();
        rules.universe().instruments().forEach(one -> sectors.put(one.id(), one.sector()));
        return new MarketFacts(
                opens(rules, order, today),
                previousClose(
                        state,
                        detail.filter(one -> one.closeAt()
                                .filter(at -> Duration.between(at, now).compareTo(CLOSE_HOLDS) < 0)
                                .isPresent()),
                        rules,
                        ticket,
                        order,
                        today),
                detail.flatMap(one -> order.side() == Side.BUY ? one.askSize() : one.bidSize()),
                volume(readings, rules, order, today),
                detail.map(MarketDetail::orderTypes).filter(types -> !types.isEmpty()),
                sectors,
                events(state, rules, order, today));
    }

    static TicketFacts ticket(DeskState state, Ticket ticket, Optional<TicketRecord> record, Order order) {
        Instant approved =
                record.flatMap(TicketRecord::approval).map(ApprovalToken::at).orElse(Instant.MIN);
        boolean before = state.ordersOf(ticket.id()).stream()
                .filter(one -> !one.order().ref().equals(order.ref()))
                .anyMatch(one -> one.intendedAt().isBefore(approved));
        return new TicketFacts(
                ticket.line(order.ref().line()).map(TicketLine::mid),
                ticket.turnover(),
                ticket.rampStep(),
                state.board().drawn(),
                before ? 2 : 1);
    }

    static DayFacts day(DeskState state, Readings readings, Order order, LocalDate today) {
        Currency base = state.book().base();
        Optional<BigDecimal> traded = Optional.of(BigDecimal.ZERO);
        for (Fill one : state.fills().values()) {
            if (!one.instrument().isPair() && london(one.at()).equals(today)) {
                traded = sum(
                        traded,
                        one.worth(base)
                                .or(() -> FxRate.inBase(
                                        base,
                                        one.price().worth(one.quantity()),
                                        one.price().currency(),
                                        readings.rates())));
            }
        }
        for (OrderRecord one : state.openOrders()) {
            if (!one.order().instrument().isPair() && !one.order().ref().equals(order.ref())) {
                traded = sum(
                        traded,
                        FxRate.inBase(
                                base,
                                one.order().limit().worth(one.remaining()),
                                one.order().limit().currency(),
                                readings.rates()));
            }
        }
        return new DayFacts(
                traded,
                state.fills().values().stream()
                        .filter(one ->
                                one.side() == Side.SELL && one.instrument().equals(order.instrument()))
                        .map(one -> london(one.at()))
                        .max(Comparator.naturalOrder()));
    }

    /// A simulated desk that was not measured lives on a clock and a disk of its own making.
    static GroundFacts ground(DeskState state, DeskIdentity identity, Readings readings, Order order, Instant now) {
        return new GroundFacts(
                readings.storage()
                        .or(() -> identity.simulated()
                                ? Optional.of(new Storage(Long.MAX_VALUE, Duration.ZERO))
                                : Optional.empty()),
                MarginQuestions.known(state, readings, order, now).flatMap(MarginAnswer::share));
    }

    /// The average of the sessions before today, as long as it speaks for them.
    private static Optional<BigDecimal> volume(Readings readings, DeskRules rules, Order order, LocalDate today) {
        return Optional.ofNullable(readings.volumes().get(order.instrument()))
                .filter(known -> rules.listed(order.instrument())
                        .map(one -> TradingCalendar.of(one.venue()))
                        .filter(calendar -> calendar.covers(today))
                        .filter(calendar -> known.holds(calendar, calendar.previous(today)))
                        .isPresent())
                .map(AverageVolume::shares);
    }

    private static LocalDate london(Instant at) {
        return at.atZone(Venue.LONDON.zone()).toLocalDate();
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(left -> other.map(left::add));
    }

    private static List<Instant> opens(DeskRules rules, Order order, LocalDate today) {
        Stream<Venue> own = rules.listed(order.instrument()).map(Instrument::venue).stream();
        return Stream.concat(own, rules.universe().requireOpen().stream())
                .distinct()
                .flatMap(venue -> TradingCalendar.of(venue).session(today).stream())
                .map(Session::open)
                .sorted()
                .toList();
    }

    /// As the broker told it since yesterday; else as the former session was struck, held or not; else as the signal
    /// had it, if it stood on that session.
    private static Optional<Price> previousClose(
            DeskState state,
            Optional<MarketDetail> detail,
            DeskRules rules,
            Ticket ticket,
            Order order,
            LocalDate today) {
        Optional<Price> told = detail.flatMap(MarketDetail::close);
        Venue venue = rules.universe().mainVenue();
        LocalDate former = TradingCalendar.of(venue).previous(today);
        return told.or(() -> state.strikes().stream()
                        .filter(one -> one.session().equals(former))
                        .findFirst()
                        .flatMap(strike -> struck(strike, state.benchmark(), order)))
                .or(() -> ticket.signal()
                        .map(SignalRanking::signalDate)
                        .filter(former::equals)
                        .flatMap(day -> ticket.line(order.ref().line()))
                        .flatMap(TicketLine::signalClose));
    }

    private static Optional<Price> struck(Strike strike, BenchmarkTrack track, Order order) {
        Valuation valuation = strike.valuation();
        InstrumentId id = order.instrument();
        if (id.isPair()) {
            return valuation.rates().stream()
                    .filter(rate ->
                            rate.base().equals(id.pairBase()) && rate.quote().equals(id.pairQuote()))
                    .findFirst()
                    .map(rate -> Price.of(rate.rate(), order.limit().unit()));
        }
        boolean whole = !track.points().isEmpty()
                && track.points().getLast().session().equals(strike.session())
                && track.points().getLast().index().isPresent();
        return valuation.lines().stream()
                .filter(line -> line.instrument().equals(id))
                .findFirst()
                .flatMap(Valuation.Line::mark)
                .or(() -> Optional.ofNullable(track.latest().get(id))
                        .filter(worth -> whole)
                        .flatMap(worth -> FxRate.inBase(
                                order.limit().currency(),
                                worth,
                                valuation.knownPart().currency(),
                                valuation.rates()))
                        .map(price -> inUnit(price, order.limit())));
    }

    private static Price inUnit(BigDecimal price, Price like) {
        return Price.of(
                price.multiply(BigDecimal.valueOf(like.unit().perMajor()))
                        .setScale(RATE_PLACES, RoundingMode.HALF_EVEN),
                like.unit());
    }

    private static List<MarketFacts.Event> events(DeskState state, DeskRules rules, Order order, LocalDate today) {
        TradingCalendar calendar = TradingCalendar.of(rules.universe().mainVenue());
        return state.actions().values().stream()
                .map(BookedAction::posting)
                .filter(one -> one.exchanges().stream()
                        .anyMatch(exchange -> exchange.to().equals(order.instrument())
                                || exchange.from().equals(order.instrument())))
                .map(one -> london(one.changeover().firstNew()))
                .filter(calendar::covers)
                .map(day -> new MarketFacts.Event(day, "a corporate action", calendar.count(today, day)))
                .toList();
    }
}
