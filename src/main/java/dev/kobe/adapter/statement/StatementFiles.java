// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.Statement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a broker's statement of either form, by its content and never by its name: whole, or refused with
/// the place.
///
/// Example: a Flex answer that two accounts have rows in gives two statements.
public final class StatementFiles {
    public static final RefusalCode INVALID = new RefusalCode("STATEMENT_INVALID");

    /// A year of one trader's statements has about a megabyte.
    public static final int MOST_BYTES = 64 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StatementFiles() {}

    /// Reads the bytes of a file.
    ///
    /// @param file the name that faults call it by
    public static Outcome<List<Statement>> read(String file, byte[] bytes) {
        try {
            return Outcome.ok(statements(bytes));
        } catch (Fault fault) {
            return Outcome.refused(Refusal.of(INVALID, file + fault.getMessage()));
        }
    }

    private static List<Statement> statements(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Fault(" has " + bytes.length + " bytes; allowed: at most " + MOST_BYTES + ".");
        }
        if (isMarkup(bytes)) {
            return FlexXml.read(bytes);
        }
        String text = text(bytes);
        if (!ActivityCsv.looksLike(text)) {
            throw new Fault(" is no statement that is known; allowed: the answer of a Flex query as XML, or an activity"
                    + " statement as CSV, in English.");
        }
        return ActivityCsv.read(text);
    }

    /// Whether the first sign that is no space is that of XML, in UTF-8 or UTF-16.
    private static boolean isMarkup(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '<') {
                return true;
            }
            boolean mark = one == (byte) 0xEF
                    || one == (byte) 0xBB
                    || one == (byte) 0xBF
                    || one == (byte) 0xFE
                    || one == (byte) 0xFF;
            if (!mark && one != 0 && !Character.isWhitespace(one)) {
                return false;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n");
        } catch (CharacterCodingException binary) {
            throw new Fault(" is not text in UTF-8.");
        }
    }
}
