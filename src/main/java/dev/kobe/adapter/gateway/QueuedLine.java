// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.SocketLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// A socket whose one writer is a thread of its own, so that a client which does not read delays nobody else. A client
/// that leaves 16 MB unread is given up.
final class QueuedLine implements Line {
    private static final long LONGEST = 1 << 24;
    private static final byte[] END = {};
    private static final byte[] RESET = {};

    private final LinkedBlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong unread = new AtomicLong();
    private volatile boolean closed;

    /// Begins to write onto a socket; what was sent before goes first.
    void onto(SocketLine socket, ThreadFactory threads) {
        threads.newThread(() -> write(socket)).start();
    }

    private void write(SocketLine socket) {
        try {
            for (byte[] next = waiting.take(); next != END; next = waiting.take()) {
                if (next == RESET) {
                    socket.reset();
                    return;
                }
                socket.send(next);
                unread.addAndGet(-next.length);
            }
            socket.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException gone) {
            // The reader of the same socket hears that it has ended and tells the session.
            closed = true;
        }
    }

    @Override
    public void send(byte[] bytes) {
        if (closed) {
            throw new UncheckedIOException(new IOException("the connection is closed"));
        }
        if (unread.addAndGet(bytes.length) > LONGEST) {
            reset();
            return;
        }
        waiting.add(bytes);
    }

    @Override
    public void close() {
        end(END);
    }

    /// Ends the line without a farewell.
    void reset() {
        end(RESET);
    }

    private void end(byte[] how) {
        if (!closed) {
            closed = true;
            waiting.add(how);
        }
    }
}
