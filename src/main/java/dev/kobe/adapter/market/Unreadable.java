// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

/// What is wrong with one place of a file; it ends the reading of its file.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 40;

    private final String sentence;

    /// @param line the first line is 1
    /// @param column the column's title
    Unreadable(int line, String column, String value, String allowed) {
        this(", line " + line + ", " + (column.isBlank() ? "a column without a title" : shown(column)) + ": '"
                + shown(value) + "'; allowed: " + allowed);
    }

    /// A fault of the whole file; the sentence follows the file's name.
    Unreadable(String sentence) {
        super(null, null, false, false);
        this.sentence = sentence;
    }

    /// What follows the file's name.
    String sentence() {
        return sentence;
    }

    private static String shown(String value) {
        String plain = value.replaceAll("\\P{Print}", "?");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }
}
