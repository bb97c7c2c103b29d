// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.SocketLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadFactory;

/// Serves a [Gateway] on a port of this computer, to programs of this computer alone.
public final class GatewayServer implements AutoCloseable {
    private static final int WAITING_LINE = 16;

    private final Gateway gateway;
    private final ServerSocket door;
    private final ThreadFactory threads;

    private GatewayServer(Gateway gateway, ServerSocket door, ThreadFactory threads) {
        this.gateway = gateway;
        this.door = door;
        this.threads = threads;
    }

    /// Opens the port and takes connections from now on.
    ///
    /// @param port 0 for any that is free
    /// @throws UncheckedIOException when the port cannot be had
    public static GatewayServer open(Gateway gateway, int port, ThreadFactory threads) {
        try {
            ServerSocket door = new ServerSocket(port, WAITING_LINE, InetAddress.getLoopbackAddress());
            GatewayServer server = new GatewayServer(gateway, door, threads);
            threads.newThread(server::take).start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("port " + port + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                serve(door.accept());
            } catch (IOException ended) {
                // Either the door was closed, which ends the loop, or one caller has gone again already.
                continue;
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        QueuedLine line = new QueuedLine();
        line.onto(SocketLine.over(caller, threads, gateway.answer(line)), threads);
    }

    /// Takes no more connections and ends those that stand.
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the gateway's port could not be closed", failure);
        }
        gateway.endAll();
    }
}
