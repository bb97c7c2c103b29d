// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ThreadFactory;

/// A line over a TCP socket on this computer. A thread of its own reads; whoever sends writes.
public final class SocketLine implements Line {
    private static final int CHUNK = 1 << 16;

    private final Socket socket;
    private final OutputStream out;
    private volatile boolean closed;

    private SocketLine(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
    }

    /// Connects to a port of this computer.
    ///
    /// @param patience how long to wait for an answer, in milliseconds
    /// @throws UncheckedIOException when nobody listens there
    public static SocketLine connect(int port, int patience, ThreadFactory threads, End end) {
        try {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
                return over(socket, threads, end);
            } catch (IOException failure) {
                socket.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("nobody answers on port " + port + " of this computer", failure);
        }
    }

    /// Takes over a socket that is connected.
    public static SocketLine over(Socket socket, ThreadFactory threads, End end) throws IOException {
        SocketLine line = new SocketLine(socket);
        threads.newThread(() -> line.read(end)).start();
        return line;
    }

    private void read(End end) {
        byte[] chunk = new byte[CHUNK];
        String why = "the other side closed the connection";
        try {
            for (int read = socket.getInputStream().read(chunk); read >= 0; ) {
                if (closed) {
                    return;
                }
                end.heard(chunk, 0, read);
                read = socket.getInputStream().read(chunk);
            }
        } catch (IOException failure) {
            why = "the connection broke: " + failure.getMessage();
        }
        if (!closed) {
            close();
            end.ended(why);
        }
    }

    @Override
    public void send(byte[] bytes) {
        try {
            synchronized (out) {
                out.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the connection broke while sending", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the connection could not be closed", failure);
        }
    }

    /// Ends the line without a farewell: the other side sees a reset.
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException("the connection could not be reset", failure);
        }
        close();
    }
}
