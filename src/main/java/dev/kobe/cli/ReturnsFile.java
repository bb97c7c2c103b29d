// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// A table of returns that was named on the command line: a column for each instrument, a row for each period, as
/// ratios; a header of names and a first column of dates may be there or not.
///
/// A row in which a return is absent is left out whole, so that every figure has the same periods.
record ReturnsFile(Path file) {
    /// The table.
    ///
    /// @param rows only those in which every return is a number
    /// @param leftOut how many rows were not whole
    record Table(List<String> names, double[][] rows, int leftOut) {}

    private static final int NO_LINE = -1;

    Outcome<Table> read() {
        if (!Files.isRegularFile(file)) {
            return Outcome.missing("returns", "There is no file " + file + ".");
        }
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.isEmpty() ? Outcome.missing("returns", file + " is empty.") : table(lines);
        } catch (MalformedInputException binary) {
            return Outcome.missing("returns", file + " is not text; allowed: lines of numbers in UTF-8.");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Outcome<Table> table(List<String> lines) {
        String[] first = cells(lines.getFirst().replace("\uFEFF", ""));
        int dates = isNumber(cells(lines.getLast())[0]) ? 0 : 1;
        boolean hasNames = !isNumber(first[Math.min(dates, first.length - 1)]);
        int width = first.length - dates;
        if (width < 1) {
            return Outcome.missing("returns", file + " has no column of returns.");
        }
        List<String> names = hasNames
                ? Arrays.stream(first).skip(dates).map(String::strip).toList()
                : IntStream.rangeClosed(1, width).mapToObj(at -> "A" + at).toList();
        if (new HashSet<>(names).size() < names.size() || names.contains("")) {
            return Outcome.missing("returns", file + " names a column twice or not at all.");
        }
        List<double[]> rows = new ArrayList<>();
        int leftOut = 0;
        for (int line = hasNames ? 1 : 0; line < lines.size(); line++) {
            String[] cells = cells(lines.get(line));
            if (cells.length - dates != width) {
                return wrong(line, cells.length - dates + " returns, the first line has " + width);
            }
            double[] row = new double[width];
            for (int at = 0; at < width; at++) {
                String cell = cells[at + dates].strip();
                if (!cell.isEmpty() && !cell.equalsIgnoreCase("nan") && !isNumber(cell)) {
                    return wrong(line, "'" + cell + "' is no return");
                }
                row[at] = isNumber(cell) ? Double.parseDouble(cell) : Double.NaN;
            }
            if (Arrays.stream(row).allMatch(Double::isFinite)) {
                rows.add(row);
            } else {
                leftOut++;
            }
        }
        return Outcome.ok(new Table(names, rows.toArray(double[][]::new), leftOut));
    }

    private Outcome<Table> wrong(int line, String what) {
        return Outcome.missing(
                "returns",
                file + ", line " + (line + 1) + ": " + what
                        + "; allowed: one ratio for each column, such as 0.0123, or nothing.");
    }

    private static String[] cells(String line) {
        return line.split(",", NO_LINE);
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell.strip()));
        } catch (NumberFormatException word) {
            return false;
        }
    }
}
