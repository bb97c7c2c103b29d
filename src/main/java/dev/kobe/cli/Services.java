// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.MomentumRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What the commands need from the outside; each is asked only when a command uses it.
///
/// @param desk the desk's folder where `--desk` does not name one
/// @param version what `--version` prints
/// @param terminal whether a person watches standard error
public record Services(
        Path desk,
        String version,
        boolean terminal,
        InstantSource clock,
        StrategySource strategy,
        UniverseSource universes,
        PriceSource prices,
        PriceImporter priceFiles,
        BrokerBars brokerBars,
        SecondSources seconds,
        LibraryOpener library,
        DeskServices desks,
        RecordServices records,
        BreakerServices breakers,
        GatewayServices gateways,
        DrillServices drills) {

    /// Where the demonstration's desk lies where `--desk` does not name one.
    public Path demonstrationDesk() {
        return desk.resolveSibling("desk-demo");
    }

    /// The strategy's own settings, for what a command line leaves open.
    @FunctionalInterface
    public interface StrategySource {
        Outcome<Strategy> strategy();
    }

    /// The settings of the strategy: the universe's name, the rules of momentum, and how many variants were tried where
    /// the owner has said so.
    public record Strategy(String universe, MomentumRules momentum, OptionalInt trials) {}

    /// Universes by name or file.
    @FunctionalInterface
    public interface UniverseSource {
        Outcome<Universe> universe(String nameOrFile);
    }

    /// Prices of a universe from a folder, by symbol.
    @FunctionalInterface
    public interface PriceSource {
        Outcome<Map<String, PriceHistory>> read(Path folder, Universe universe, Instant now);
    }

    /// The further sources of prices that the settings name, none as a rule.
    @FunctionalInterface
    public interface SecondSources {
        Outcome<Seconds> seconds();
    }

    /// What a ranking is held against, and how far apart two values of momentum may lie.
    public record Seconds(List<dev.kobe.core.market.PriceSource> sources, BigDecimal limitBps)
            implements AutoCloseable {
        public Seconds {
            sources = List.copyOf(sources);
        }

        @Override
        public void close() {
            sources.forEach(dev.kobe.core.market.PriceSource::close);
        }
    }

    /// Price files that are to be imported.
    public interface PriceImporter {
        /// The price files that a path stands for: itself, or those in a folder, by name.
        List<Path> files(Path path) throws IOException;

        /// Prepares the import of files that are read together.
        PriceBatch of(List<Path> files, Instant now);
    }

    /// The files, or the series, of one import; each is read when its turn comes.
    public interface PriceBatch extends AutoCloseable {
        /// What there is to take: the files that stand for themselves, without those of corrections to others among
        /// them, or the symbols of series.
        List<String> names();

        /// The inspected file or series, or why it is refused whole.
        Outcome<PriceFile> inspect(String name);

        @Override
        default void close() {}
    }

    /// The broker's own daily bars of the settings' universe.
    @FunctionalInterface
    public interface BrokerBars {
        /// Prepares the import of the bars from a day on; nobody is asked before the first is read.
        Outcome<PriceBatch> since(LocalDate from);
    }

    /// Opens the library of a desk.
    @FunctionalInterface
    public interface LibraryOpener {
        Outcome<OpenLibrary> open(Path desk);
    }

    /// A desk's library while it is open.
    public interface OpenLibrary extends AutoCloseable {
        /// Takes a file's bars, all or none; refused where they cannot belong to the series that are known.
        Outcome<Imported> importBars(PriceFile file, Instant now);

        /// Histories by the source's symbol as they were known at an instant; a symbol without bars has no
        /// entry.
        Map<String, PriceHistory> history(Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt);

        @Override
        void close();
    }

    /// What an import did: bars that were new, bars that changed, whether the very file was there before, and
    /// how its scale stands to the bars that were known.
    public record Imported(int added, int changed, boolean seenBefore, List<String> vintages) {}
}
