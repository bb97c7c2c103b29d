// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.MomentumRules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// What the commands need from the outside; each is asked only when a command uses it.
///
/// @param desk the desk's folder where `--desk` does not name one
/// @param version what `--version` prints
public record Services(
        Path desk,
        String version,
        InstantSource clock,
        StrategySource strategy,
        UniverseSource universes,
        PriceSource prices,
        PriceFileReader priceFiles,
        LibraryOpener library,
        DeskServices desks,
        RecordServices records) {

    /// Where the demonstration's desk lies where `--desk` does not name one.
    public Path demonstrationDesk() {
        return desk.resolveSibling("desk-demo");
    }

    /// The strategy's own settings, for what a command line leaves open.
    @FunctionalInterface
    public interface StrategySource {
        Outcome<Strategy> strategy();
    }

    /// The settings of the strategy: the universe's name and the rules of momentum.
    public record Strategy(String universe, MomentumRules momentum) {}

    /// Universes by name or file.
    @FunctionalInterface
    public interface UniverseSource {
        Outcome<Universe> universe(String nameOrFile);
    }

    /// Prices of a universe from a folder, by symbol.
    @FunctionalInterface
    public interface PriceSource {
        Outcome<Map<String, PriceHistory>> read(Path folder, Universe universe, LocalDate today);
    }

    /// One price file that is to be imported.
    @FunctionalInterface
    public interface PriceFileReader {
        Outcome<PriceFile> read(Path file, LocalDate today);
    }

    /// Opens the library of a desk.
    @FunctionalInterface
    public interface LibraryOpener {
        Outcome<OpenLibrary> open(Path desk);
    }

    /// A desk's library while it is open.
    public interface OpenLibrary extends AutoCloseable {
        /// Takes a file's bars, all or none.
        Imported importBars(PriceFile file, Instant now);

        /// Histories by the source's symbol as they were known at an instant; a symbol without bars has no entry.
        Map<String, PriceHistory> history(Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt);

        @Override
        void close();
    }

    /// What an import did: bars that were new, bars that changed, and whether the very file was there before.
    public record Imported(int added, int changed, boolean seenBefore) {}
}
