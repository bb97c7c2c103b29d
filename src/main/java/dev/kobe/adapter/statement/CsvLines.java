// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import java.util.ArrayList;
import java.util.List;

/// Splits CSV text into lines of cells after RFC 4180: a cell in quotes may hold commas, line ends and
/// doubled quotes.
final class CsvLines {
    private final String text;
    private int at;
    private int number = 1;

    private CsvLines(String text) {
        this.text = text;
    }

    /// A line's cells and where it begins, from 1.
    record Line(int number, List<String> cells) {}

    static List<Line> of(String text) {
        CsvLines reading = new CsvLines(text);
        List<Line> lines = new ArrayList<>();
        while (reading.at < text.length()) {
            Line line = reading.line();
            if (!line.cells().equals(List.of(""))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line line() {
        int begins = number;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted(begins, cells.size() + 1) : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        number++;
        return new Line(begins, cells);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted(int line, int cell) {
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one != '"') {
                number += one == '\n' ? 1 : 0;
                inside.append(one);
            } else if (at < text.length() && text.charAt(at) == '"') {
                inside.append(text.charAt(at++));
            } else {
                plain();
                return inside.toString();
            }
        }
        throw new Fault(line, "cell " + cell, inside.toString(), "a closing quotation mark");
    }
}
