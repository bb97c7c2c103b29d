// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of a file with what its name says, before anybody knows its shape.
///
/// @param symbol the symbol that the file's name gives; empty where it gives none
/// @param bytes the text, unpacked, without a byte order mark
/// @param today no row may lie beyond it
record SourceText(Optional<String> symbol, byte[] bytes, LocalDate today) {
    private static final int HEAD = 4;

    static SourceText of(Optional<String> symbol, byte[] bytes, LocalDate today) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return new SourceText(symbol, marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes, today);
    }

    /// The cells of the first lines, at most four of them.
    List<List<String>> head() {
        int end = 0;
        for (int lines = 0; end < bytes.length && lines < HEAD; end++) {
            lines += bytes[end] == '\n' ? 1 : 0;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /// The titles of the first line.
    List<String> titles() {
        List<List<String>> head = head();
        return head.isEmpty() ? List.of() : head.getFirst();
    }

    /// The symbol of the file's name, which a shape without a symbol of its own needs.
    String named() throws Unreadable {
        return symbol.orElseThrow(
                () -> new Unreadable(" is not named after its symbol; allowed: a name such as XLB.csv"));
    }
}
