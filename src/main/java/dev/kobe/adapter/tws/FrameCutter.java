// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.Arrays;
import java.util.Optional;

/// Cuts what comes over a line into frames: a length of four bytes, big-endian, and so many bytes of payload. TCP may
/// split and join frames as it likes.
///
/// Bytes are put in as they come and frames taken out until there is none. The [Fields] it gives stand on its own
/// buffer and hold until the next bytes are put in. A length of zero or above 16,777,215 is a [WireFault]: the framing
/// is lost and with it the connection. Room grows with the bytes that came, never with the length that was promised.
public final class FrameCutter {
    /// The longest payload, in bytes.
    public static final int LONGEST = 0xFF_FFFF;

    private static final int HEAD = 4;
    private static final int KEPT = 1 << 16;

    private byte[] buffer = new byte[KEPT];
    private int from;
    private int to;

    /// Takes bytes as they came.
    public void put(byte[] bytes, int start, int length) {
        int held = to - from;
        if (to + length > buffer.length) {
            // What one long frame made grow is given back as soon as the usual size will do again.
            int size = Math.max(KEPT, Math.max(held + length, held > 0 ? Math.min(held * 2, LONGEST + HEAD) : 0));
            byte[] room = size == buffer.length ? buffer : new byte[size];
            System.arraycopy(buffer, from, room, 0, held);
            buffer = room;
            from = 0;
            to = held;
        }
        System.arraycopy(bytes, start, buffer, to, length);
        to += length;
    }

    /// Bytes that stand before any frame, as the greeting's mark does; empty until so many have come.
    public Optional<byte[]> unframed(int count) {
        if (to - from < count) {
            return Optional.empty();
        }
        from += count;
        return Optional.of(Arrays.copyOfRange(buffer, from - count, from));
    }

    /// The next whole frame; empty until it has come.
    public Optional<Fields> next() {
        if (to - from < HEAD) {
            return Optional.empty();
        }
        int length = buffer[from] << 24
                | (buffer[from + 1] & 0xFF) << 16
                | (buffer[from + 2] & 0xFF) << 8
                | buffer[from + 3] & 0xFF;
        if (length <= 0 || length > LONGEST) {
            throw new WireFault("a frame is 1 to " + LONGEST + " bytes long, not " + (length & 0xFFFF_FFFFL));
        }
        if (to - from < HEAD + length) {
            return Optional.empty();
        }
        Fields fields = new Fields(buffer, from + HEAD, from + HEAD + length);
        from += HEAD + length;
        return Optional.of(fields);
    }

    /// Whether bytes of a frame have come that is not whole: a line that ends now was cut within it.
    public boolean isWithinFrame() {
        return to > from;
    }
}
