// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

/// What is wrong with one place of a statement; it ends the reading of its file. The sentence follows the
/// file's name.
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 40;

    Fault(String sentence) {
        super(sentence);
    }

    Fault(int line, String column, String said, String allowed) {
        this(" line " + line + " " + column + ": '" + shown(said) + "'; allowed: " + allowed + ".");
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\P{Print}", "?");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }
}
