// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Builds one frame: fields in their order, each ended by a NUL, behind the length. One writer serves one frame at a
/// time; [#frame] takes the bytes and makes it ready for the next.
///
/// Example: `new FieldWriter().put(49).put(1).frame()` is `00 00 00 05 "49" 00 "1" 00`.
public final class FieldWriter {
    private static final int HEAD = 4;

    private byte[] bytes = new byte[512];
    private int at = HEAD;

    public FieldWriter put(int value) {
        return put((long) value);
    }

    public FieldWriter put(long value) {
        if (value >= 0 && value < 10) {
            room(2);
            bytes[at++] = (byte) ('0' + value);
            bytes[at++] = 0;
            return this;
        }
        return put(Long.toString(value));
    }

    public FieldWriter put(boolean value) {
        return put(value ? 1 : 0);
    }

    /// A decimal in plain notation; an unset one is the empty field.
    public FieldWriter put(Optional<BigDecimal> value) {
        return value.isPresent() ? put(value.get()) : unset();
    }

    public FieldWriter put(BigDecimal value) {
        return put(value.toPlainString());
    }

    public FieldWriter unset() {
        room(1);
        bytes[at++] = 0;
        return this;
    }

    /// Text as UTF-8; a NUL within it would end the field early and is refused.
    public FieldWriter put(String value) {
        int length = value.length();
        room(length + 1);
        int start = at;
        for (int index = 0; index < length; index++) {
            char one = value.charAt(index);
            if (one == 0) {
                throw new WireFault("a field cannot hold a NUL");
            }
            if (one > 126) {
                at = start;
                return putWide(value);
            }
            bytes[at++] = (byte) one;
        }
        bytes[at++] = 0;
        return this;
    }

    private FieldWriter putWide(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new WireFault("a field cannot hold a NUL");
        }
        byte[] wide = value.getBytes(StandardCharsets.UTF_8);
        room(wide.length + 1);
        System.arraycopy(wide, 0, bytes, at, wide.length);
        at += wide.length;
        bytes[at++] = 0;
        return this;
    }

    /// Text of which everything beyond ASCII is escaped: backslash, u, four hex digits.
    public FieldWriter putEscaped(String value) {
        return put(Escapes.escape(value));
    }

    /// Fields that have been encoded before, with their NULs.
    FieldWriter putRaw(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
        return this;
    }

    /// The frame so far, length first; the writer starts again.
    public byte[] frame() {
        int length = at - HEAD;
        bytes[0] = (byte) (length >>> 24);
        bytes[1] = (byte) (length >>> 16);
        bytes[2] = (byte) (length >>> 8);
        bytes[3] = (byte) length;
        byte[] frame = Arrays.copyOf(bytes, at);
        at = HEAD;
        return frame;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
