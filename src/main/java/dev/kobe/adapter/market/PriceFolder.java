// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// A folder of Yahoo's daily files, one for each symbol.
public final class PriceFolder {
    private PriceFolder() {}

    /// The histories of a universe's instruments, by symbol. An instrument without a file is left out; one bad file
    /// refuses the whole folder, and so does a folder without a single one of them.
    public static Outcome<Map<String, PriceHistory>> read(Path folder, Universe universe, LocalDate today) {
        if (!Files.isDirectory(folder)) {
            return refused(
                    folder,
                    " is no folder; allowed: a folder of price files such as "
                            + universe.instruments().getFirst().symbol() + ".csv.");
        }
        Map<String, PriceHistory> histories = new HashMap<>();
        for (Instrument instrument : universe.instruments()) {
            for (String name : SourceSymbol.of(instrument)) {
                Path file = folder.resolve(name + ".csv");
                if (!histories.containsKey(instrument.symbol()) && Files.exists(file)) {
                    switch (YahooCsv.read(file, today)) {
                        case Outcome.Ok<PriceHistory>(PriceHistory history) ->
                            histories.put(instrument.symbol(), history);
                        case Outcome<PriceHistory> bad -> {
                            return bad.map(never -> Map.of());
                        }
                    }
                }
            }
        }
        return histories.isEmpty()
                ? refused(
                        folder,
                        " has no prices of " + universe.name() + "; allowed: files such as "
                                + universe.instruments().getFirst().symbol() + ".csv.")
                : Outcome.ok(histories);
    }

    /// One file for the library, with the hash by which it is known again.
    public static Outcome<PriceFile> file(Path file, LocalDate today) {
        return YahooCsv.read(file, today)
                .map(history -> new PriceFile(file.getFileName().toString(), sha256(file), history));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static <T> Outcome<T> refused(Path folder, String what) {
        return Outcome.refused(Refusal.of(YahooCsv.PRICES_INVALID, Map.of("folder", folder.toString()), folder + what));
    }
}
