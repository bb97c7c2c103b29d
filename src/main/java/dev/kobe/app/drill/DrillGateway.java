// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.app.Counterparty;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.supervise.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/// The simulated gateway of a drill on a free port of this computer: it holds what the desk's books hold, its orders
/// rest until they are cancelled, and its ledger is the witness of when they were.
record DrillGateway(SystemClock clock, Gateway gateway, GatewayServer server) implements AutoCloseable {

    /// Opens one.
    ///
    /// @param books what the account holds
    /// @param desk what is asked of the desk, given the gateway's clock: its contracts and its market
    static DrillGateway open(
            Path folder, InstantSource now, DeskState books, Function<MarketClock, OwnedDesk.Plan> desk) {
        ThreadFactory threads = Supervisor.threadsNamed("drill-gateway");
        SystemClock clock = new SystemClock(now, threads);
        OwnedDesk.Plan plan = desk.apply(clock);
        List<Instrument> contracts = new ArrayList<>(plan.rules().universe().instruments());
        contracts.addAll(plan.rules().pairs());
        Gateway gateway = Gateway.on(
                folder.resolve("gateway").resolve("ledger.log"),
                GatewayCounterparty.world(new Counterparty.Place(folder, plan, contracts, report -> {}, input -> {})),
                manners()
                        .with(
                                1,
                                new Scenario.Opening(
                                        plan.identity().account(),
                                        plan.identity().base(),
                                        List.copyOf(books.book().cash().values()),
                                        books.book().positions().stream()
                                                .map(DrillGateway::holding)
                                                .toList())));
        return new DrillGateway(clock, gateway, GatewayServer.open(gateway, 0, threads));
    }

    private static Scenario.Holding holding(Position one) {
        return new Scenario.Holding(one.instrument().symbol(), one.quantity(), one.averageCost());
    }

    /// Orders rest until they are cancelled, and prices come from nobody but the drill.
    private static Scenario manners() {
        Scenario well = Scenario.standard();
        Scenario.Fills fills = well.fills();
        Scenario.Answers answers = well.answers();
        return well.with(new Scenario.Fills(
                        fills.parts(),
                        fills.uneven(),
                        fills.restsOneIn(),
                        Duration.ofDays(1),
                        fills.next(),
                        fills.executionFirst(),
                        fills.commission(),
                        fills.commissionAfter(),
                        fills.strange(),
                        fills.correction(),
                        fills.manual(),
                        fills.master()))
                .with(new Scenario.Answers(
                        answers.endless(),
                        answers.mute(),
                        answers.late(),
                        answers.perSecond(),
                        answers.strikes(),
                        Scenario.Quotes.NONE,
                        answers.history()));
    }

    int port() {
        return server.port();
    }

    /// The references of the orders that have arrived.
    List<String> arrived() {
        return gateway.arrived();
    }

    /// When each order was cancelled.
    Map<String, Instant> cancelled() {
        return gateway.cancelled();
    }

    @Override
    public void close() {
        server.close();
        gateway.close();
        clock.close();
    }
}
