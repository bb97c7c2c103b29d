// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.adapter.tws.SessionMessage.NextValidId;
import dev.kobe.adapter.tws.SessionRequest.StartApi;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gateway on real sockets of this computer, and on its real clock.
@Timeout(60)
class GatewayServerTest {
    private final SystemClock clock = new SystemClock(InstantSource.system(), Supervisor.threadsNamed("test"));
    private Optional<GatewayServer> server = Optional.empty();

    @AfterEach
    void close() {
        server.ifPresent(GatewayServer::close);
        clock.close();
    }

    private int open(String scenario) {
        Gateway gateway = new Gateway(
                Gateway.World.standard(clock),
                ConfigFolder.scenario(scenario, "test.yaml").orThrow());
        server = Optional.of(GatewayServer.open(gateway, 0, Supervisor.threadsNamed("test")));
        return server.get().port();
    }

    /// A client on a socket that waits for what it wants to hear.
    private static final class Caller implements AutoCloseable {
        private final Socket socket;
        private final FrameCutter cutter = new FrameCutter();
        private Optional<Dialect> dialect = Optional.empty();

        private Caller(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(Greeting.ours().bytes());
            dialect = Optional.of(Dialect.of(Greeting.Reply.read(next()).version()));
        }

        static Caller start(int port, int clientId) throws IOException {
            Caller caller = new Caller(port);
            caller.ask(new StartApi(clientId, ""));
            return caller;
        }

        void ask(ToServer request) throws IOException {
            socket.getOutputStream().write(request.frame(dialect.orElseThrow()));
        }

        private Fields next() throws IOException {
            byte[] bytes = new byte[1 << 12];
            for (Optional<Fields> whole = cutter.next(); ; whole = cutter.next()) {
                if (whole.isPresent()) {
                    return whole.get();
                }
                int read = socket.getInputStream().read(bytes);
                if (read < 0) {
                    throw new IOException(cutter.isWithinFrame() ? "ended within a message" : "ended");
                }
                cutter.put(bytes, 0, read);
            }
        }

        ToClient until(Predicate<ToClient> wanted) throws IOException {
            for (ToClient one = hear(); ; one = hear()) {
                if (wanted.test(one)) {
                    return one;
                }
            }
        }

        private ToClient hear() throws IOException {
            return ToClient.read(next(), dialect.orElseThrow());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void anOrderFillsOverASocket(int piece) throws IOException {
        try (Caller caller = Caller.start(open("wire: {piece: " + piece + "}"), 7)) {
            caller.until(NextValidId.class::isInstance);
            caller.ask(HandClient.order(1, "BUY", "10", "580.20"));

            ToClient last = caller.until(one -> one instanceof Execution execution
                    && execution.cumulative().orElseThrow().intValueExact() == 10);
            assertThat(((Execution) last).orderRef()).isEqualTo("T-1");
        }
    }

    @Test
    void twoCallersAreServedAtOnceAndOneMayLeave() throws IOException {
        int port = open("");
        try (Caller second = Caller.start(port, 8)) {
            try (Caller first = Caller.start(port, 7)) {
                first.until(NextValidId.class::isInstance);
            }
            second.until(NextValidId.class::isInstance);
            second.ask(HandClient.order(1, "BUY", "1", "580.20"));
            assertThat(second.until(Execution.class::isInstance)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"FIN, ended", "MID_FRAME, ended within a message"})
    void aCallerIsLeftInManyWays(String how, String end) throws IOException {
        try (Caller caller = Caller.start(open("link: {cuts: [{after_messages: 3, how: " + how + "}]}"), 7)) {
            assertThatThrownBy(() -> caller.until(one -> false))
                    .isInstanceOf(IOException.class)
                    .hasMessage(end);
        }
    }

    @Test
    void aCallerMayBeResetWithoutAFarewell() throws IOException {
        try (Caller caller = Caller.start(open("link: {cuts: [{after_messages: 3, how: RST}]}"), 7)) {
            assertThatThrownBy(() -> caller.until(one -> false)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = open("");
        Gateway other = new Gateway(Gateway.World.standard(clock), Scenario.standard());

        assertThatThrownBy(() -> GatewayServer.open(other, port, Supervisor.threadsNamed("test")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("port " + port + " cannot be opened");
    }

    @Test
    void onlyThisComputerIsServed() throws IOException {
        int port = open("");
        try (Caller own = new Caller(port)) {
            assertThat(own.dialect).isPresent();
        }
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
                .toList()) {
            assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClosedGatewayLeavesItsCallers() throws IOException {
        int port = open("");
        try (Caller caller = Caller.start(port, 7)) {
            caller.until(NextValidId.class::isInstance);
            server.orElseThrow().close();

            assertThatThrownBy(() -> caller.until(one -> false)).isInstanceOf(IOException.class);
        }
    }
}
