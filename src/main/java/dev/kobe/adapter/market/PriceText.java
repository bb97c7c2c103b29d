// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One price file, taken whole or refused with the file, the line, the column, the value and what is allowed.
///
/// @param file where it lies
/// @param sha256 the hash of its bytes in hex
/// @param shape which shape it had
public record PriceText(Path file, String sha256, String shape, List<SourceBars> series) {
    public static final RefusalCode PRICES_INVALID = new RefusalCode("PRICES_INVALID");

    /// Reads one file; rows after `today` are refused.
    public static Outcome<PriceText> read(Path file, LocalDate today) {
        if (Files.isDirectory(file)) {
            return refused(file, " is a folder; allowed: a CSV file");
        }
        try {
            if (Files.size(file) > Unpacked.MOST_BYTES) {
                return refused(file, " is larger than 64 MB; allowed: up to that");
            }
            return parse(file, Files.readAllBytes(file), today);
        } catch (NoSuchFileException absent) {
            return refused(file, " does not exist; allowed: a CSV file");
        } catch (IOException broken) {
            return refused(file, " cannot be read: " + broken.getMessage());
        }
    }

    /// Reads the bytes of a file; `file` is the name by which a refusal calls it.
    static Outcome<PriceText> parse(Path file, byte[] bytes, LocalDate today) {
        try {
            SourceText text = SourceText.of(SymbolName.of(file.getFileName().toString()), Unpacked.text(bytes), today);
            if (text.bytes().length == 0) {
                throw new Unreadable(" is empty; allowed: the header " + YahooCsv.HEADER + " and a line for each day");
            }
            Optional<PriceReader> reader = PriceReaders.find(text);
            if (reader.isEmpty()) {
                throw new Unreadable(
                        1, "header", String.join(",", text.titles()), YahooCsv.HEADER + ", or another known shape");
            }
            return Outcome.ok(new PriceText(
                    file, sha256(bytes), reader.get().shape(), reader.get().read(text)));
        } catch (Unreadable bad) {
            return refused(file, bad.sentence());
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static <T> Outcome<T> refused(Path file, String what) {
        return Outcome.refused(Refusal.of(PRICES_INVALID, Map.of("file", file.toString()), file + what + "."));
    }
}
