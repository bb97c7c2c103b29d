// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.adapter.file.OwnerOnly;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/// The desk's door: a Unix-domain socket `<desk>/run/kobe.sock` that only its owner can open; where the system has none
/// or the path is too long for one, a loopback port with a token in `<desk>/run/door`.
///
/// One line asks, one line answers. Nothing listens on any other address.
public final class DeskSocket implements AutoCloseable {
    private static final int LONGEST_PATH = 100;
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final ServerSocketChannel server;
    private final Path run;
    private final String token;
    private final Function<String, String> answer;
    private final ThreadFactory threads;

    private DeskSocket(
            ServerSocketChannel server,
            Path run,
            String token,
            Function<String, String> answer,
            ThreadFactory threads) {
        this.server = server;
        this.run = run;
        this.token = token;
        this.answer = answer;
        this.threads = threads;
    }

    /// Opens the door for the process that holds the desk's lock; a socket left behind by a dead owner is replaced.
    public static DeskSocket open(Path desk, Function<String, String> answer, ThreadFactory threads) {
        try {
            Path run = OwnerOnly.directory(desk.resolve("run"));
            Path socket = run.resolve("kobe.sock");
            Files.deleteIfExists(socket);
            Files.deleteIfExists(run.resolve("door"));
            DeskSocket door;
            if (fitsSocket(socket)) {
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                server.bind(UnixDomainSocketAddress.of(socket));
                door = new DeskSocket(server, run, "", answer, threads);
            } else {
                ServerSocketChannel server = ServerSocketChannel.open();
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                String token = HexFormat.of().formatHex(secret);
                int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
                Files.writeString(run.resolve("door"), port + "\n" + token + "\n");
                door = new DeskSocket(server, run, token, answer, threads);
            }
            threads.newThread(door::accept).start();
            return door;
        } catch (IOException failure) {
            throw new UncheckedIOException("the desk's door could not be opened: " + failure.getMessage(), failure);
        }
    }

    private static boolean fitsSocket(Path socket) {
        return socket.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH
                && java.io.File.separatorChar == '/';
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                threads.newThread(() -> serve(caller)).start();
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException failure) {
                // One caller that could not be taken must not close the door to the next.
                if (!server.isOpen()) {
                    return;
                }
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8))) {
            if (!token.isEmpty() && !token.equals(in.readLine())) {
                return;
            }
            for (String line = in.readLine(); line != null && line.length() < LONGEST_LINE; line = in.readLine()) {
                write(caller, answer.apply(line) + "\n");
            }
        } catch (IOException gone) {
            // The caller went away; what it asked for has been decided or not, and the journal knows which.
            return;
        }
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Asks the owner of a desk one question; empty when nobody answers the door in time, whatever the owner is
    /// stuck in.
    public static Optional<String> ask(Path desk, String line, Duration patience) {
        try {
            Path run = desk.resolve("run");
            Path fallback = run.resolve("door");
            if (Files.exists(fallback)) {
                String[] parts = Files.readString(fallback).split("\n", -1);
                if (parts.length < 3 || !parts[0].matches("\\d{1,5}")) {
                    // An owner that is only just opening its door, or died while it did.
                    return Optional.empty();
                }
                return ask(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])),
                        parts[1] + "\n" + line + "\n",
                        patience);
            }
            return Files.exists(run.resolve("kobe.sock"))
                    ? ask(UnixDomainSocketAddress.of(run.resolve("kobe.sock")), line + "\n", patience)
                    : Optional.empty();
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private static Optional<String> ask(SocketAddress address, String request, Duration patience) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address);
                Selector selector = Selector.open()) {
            write(channel, request);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            while (selector.select(patience.toMillis()) > 0) {
                selector.selectedKeys().clear();
                if (channel.read(buffer.clear()) < 0) {
                    return Optional.empty();
                }
                for (byte one : Arrays.copyOf(buffer.array(), buffer.position())) {
                    if (one == '\n') {
                        return Optional.of(answer.toString(StandardCharsets.UTF_8));
                    }
                    answer.write(one);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(run.resolve("kobe.sock"));
            Files.deleteIfExists(run.resolve("door"));
        } catch (IOException failure) {
            throw new UncheckedIOException("the desk's door could not be closed", failure);
        }
    }
}
