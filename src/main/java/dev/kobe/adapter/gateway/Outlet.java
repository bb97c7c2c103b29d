// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.FieldWriter;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.ToClient;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Where a connection's messages become bytes, in whichever shape the scenario asks for. What cannot be sent any
/// more is lost, as it is on a broken wire.
final class Outlet {
    private static final int HEAD = 4;

    /// Numbers that no client of these versions knows.
    private static final int UNKNOWN_ID = 178;

    private final Line line;
    private final Scenario.Wire manners;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private int messages;

    Outlet(Line line, Scenario.Wire manners) {
        this.line = line;
        this.manners = manners;
    }

    /// How many messages have been sent.
    int messages() {
        return messages;
    }

    void send(ToClient message, Dialect dialect) {
        messages++;
        if (falls(manners.unknown())) {
            leave(new FieldWriter().put(UNKNOWN_ID).put("20251216 12:21:26 EST").frame());
        }
        byte[] frame = message.frame(dialect);
        leave(falls(manners.broken()) ? broken(frame) : extended(frame));
    }

    private boolean falls(int every) {
        return every > 0 && messages % every == 0;
    }

    /// The second field, most often a version or an id, with letters in it.
    private static byte[] broken(byte[] frame) {
        byte[] copy = frame.clone();
        for (int at = HEAD; at + 1 < copy.length; at++) {
            if (copy[at] == 0 && copy[at + 1] != 0) {
                copy[at + 1] = 'x';
                return copy;
            }
        }
        return copy;
    }

    private byte[] extended(byte[] frame) {
        if (manners.extra() == 0) {
            return frame;
        }
        byte[] copy = Arrays.copyOf(frame, frame.length + 2 * manners.extra());
        for (int at = frame.length; at < copy.length; at += 2) {
            copy[at] = '7';
        }
        int length = copy.length - HEAD;
        for (int at = 0; at < HEAD; at++) {
            copy[at] = (byte) (length >>> 8 * (HEAD - 1 - at));
        }
        return copy;
    }

    /// Bytes that are no message of the protocol, such as the answer to the greeting.
    void leave(byte[] bytes) {
        if (manners.gather()) {
            gathered.writeBytes(bytes);
        } else {
            hand(bytes);
        }
    }

    /// What has been gathered leaves now.
    void flush() {
        if (gathered.size() > 0) {
            byte[] all = gathered.toByteArray();
            gathered.reset();
            hand(all);
        }
    }

    private void hand(byte[] bytes) {
        int piece = manners.piece() == 0 ? bytes.length : manners.piece();
        try {
            for (int at = 0; at < bytes.length; at += piece) {
                line.send(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)));
            }
        } catch (UncheckedIOException gone) {
            close();
        }
    }

    /// Ends the connection.
    void close() {
        line.close();
    }

    /// Ends the connection in one of the ways in which connections end.
    void cut(Scenario.Cut.How how, ToClient last, Dialect dialect) {
        flush();
        switch (how) {
            case FIN -> line.close();
            case RST -> {
                if (line instanceof QueuedLine queued) {
                    queued.reset();
                } else {
                    line.close();
                }
            }
            case MID_FRAME -> {
                byte[] frame = last.frame(dialect);
                hand(Arrays.copyOf(frame, Math.max(HEAD + 1, frame.length / 2)));
                line.close();
            }
            case EMPTY_FRAME -> hand(new byte[HEAD]);
            case LONGEST_FRAME -> hand(new byte[] {0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
            case SILENCE -> {
                // It stays open, and the session says nothing more.
            }
        }
    }
}
