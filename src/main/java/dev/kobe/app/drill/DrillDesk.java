// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.Proposals;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.MarketClock;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A throw-away desk with a real guardian, journal and broker's client, joined by a socket of this computer to a
/// simulated gateway of its own, for one breaker.
///
/// It lives on the computer's clock, moved to a trading window of 2026. Its account has a name that no other gateway
/// knows, so that its client would prove itself to none.
final class DrillDesk implements AutoCloseable {
    private static final Duration INTO_THE_WINDOW = Duration.ofMinutes(20);

    private final DrillMorning morning;
    private final Path folder;
    private final Breaker breaker;
    private final Forcing forcing;
    private final InstantSource now;
    private final DrillMarket market;
    private final DrillGateway gateway;

    /// What came of it, on the drill's clock.
    ///
    /// @param forcedAt when the reading was given to the guardian
    /// @param decidedAt when the halt was on disk
    /// @param working the orders that worked before, by reference
    /// @param cancelled when the gateway had each cancelled
    record Ran(Instant forcedAt, Instant decidedAt, List<String> working, Map<String, Instant> cancelled) {}

    /// Lays out the folder and opens the gateway.
    ///
    /// @param time the computer's clock
    DrillDesk(DrillMorning morning, Path folder, Breaker breaker, Forcing forcing, InstantSource time) {
        this.morning = morning;
        this.folder = folder;
        this.breaker = breaker;
        this.forcing = forcing;
        Instant moment = window().opens().plus(INTO_THE_WINDOW);
        Duration moved = Duration.between(time.instant(), moment);
        this.now = () -> time.instant().plus(moved);
        this.market = morning.market();
        DeskState books = morning.write(
                folder, forcing.past().apply(breaker.levels().stop().at()), moment);
        this.gateway = DrillGateway.open(
                folder,
                now,
                books,
                clock -> plan(this::telling, clock, place -> {
                    throw new UnsupportedOperationException("the gateway has no broker");
                }));
    }

    private TradingWindow window() {
        return RebalanceDays.window(
                        DrillMorning.MONDAY, morning.rules().universe().requireOpen())
                .orElseThrow();
    }

    /// Places the orders, starts the desk again with the one breaker armed, and forces it.
    ///
    /// @throws Failed with what stood in the way
    Ran run() {
        placeOrders();
        return force();
    }

    private void placeOrders() {
        try (DrillLife live = open(this::telling)) {
            live.connect();
            Forcings.calmVix(live.now()).forEach(live::tell);
            live.beat(market);
            live.await(DrillDesk::mayBuy, "the books were never found equal to the broker's");
            live.say(new Proposals(market, morning.momentum())
                    .of(
                            live.state(),
                            new Proposals.Asked(
                                    new TicketId("T-" + DrillMorning.MONDAY),
                                    Purpose.REBALANCE,
                                    DrillMorning.FRIDAY,
                                    window(),
                                    Optional.empty(),
                                    Optional.empty()))
                    .orThrow());
            TicketRecord ticket = live.state().openTicket().orElseThrow(() -> new Failed("no ticket was drawn"));
            String hash = ticket.ticket().hash();
            live.say(new Input.Approve(
                    ticket.ticket().id(),
                    hash,
                    ticket.warnings().stream().map(CheckResult::acceptance).collect(Collectors.toSet())));
            live.say(new Input.Send(ticket.ticket().id(), hash.substring(0, 6)));
            live.await(DrillDesk::doOrdersWork, "no order came to work at the drill's broker");
        }
    }

    private static boolean isWorthKnown(DeskState state) {
        return state.isReconciled()
                && state.brokerValue().filter(BrokerValue::agrees).isPresent();
    }

    private static boolean mayBuy(DeskState state) {
        return isWorthKnown(state) && state.board().action().compareTo(BreakerAction.PAUSE_NEW) < 0;
    }

    private static boolean doOrdersWork(DeskState state) {
        return !state.openOrders().isEmpty()
                && state.openOrders().stream().map(OrderRecord::acknowledgedAt).allMatch(Optional::isPresent);
    }

    private Ran force() {
        List<String> working = gateway.arrived();
        try (DrillLife live = open(this::armed)) {
            CompletableFuture<Instant> halt = live.halt();
            live.connect();
            Instant forcedAt = forcing.atStart() ? live.answeredAt() : read(live);
            Instant decidedAt = live.decidedAt(halt, breaker.id());
            live.await(state -> state.openOrders().isEmpty(), "not every cancellation was confirmed");
            return new Ran(forcedAt, decidedAt, working, gateway.cancelled());
        }
    }

    private Instant read(DrillLife live) {
        live.await(state -> state.isReconciled() && doOrdersWork(state), "the resting orders were not found again");
        List<Input> calm = forcing.calm().apply(scene(live));
        if (!calm.isEmpty()) {
            calm.forEach(live::tell);
            live.await(DrillDesk::isWorthKnown, "the desk's worth was never agreed on");
        }
        if (live.state().isHalted()) {
            throw new Failed("the desk was halted before anything was forced");
        }
        List<Input> forced = forcing.forced().apply(scene(live));
        Instant forcedAt = live.now();
        forced.forEach(live::tell);
        return forcedAt;
    }

    private Forcing.Scene scene(DrillLife live) {
        return new Forcing.Scene(
                live.state(), market, live.now(), breaker.levels().stop().at());
    }

    /// A watched breaker as it is while orders are placed: it tells and does not act.
    private Levels telling(Breaker one) {
        return only(one, BreakerAction.ALERT_ONLY);
    }

    /// The same while one is drilled: that one halts at its strictest figure.
    private Levels armed(Breaker one) {
        return only(one, one.id().equals(breaker.id()) ? BreakerAction.HALT_ALL : BreakerAction.ALERT_ONLY);
    }

    private static Levels only(Breaker one, BreakerAction action) {
        return new Levels(List.of(new Levels.Level(one.levels().stop().at(), action)));
    }

    /// Opened with its levels in force at once: the books were written under none, and an alert that halts is tighter.
    private DrillLife open(Function<Breaker, Levels> levels) {
        DrillLife live = DrillLife.open(
                folder,
                now,
                gateway.port(),
                morning.identity().account(),
                (clock, counterparty) -> plan(levels, clock, counterparty));
        live.say(new Input.SetLimits(
                live.state().limits().orElseThrow().watching(limits(levels).spelledOut()), "the drill"));
        return live;
    }

    private BreakerLimits limits(Function<Breaker, Levels> levels) {
        DeskRules own = morning.rules();
        return new BreakerLimits(
                own.watched().breakers().stream().collect(Collectors.toMap(Breaker::id, levels)),
                own.watched().limits().unwatched());
    }

    private OwnedDesk.Plan plan(Function<Breaker, Levels> levels, MarketClock clock, Counterparty.Maker counterparty) {
        DeskRules rules = morning.rules().watching(Watched.of(limits(levels))).undoing(Duration.ZERO);
        return new OwnedDesk.Plan(
                morning.identity(),
                rules,
                morning.limits(),
                List.of(),
                DrillMorning.FRIDAY,
                clock,
                market,
                counterparty,
                false);
    }

    @Override
    public void close() {
        gateway.close();
    }

    /// What stood in the way of a drill, in a sentence.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Failed(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
