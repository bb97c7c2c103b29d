// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.market.PriceFolder;
import dev.kobe.adapter.market.PriceImport;
import dev.kobe.adapter.os.StandardError;
import dev.kobe.adapter.store.Library;
import dev.kobe.adapter.store.Store;
import dev.kobe.app.broker.BrokerPrices;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.drill.DrillHouse;
import dev.kobe.cli.KobeCommand;
import dev.kobe.cli.Services;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.MomentumRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins the parts by hand: what a command needs is built here, and only when it is asked for.
public final class Wiring {
    private Wiring() {}

    /// Runs one command and gives its exit code.
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return KobeCommand.run(services(home(), InstantSource.system()), out, err, arguments);
    }

    /// What the commands need, for a program that lives in `home`.
    public static Services services(Path home, InstantSource clock) {
        ConfigFolder config = new ConfigFolder(home.resolve("config"));
        DeskHouse desks = new DeskHouse(config, clock);
        return new Services(
                home.resolve("data").resolve("desk"),
                version(),
                StandardError.isTerminal(),
                clock,
                () -> config.config().map(Wiring::strategy),
                config::universe,
                PriceFolder::read,
                new PriceFiles(),
                from -> BrokerPrices.since(config, clock, from),
                () -> config.config().flatMap(set -> SecondSources.of(set, clock)
                        .map(sources ->
                                new Services.Seconds(sources, set.prices().disagreementBps()))),
                desk -> Store.open(desk).map(StoredLibrary::new),
                desks,
                desks.records(),
                new BreakerHouse(config),
                new SimulatedGateways(clock),
                new DrillHouse(config, clock, desks, new BreakerHouse(config)));
    }

    private static Services.Strategy strategy(KobeConfig config) {
        KobeConfig.Strategy set = config.strategy();
        return new Services.Strategy(
                config.universe(), MomentumRules.of(set.formation(), set.skip(), set.topN()), set.variants());
    }

    /// `KOBE_HOME`, or the folder in which Kobe was started.
    private static Path home() {
        return Optional.ofNullable(System.getenv("KOBE_HOME"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(Path.of(""));
    }

    private static String version() {
        return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
                .orElse("from a checkout");
    }

    /// Price files as the adapter reads them.
    private record PriceFiles() implements Services.PriceImporter {
        @Override
        public List<Path> files(Path path) throws IOException {
            return PriceImport.files(path);
        }

        @Override
        public Services.PriceBatch of(List<Path> files, Instant now) {
            PriceImport batch = PriceImport.of(files, now);
            return new Services.PriceBatch() {
                @Override
                public List<String> names() {
                    return batch.own().stream().map(Path::toString).toList();
                }

                @Override
                public Outcome<PriceFile> inspect(String name) {
                    return batch.inspect(Path.of(name));
                }
            };
        }
    }

    /// A desk's library together with the store that holds it.
    private record StoredLibrary(Store store, Library library) implements Services.OpenLibrary {
        StoredLibrary(Store store) {
            this(store, store.library());
        }

        @Override
        public Outcome<Services.Imported> importBars(PriceFile file, Instant now) {
            return library.importBars(file, now)
                    .map(done ->
                            new Services.Imported(done.added(), done.changed(), done.seenBefore(), done.vintages()));
        }

        @Override
        public Map<String, PriceHistory> history(
                Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt) {
            return library.history(symbols, from, to, knownAt);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
