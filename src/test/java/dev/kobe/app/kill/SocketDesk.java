// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.SocketLine;
import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.Market;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Broker;
import dev.kobe.core.time.MarketClock;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// A desk in real time on a moment of the demonstration, joined to a gateway on a port of this computer: what the kill
/// test's child lives and what its parent makes the gateway from.
final class SocketDesk {
    private static final Duration PROMPT = Duration.ofMillis(500);

    private SocketDesk() {}

    /// The computer's clock, moved by so much.
    static SystemClock clock(Duration moved, ThreadFactory threads) {
        InstantSource real = InstantSource.system();
        return new SystemClock(() -> real.instant().plus(moved), threads);
    }

    /// How far the computer's clock is moved so that it is this moment now.
    static Duration movedTo(Instant moment) {
        return Duration.between(InstantSource.system().instant(), moment);
    }

    /// What the desk in a folder is opened with; its count-down and its patience are short.
    static OwnedDesk.Plan plan(Path desk, Path project, MarketClock clock, Counterparty.Maker counterparty) {
        ConfigFolder files = new ConfigFolder(project.resolve("config"));
        SimulationFile file = SimulationFile.read(desk).orThrow();
        Market market = new SimulatedDesks(files, LocalDate.of(2026, 11, 20))
                .marketOf(desk)
                .orThrow();
        KobeConfig config = files.config().orThrow();
        DeskRules usual = TradingRules.desk(config, market.universe(), file.profile());
        DeskRules prompt = new DeskRules(
                usual.universe(),
                usual.pairs(),
                usual.sizing(),
                usual.costs(),
                usual.watched(),
                usual.autoFlatten(),
                usual.autoReduce(),
                usual.ramp(),
                Duration.ofMillis(100),
                usual.collar(),
                usual.staleAfter(),
                PROMPT);
        // Identity and limits count only when a desk is made, and this one is there.
        DeskIdentity identity = new DeskIdentity(
                file.account(),
                file.profile(),
                file.cash().currency(),
                true,
                file.universe(),
                Venue.LONDON,
                true,
                clock.instant());
        GateLimits limits = TradingRules.limits(
                config,
                market.universe(),
                file.cash(),
                market.closes(file.opening()).values(),
                new BigDecimal("1.5"));
        return new OwnedDesk.Plan(
                identity, prompt, limits, List.of(file.cash()), file.opening(), clock, market, counterparty, false);
    }

    /// Every contract of a desk, as a counterparty's place has them.
    static Counterparty.Place place(Path desk, OwnedDesk.Plan plan) {
        List<Instrument> contracts = new ArrayList<>(plan.rules().universe().instruments());
        contracts.addAll(plan.rules().pairs());
        return new Counterparty.Place(desk, plan, contracts, report -> {}, input -> {});
    }

    /// The broker's client on a socket; the opening cash was paid in long ago.
    static Counterparty.Maker onPort(int port, ThreadFactory threads) {
        return place -> {
            ExecutorService worker = Executors.newSingleThreadExecutor(threads);
            IbkrBroker broker = new IbkrBroker(
                    IbkrSettings.of(port, 7, place.plan().identity().account(), false, Venue.LONDON.zone()),
                    new IbkrBroker.Ground(
                            place.plan().clock(),
                            worker::execute,
                            end -> SocketLine.connect(port, 2_000, threads, end),
                            () -> 0),
                    place.folder().resolve("broker").resolve("order-numbers"),
                    place.contracts(),
                    new IbkrBroker.Ears(
                            place.reports(),
                            contracts -> place.inputs().accept(new Input.ContractsConfirmed(contracts)),
                            quotes -> place.inputs().accept(new Input.QuotesRead(quotes)),
                            skew -> {},
                            System.out::println,
                            details -> place.inputs().accept(new Input.DetailsRead(details)),
                            told -> place.inputs().accept(new Input.VixTold(told)),
                            answer -> place.inputs().accept(new Input.MarginTold(answer))));
            return new OnPort(broker, worker);
        };
    }

    private record OnPort(IbkrBroker client, ExecutorService worker) implements Counterparty {
        @Override
        public Broker broker() {
            return client;
        }

        @Override
        public void connect() {
            client.connect();
        }

        @Override
        public void close() {
            client.close();
            worker.shutdown();
        }
    }
}
