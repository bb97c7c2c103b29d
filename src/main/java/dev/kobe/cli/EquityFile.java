// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.EquityCurve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/// A file of `date,equity` that was named on the command line.
///
/// @param today the last day that may be in it
record EquityFile(Path file, LocalDate today) {
    /// Its days as strikes.
    Outcome<List<Strike>> strikes() {
        return lines().flatMap(lines -> EquityCurve.parse(file.toString(), lines, today));
    }

    /// Its values as they are written.
    Outcome<NavigableMap<LocalDate, BigDecimal>> values() {
        return lines().flatMap(lines -> EquityCurve.values(file.toString(), lines, today));
    }

    private Outcome<List<String>> lines() {
        if (Files.isDirectory(file)) {
            return Outcome.missing("equity", file + " is a folder; allowed: a text file of date,equity.");
        }
        if (!Files.exists(file)) {
            return Outcome.missing("equity", "There is no file " + file + ".");
        }
        try {
            return Outcome.ok(Files.readAllLines(file));
        } catch (MalformedInputException binary) {
            return Outcome.missing("equity", file + " is not text; allowed: lines of date,equity in UTF-8.");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
