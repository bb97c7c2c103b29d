// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves a simulated gateway of the broker until it is interrupted.
@Command(
        name = "gateway",
        description =
                "A simulated gateway of the broker, for any client of its protocol; everything in it is invented.")
final class GatewayCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final KobeCommand kobe;

    @Option(
            names = "--port",
            paramLabel = "P",
            required = true,
            description = "the port of this computer on which it listens; 0 for any that is free")
    private int port;

    @Option(names = "--scenario", paramLabel = "FILE", description = "how it behaves, as YAML; without it, well")
    @Nullable
    private Path scenario;

    @Option(
            names = "--max-version",
            paramLabel = "V",
            description = "the highest version of the protocol that it agrees on, 157 to 178")
    @Nullable
    private Integer maxVersion;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "where it keeps what happens and goes on from; without it, nothing is kept")
    @Nullable
    private Path ledger;

    GatewayCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            return kobe.console()
                    .refuse("--port is " + port + "; allowed: a whole number from 0 to " + HIGHEST_PORT + ".");
        }
        Outcome<GatewayServices.OpenGateway> opened = kobe.services()
                .gateways()
                .open(
                        port,
                        Optional.ofNullable(scenario),
                        maxVersion == null ? OptionalInt.empty() : OptionalInt.of(maxVersion),
                        Optional.ofNullable(ledger));
        return switch (opened) {
            case Outcome.Ok<GatewayServices.OpenGateway>(GatewayServices.OpenGateway gateway) -> serve(gateway);
            case Outcome<GatewayServices.OpenGateway> absent ->
                kobe.console().refuse(absent.reason().orElseThrow());
        };
    }

    private int serve(GatewayServices.OpenGateway gateway) {
        try (gateway) {
            kobe.console().line("listening 127.0.0.1:" + gateway.port());
            gateway.serve();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Console.DONE;
    }
}
