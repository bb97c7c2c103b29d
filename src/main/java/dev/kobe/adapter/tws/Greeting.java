// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first words of a connection: the client says `API` and which versions it speaks, the server which one it is.
///
/// Example: `new Greeting(157, 178)` is `41 50 49 00`, then the frame `v157..178`, which has no NUL at its end.
public record Greeting(int least, int most) {
    /// The four bytes that stand before the first frame.
    public static final int MARK_LENGTH = 4;

    private static final byte[] MARK = {'A', 'P', 'I', 0};
    private static final Pattern WORDS = Pattern.compile("v(\\d{1,9})(?:\\.\\.(\\d{1,9}))?(?: .*)?");

    /// What Kobe offers.
    public static Greeting ours() {
        return new Greeting(Gate.OLDEST, Gate.NEWEST);
    }

    /// The bytes as they go over the wire.
    public byte[] bytes() {
        String words = least == most ? "v" + least : "v" + least + ".." + most;
        byte[] text = words.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[MARK.length + 4 + text.length];
        System.arraycopy(MARK, 0, bytes, 0, MARK.length);
        bytes[7] = (byte) text.length;
        System.arraycopy(text, 0, bytes, 8, text.length);
        return bytes;
    }

    /// Reads a client's greeting from its mark and its first frame.
    public static Greeting read(byte[] mark, Fields frame) {
        if (!java.util.Arrays.equals(mark, MARK)) {
            throw new WireFault("the connection does not begin with API");
        }
        String words = frame.text();
        Matcher parts = WORDS.matcher(words);
        if (!parts.matches()) {
            throw new WireFault("the client's versions are v157..178 in form, not '" + words + "'");
        }
        int least = Integer.parseInt(parts.group(1));
        return new Greeting(least, parts.group(2) == null ? least : Integer.parseInt(parts.group(2)));
    }

    /// The server's answer.
    ///
    /// @param version its version; -1 sends the client elsewhere
    /// @param text the time of the connection in the server's own words, or where to go; for display alone
    public record Reply(int version, String text) {
        public static Reply read(Fields frame) {
            return new Reply(frame.number(), frame.hasMore() ? frame.text() : "");
        }

        public byte[] bytes() {
            return new FieldWriter().put(version).put(text).frame();
        }
    }
}
