// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A server of which every word is written by the test: it answers the greeting, writes down what it is asked, and says
/// what it is told to.
final class Server implements Line.Connector {
    /// What was asked, and when.
    record Asked(Instant at, ToServer message) {}

    final VirtualTime time;
    final List<Asked> asked = new ArrayList<>();
    final List<Instant> dialled = new ArrayList<>();
    int version = 178;
    String words = "20260202 14:50:00 GMT";
    boolean listens = true;
    boolean greets = true;
    boolean answersTime = true;
    List<ToClient> welcome =
            List.of(new SessionMessage.ManagedAccounts(List.of("DU0000000")), new SessionMessage.NextValidId(1));
    Consumer<ToServer> onRequest = message -> {};

    private Optional<Line> line = Optional.empty();

    Server(VirtualTime time) {
        this.time = time;
    }

    @Override
    public Line open(Line.End end) {
        dialled.add(time.instant());
        if (!listens) {
            throw new UncheckedIOException(new IOException("refused"));
        }
        return DirectLine.join(time, end, far -> {
            line = Optional.of(far);
            return new Session(far);
        });
    }

    private final class Session implements Line.End {
        private final Line mine;
        private final FrameCutter cutter = new FrameCutter();
        private boolean marked;
        private boolean greeted;

        Session(Line mine) {
            this.mine = mine;
        }

        @Override
        public void heard(byte[] bytes, int from, int length) {
            cutter.put(bytes, from, length);
            if (!marked) {
                cutter.unframed(Greeting.MARK_LENGTH).orElseThrow();
                marked = true;
            }
            for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                if (!greeted) {
                    greeted = true;
                    if (greets) {
                        mine.send(new Greeting.Reply(version, words).bytes());
                    }
                } else {
                    ToServer message =
                            ToServer.read(next.get(), Dialect.of(version)).orElseThrow();
                    asked.add(new Asked(time.instant(), message));
                    answer(message);
                }
            }
        }

        private void answer(ToServer message) {
            switch (message) {
                case SessionRequest.StartApi start -> welcome.forEach(Server.this::say);
                case SessionRequest.ReqCurrentTime beat -> {
                    if (answersTime) {
                        say(new SessionMessage.CurrentTime(time.instant().getEpochSecond()));
                    }
                }
                default -> onRequest.accept(message);
            }
        }

        @Override
        public void ended(String why) {
            line = Optional.empty();
        }
    }

    /// Says a message over the present connection.
    void say(ToClient message) {
        line.orElseThrow().send(message.frame(Dialect.of(version)));
    }

    void notice(int id, int code, String text) {
        say(new SessionMessage.Notice(id, code, text, ""));
    }

    /// Sends bytes as they are.
    void send(byte[] bytes) {
        line.orElseThrow().send(bytes);
    }

    /// Ends the connection from this side.
    void hangUp() {
        Line present = line.orElseThrow();
        line = Optional.empty();
        present.close();
    }

    /// How often this kind of request came.
    <T extends ToServer> List<T> asked(Class<T> kind) {
        return asked.stream()
                .map(Asked::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
