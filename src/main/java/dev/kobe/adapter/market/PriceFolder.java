// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of price files, one for each symbol; a file of corrections beside one of them counts.
public final class PriceFolder {
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".json");

    private PriceFolder() {}

    /// The daily histories of a universe's instruments, by symbol. An instrument without a file is left out;
    /// one bad file refuses the whole folder, and so does a folder without a single one of them.
    public static Outcome<Map<String, PriceHistory>> read(Path folder, Universe universe, Instant now) {
        if (!Files.isDirectory(folder)) {
            return PriceText.refused(
                    folder,
                    " is no folder; allowed: a folder of price files such as "
                            + universe.instruments().getFirst().symbol() + ".csv");
        }
        Map<String, Path> files = new TreeMap<>();
        for (Instrument instrument : universe.instruments()) {
            find(folder, SourceSymbol.of(instrument)).ifPresent(file -> files.put(instrument.symbol(), file));
            instrument.formerly().ifPresent(name -> find(folder, SourceSymbol.former(instrument))
                    .ifPresent(file -> files.put(name.symbol(), file)));
        }
        PriceImport together = PriceImport.withCorrections(List.copyOf(files.values()), now);
        Map<String, PriceHistory> histories = new HashMap<>();
        for (Map.Entry<String, Path> one : files.entrySet()) {
            Path file = one.getValue();
            switch (together.inspect(file).flatMap(read -> daily(file, read))) {
                case Outcome.Ok<PriceHistory>(PriceHistory history) -> histories.put(one.getKey(), history);
                case Outcome<PriceHistory> bad -> {
                    return bad.map(never -> Map.of());
                }
            }
        }
        return histories.isEmpty()
                ? PriceText.refused(
                        folder,
                        " has no prices of " + universe.name() + "; allowed: files such as "
                                + universe.instruments().getFirst().symbol() + ".csv")
                : Outcome.ok(SourceSymbol.bySymbol(histories, universe.instruments()));
    }

    /// The file of an instrument; empty where the folder has none.
    static Optional<Path> find(Path folder, Instrument instrument) {
        return find(folder, SourceSymbol.of(instrument));
    }

    private static Optional<Path> find(Path folder, List<String> names) {
        return names.stream().flatMap(name -> find(folder, name).stream()).findFirst();
    }

    private static Optional<Path> find(Path folder, String symbol) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(symbol + ending))
                .filter(Files::exists)
                .findFirst();
    }

    /// What may be used of the daily bars of one file.
    public static Outcome<PriceHistory> history(Path file, Instant now) {
        return PriceImport.withCorrections(List.of(file), now).inspect(file).flatMap(read -> daily(file, read));
    }

    private static Outcome<PriceHistory> daily(Path file, PriceFile read) {
        if (read.series().size() != 1) {
            return PriceText.refused(file, " holds " + read.series().size() + " series; allowed: one");
        }
        BarKind kind = read.series().getFirst().bars().kind();
        return kind == BarKind.DAILY
                ? Outcome.ok(read.series().getFirst().history())
                : PriceText.refused(file, " holds " + kind.word() + " bars; allowed: daily ones");
    }
}
