// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The form of a journal line: `seq TAB instant TAB type TAB v TAB canonical-JSON TAB prevHash TAB hash LF`, UTF-8,
/// where the hash is SHA-256 over everything before it, the tab included, and the first line's prevHash is 64 zeros.
public final class JournalLine {
    public static final String GENESIS = "0".repeat(64);

    private JournalLine() {}

    /// Prints one line, its line feed included.
    public static String print(long seq, Instant at, Journal.Entry entry, String previousHash) {
        String before = seq + "\t" + at + "\t" + entry.type() + "\t" + entry.version() + "\t" + entry.json() + "\t"
                + previousHash + "\t";
        return before + sha256(before) + "\n";
    }

    /// Reads one line without its line feed and proves its hash.
    ///
    /// @throws JournalBroken when the form or the hash is wrong, saying which
    public static Journal.Line parse(String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length != 7) {
            throw new JournalBroken("has " + parts.length + " fields where 7 belong");
        }
        String claimed = parts[6];
        String actual = sha256(text.substring(0, text.length() - claimed.length()));
        if (!actual.equals(claimed)) {
            throw new JournalBroken("does not have the hash it claims");
        }
        try {
            return new Journal.Line(
                    Long.parseLong(parts[0]),
                    Instant.parse(parts[1]),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    parts[4],
                    parts[5],
                    claimed);
        } catch (NumberFormatException | java.time.format.DateTimeParseException malformed) {
            throw new JournalBroken("has a field that cannot be read", malformed);
        }
    }

    /// SHA-256 of a text in UTF-8, as 64 hex digits.
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
