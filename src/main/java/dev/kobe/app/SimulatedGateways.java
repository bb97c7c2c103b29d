// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.GatewayServices;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

/// Opens simulated gateways on this computer's clock.
final class SimulatedGateways implements GatewayServices {
    private static final RefusalCode NOT_OPENED = new RefusalCode("GATEWAY_NOT_OPENED");

    private final InstantSource clock;

    SimulatedGateways(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Outcome<OpenGateway> open(int port, Optional<Path> scenario, OptionalInt maxVersion, Optional<Path> ledger) {
        return scenario.map(ConfigFolder::scenario)
                .orElse(Outcome.ok(Scenario.standard()))
                .flatMap(read -> capped(read, maxVersion))
                .flatMap(read -> open(port, read, ledger));
    }

    private static Outcome<Scenario> capped(Scenario scenario, OptionalInt maxVersion) {
        if (maxVersion.isEmpty()) {
            return Outcome.ok(scenario);
        }
        return Gateway.speaks(maxVersion.getAsInt())
                ? Outcome.ok(scenario.upTo(maxVersion.getAsInt()))
                : Outcome.refused(Refusal.of(
                        NOT_OPENED,
                        "--max-version is " + maxVersion.getAsInt() + "; allowed: a whole number from 157 to 178."));
    }

    private Outcome<OpenGateway> open(int port, Scenario scenario, Optional<Path> ledger) {
        ThreadFactory threads = Supervisor.threadsNamed("gateway");
        SystemClock time = new SystemClock(clock, threads);
        Gateway gateway;
        try {
            Gateway.World world = Gateway.World.standard(time);
            gateway =
                    ledger.map(file -> Gateway.on(file, world, scenario)).orElseGet(() -> new Gateway(world, scenario));
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException wrong) {
            time.close();
            return Outcome.refused(Refusal.of(NOT_OPENED, "The gateway was not opened: " + wrong.getMessage() + "."));
        }
        try {
            return Outcome.ok(new Open(time, gateway, GatewayServer.open(gateway, port, threads)));
        } catch (UncheckedIOException busy) {
            gateway.close();
            time.close();
            return Outcome.refused(Refusal.of(
                    NOT_OPENED,
                    "The gateway was not opened: " + busy.getMessage() + ". Allowed: a port that is free, or 0."));
        }
    }

    private record Open(SystemClock time, Gateway gateway, GatewayServer server) implements OpenGateway {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void serve() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void close() {
            server.close();
            gateway.close();
            time.close();
        }
    }
}
