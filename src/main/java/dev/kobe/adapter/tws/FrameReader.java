// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a stream into frames: a length of four bytes, big-endian, and so many bytes of payload. TCP may split and join
/// frames as it likes.
///
/// The [Fields] it gives stand on its own buffer and hold until the next call. A length of zero or above 16,777,215 is
/// a [WireFault]: the framing is lost and with it the connection. Room grows with the bytes that came, never with the
/// length that was promised.
public final class FrameReader {
    /// The longest payload, in bytes.
    public static final int LONGEST = 0xFF_FFFF;

    private static final int HEAD = 4;
    private static final int KEPT = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[KEPT];
    private int from;
    private int to;

    public FrameReader(InputStream in) {
        this.in = in;
    }

    /// Reads bytes that stand before any frame, as the greeting does.
    ///
    /// @return empty when the stream ends before so many came
    public Optional<byte[]> unframed(int count) throws IOException {
        if (!fill(count)) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(buffer, from, from + count);
        from += count;
        return Optional.of(bytes);
    }

    /// Waits for the next frame.
    ///
    /// @return empty when the stream ended, at a frame's border or within one
    public Optional<Fields> next() throws IOException {
        if (!fill(HEAD)) {
            return Optional.empty();
        }
        int length = buffer[from] << 24
                | (buffer[from + 1] & 0xFF) << 16
                | (buffer[from + 2] & 0xFF) << 8
                | buffer[from + 3] & 0xFF;
        if (length <= 0 || length > LONGEST) {
            throw new WireFault("a frame is 1 to " + LONGEST + " bytes long, not " + (length & 0xFFFF_FFFFL));
        }
        if (!fill(HEAD + length)) {
            return Optional.empty();
        }
        Fields fields = new Fields(buffer, from + HEAD, from + HEAD + length);
        from += HEAD + length;
        return Optional.of(fields);
    }

    /// Whether bytes of a frame have come that is not whole: the stream ended within it.
    public boolean isWithinFrame() {
        return to > from;
    }

    /// Makes sure that so many bytes stand ready; false when the stream ended before.
    private boolean fill(int count) throws IOException {
        while (to - from < count) {
            if (to == buffer.length) {
                makeRoom();
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }

    private void makeRoom() {
        int held = to - from;
        // A buffer that one long frame made is given back as soon as what is left fits the usual one.
        int size = held * 2 <= KEPT ? KEPT : Math.max(buffer.length, held * 2);
        byte[] room = size == buffer.length ? buffer : new byte[size];
        System.arraycopy(buffer, from, room, 0, held);
        buffer = room;
        from = 0;
        to = held;
    }
}
