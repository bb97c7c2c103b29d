// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

/// The server's way of sending what is not ASCII within ASCII: a backslash, `u` and four hex digits.
///
/// Example: `50 \u00a3` is `50 £`.
final class Escapes {
    private static final int LENGTH = 6;

    private Escapes() {}

    static String undo(String text) {
        int at = text.indexOf("\\u");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = at + LENGTH <= text.length() ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + LENGTH;
            }
            at = text.indexOf("\\u", Math.max(from, at + 2));
        }
        return plain.append(text, from, text.length()).toString();
    }

    static String escape(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(one -> {
            if (one < 127) {
                ascii.append((char) one);
            } else {
                ascii.append(String.format(java.util.Locale.ROOT, "\\u%04x", one));
            }
        });
        return ascii.toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int index = from; index < from + 4; index++) {
            int digit = Character.digit(text.charAt(index), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
