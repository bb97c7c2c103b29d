// SPDX-License-Identifier: MIT
package dev.kobe.fuzz;

import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.quantity.Money;
import dev.kobe.testing.Funds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Any bytes a server may say to a client that has just started: nothing is thrown, no order leaves, and no report
/// carries a sum that no account has.
///
/// The first byte chooses the version of the protocol, the second whether the rest are raw bytes or the contents of
/// frames that byte 255 parts.
public final class ServerBytes {
    private static final Instant START = Instant.parse("2026-02-03T12:00:00Z");
    private static final BigDecimal MOST = new BigDecimal("1E13");
    private static final Path NUMBERS = Path.of("target", "fuzz", "order-numbers");
    private static final Instrument FUND = Funds.listed("SXLK");

    private ServerBytes() {}

    /// Loads and instruments what every try needs, which takes longer than any try may.
    public static void fuzzerInitialize() {
        for (byte first = 0; first < 4; first++) {
            fuzzerTestOneInput(new byte[] {first, first, '4', '9', 0, '1', 0});
        }
    }

    /// One try, as the fuzzer calls it.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 3) {
            return;
        }
        VirtualTime time = new VirtualTime(START);
        Server server = new Server(time, 157 + Math.floorMod(input[0], 22));
        IbkrBroker broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, "DU0000000", false, ZoneId.of("Europe/London")),
                new IbkrBroker.Ground(time, Runnable::run, server, () -> 0),
                NUMBERS,
                List.of(FUND),
                new IbkrBroker.Ears(ServerBytes::judge, contracts -> {}, quotes -> {}, skew -> {}, oddity -> {}));
        broker.connect();
        time.advanceTo(START.plusMillis(100));
        broker.requestAccount(START);
        time.advanceTo(START.plusMillis(200));
        byte[] rest = Pieces.bytes(input, 2);
        if (input[1] % 2 == 0) {
            Pieces.framed(rest).forEach(server::say);
        } else {
            server.say(rest);
        }
        time.advanceTo(START.plus(Duration.ofSeconds(30)));
        broker.close();
    }

    private static void judge(BrokerReport report) {
        switch (report) {
            case BrokerReport.Account account -> {
                account.cash().values().forEach(ServerBytes::judge);
                account.equity().ifPresent(ServerBytes::judge);
            }
            case BrokerReport.Charged charged -> judge(charged.commission().posted());
            default -> {
                // No other report carries money.
            }
        }
    }

    private static void judge(Money money) {
        if (money.amount().abs().compareTo(MOST) > 0) {
            throw new IllegalStateException("an account has " + money);
        }
    }

    /// A server that starts every client and confirms one contract; the rest is what it is told to say.
    private static final class Server implements Line.Connector {
        private final VirtualTime time;
        private final int version;
        private final FrameCutter cutter = new FrameCutter();
        private Optional<Line> line = Optional.empty();
        private int heard;

        Server(VirtualTime time, int version) {
            this.time = time;
            this.version = version;
        }

        @Override
        public Line open(Line.End end) {
            if (heard > 0) {
                throw new java.io.UncheckedIOException(new java.io.IOException("one connection is enough"));
            }
            return DirectLine.join(time, end, far -> {
                line = Optional.of(far);
                return new Line.End() {
                    @Override
                    public void heard(byte[] bytes, int from, int length) {
                        cutter.put(bytes, from, length);
                        answer();
                    }

                    @Override
                    public void ended(String why) {
                        line = Optional.empty();
                    }
                };
            });
        }

        private void answer() {
            if (heard == 0) {
                cutter.unframed(Greeting.MARK_LENGTH).orElseThrow();
            }
            for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                if (heard++ == 0) {
                    say(new Greeting.Reply(version, "20260203 12:00:00 GMT").bytes());
                } else {
                    ToServer.read(next.get(), Dialect.of(version)).ifPresent(this::answer);
                }
            }
        }

        private void answer(ToServer message) {
            switch (message) {
                case SessionRequest.StartApi start -> {
                    say(new SessionMessage.ManagedAccounts(List.of("DU0000000")));
                    say(new SessionMessage.NextValidId(1));
                }
                case ContractRequest.ReqContractDetails ask -> {
                    say(Funds.confirmed(ask.reqId(), 100_003, "SXLK", List.of()));
                    say(new ContractMessage.ContractDataEnd(ask.reqId()));
                }
                case OrderRequest.PlaceOrder sent -> throw new IllegalStateException("an order left: " + sent);
                default -> {
                    // It is left without an answer, or the fuzzer finds one.
                }
            }
        }

        private void say(ToClient message) {
            say(message.frame(Dialect.of(version)));
        }

        void say(byte[] bytes) {
            line.ifPresent(present -> present.send(bytes));
        }
    }
}
