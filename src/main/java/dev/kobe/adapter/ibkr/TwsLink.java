// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.ibkr.LinkView.Phase;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.FieldWriter;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Gate;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.core.time.MarketClock;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// One connection to the server, kept up: it greets, starts, watches the heartbeat and comes back by itself under the
/// same client id, from one loop and no second.
///
/// All that it hears it tells its [Hearer], one call at a time. Every call that belongs to a connection which is no
/// longer the present one is dropped.
final class TwsLink {
    /// Who hears what the server says.
    interface Hearer {
        /// A message, heartbeats and greetings aside.
        void heard(ToClient message);

        /// The connection stands otherwise than before.
        void moved(LinkView view);

        /// A message was lost: what it was and why, in a sentence. Nobody knows what it would have said.
        void lost(String fault);

        /// A message came of a kind that nobody here has asked for and nobody knows.
        default void strange(String message) {
            lost(message);
        }
    }

    /// What the link stands on.
    ///
    /// @param worker runs what may wait, in its order and never on the caller's time
    /// @param jitter a share from 0 to 1, so that two clients do not come back at once
    record Ground(MarketClock clock, Consumer<Runnable> worker, Line.Connector connector, DoubleSupplier jitter) {}

    private static final int[] BACK_OFF_SECONDS = {1, 2, 5, 10, 30, 60};
    private static final int SILENCES = 2;

    private final IbkrSettings settings;
    private final Ground ground;
    private final Hearer hearer;
    private final FieldWriter writer = new FieldWriter();
    private final Set<String> brokenFarms = new TreeSet<>();

    private Optional<Line> line = Optional.empty();
    private Optional<Dialect> dialect = Optional.empty();
    private FrameCutter cutter = new FrameCutter();
    private Pacer pacer;
    private LinkView view = LinkView.down("not connected yet");
    private boolean wanted;
    private int pumping;
    private int connection;
    private int attempts;
    private int silences;
    private boolean heardSince;
    private Optional<List<String>> accounts = Optional.empty();
    private Optional<Integer> firstOrderId = Optional.empty();

    TwsLink(IbkrSettings settings, Ground ground, Hearer hearer) {
        this.settings = settings;
        this.ground = ground;
        this.hearer = hearer;
        this.pacer = new Pacer(ground.clock().instant());
    }

    synchronized LinkView view() {
        return view;
    }

    /// The id that the server would take next, as it said when it became ready.
    synchronized int firstOrderId() {
        return firstOrderId.orElse(1);
    }

    /// Starts the one loop that keeps the connection up.
    synchronized void start() {
        if (!wanted) {
            wanted = true;
            open();
        }
    }

    /// Ends the connection and does not come back.
    synchronized void stop() {
        wanted = false;
        drop("closed by Kobe");
    }

    /// Sends at once, before anything that waits in line.
    ///
    /// @throws UncheckedIOException when there is no connection or it broke: nothing is known of what has left
    synchronized void sendNow(ToServer message) {
        Line present = line.orElseThrow(
                () -> new UncheckedIOException(new java.io.IOException("there is no connection to the broker")));
        pacer.urgent(ground.clock().instant());
        present.send(frame(message));
    }

    /// Puts a question in line; it leaves as soon as the server's limit allows. Without a connection it is dropped, as
    /// nobody could answer it.
    synchronized void ask(ToServer message) {
        if (line.isPresent() && dialect.isPresent()) {
            pacer.queue(frame(message));
            pump();
        }
    }

    private byte[] frame(ToServer message) {
        message.write(
                writer,
                dialect.orElseThrow(() -> new IllegalStateException("the server has not said its version yet")));
        return writer.frame();
    }

    private void pump() {
        if (pumping == connection || line.isEmpty()) {
            return;
        }
        try {
            for (Optional<byte[]> next = pacer.next(ground.clock().instant()); next.isPresent(); ) {
                line.get().send(next.get());
                next = pacer.next(ground.clock().instant());
            }
        } catch (UncheckedIOException broken) {
            lose("the connection broke while asking");
            return;
        }
        pacer.untilNext().ifPresent(wait -> {
            int mine = connection;
            pumping = mine;
            later(wait, () -> {
                if (mine == connection) {
                    pumping = 0;
                    pump();
                }
            });
        });
    }

    private void open() {
        connection++;
        int mine = connection;
        view = LinkView.down(view.detail()).at(Phase.OPENING, "connecting to port " + settings.port());
        cutter = new FrameCutter();
        dialect = Optional.empty();
        accounts = Optional.empty();
        firstOrderId = Optional.empty();
        brokenFarms.clear();
        silences = 0;
        pacer = new Pacer(ground.clock().instant());
        ground.worker().accept(() -> dial(mine));
    }

    private void dial(int mine) {
        try {
            Line opened = ground.connector().open(new Hearing(mine));
            synchronized (this) {
                if (mine != connection || !wanted) {
                    opened.close();
                    return;
                }
                line = Optional.of(opened);
                opened.send(Greeting.ours().bytes());
                later(settings.startUp(), () -> {
                    if (mine == connection && view.phase() != Phase.READY) {
                        lose("the server took the connection and did not start within "
                                + settings.startUp().toSeconds()
                                + " s: look whether it asks to accept an incoming connection");
                    }
                });
            }
        } catch (UncheckedIOException nobody) {
            synchronized (this) {
                if (mine == connection) {
                    lose("nobody answers on port " + settings.port()
                            + ": is the broker's program running, and its API switched on?");
                }
            }
        }
    }

    /// The ears of one connection.
    private final class Hearing implements Line.End {
        private final int mine;

        Hearing(int mine) {
            this.mine = mine;
        }

        @Override
        public void heard(byte[] bytes, int from, int length) {
            synchronized (TwsLink.this) {
                if (mine != connection) {
                    return;
                }
                cutter.put(bytes, from, length);
                try {
                    for (Optional<Fields> next = cutter.next(); next.isPresent() && mine == connection; ) {
                        // Bytes that never become a message are no sign of life: their frames may have lost step.
                        heardSince = true;
                        take(next.get());
                        next = mine == connection ? cutter.next() : Optional.empty();
                    }
                } catch (WireFault framing) {
                    hearer.lost(framing.sentence());
                    lose("the server's bytes make no frames: " + framing.sentence());
                }
            }
        }

        @Override
        public void ended(String why) {
            synchronized (TwsLink.this) {
                if (mine == connection) {
                    lose(cutter.isWithinFrame() ? why + ", within a message" : why);
                }
            }
        }
    }

    private void take(Fields fields) {
        if (dialect.isEmpty()) {
            greeted(Greeting.Reply.read(fields));
            return;
        }
        ToClient message;
        try {
            message = ToClient.read(fields, dialect.get());
        } catch (WireFault fault) {
            hearer.lost(fault.sentence());
            return;
        }
        switch (message) {
            case ToClient.NotKnown unknown ->
                hearer.strange("message " + unknown.id() + " of " + unknown.bytes() + " bytes is not known");
            case SessionMessage.ManagedAccounts said -> {
                accounts = Optional.of(said.accounts());
                ready();
            }
            case SessionMessage.NextValidId said -> {
                firstOrderId = Optional.of(said.orderId());
                ready();
                hearer.heard(said);
            }
            case SessionMessage.Notice notice -> noticed(notice);
            default -> hearer.heard(message);
        }
    }

    private void greeted(Greeting.Reply reply) {
        if (reply.version() == -1) {
            refuse("The server sends its clients to " + reply.text()
                    + ": Kobe talks to no other place than the one it was"
                    + " told. Set the port of the server that is meant.");
            return;
        }
        if (!Gate.isSpoken(reply.version())) {
            refuse("The server speaks version " + reply.version() + " and Kobe " + Gate.OLDEST + " to " + Gate.NEWEST
                    + ": " + (reply.version() < Gate.OLDEST ? "update the broker's program." : "update Kobe."));
            return;
        }
        Dialect spoken = Dialect.of(reply.version());
        dialect = Optional.of(spoken);
        move(view.at(Phase.STARTING, "connected, version " + reply.version() + ", starting"));
        sendNow(new SessionRequest.StartApi(settings.clientId(), ""));
    }

    private void ready() {
        if (view.phase() != Phase.STARTING || accounts.isEmpty() || firstOrderId.isEmpty()) {
            return;
        }
        List<String> theirs = accounts.get();
        if (!theirs.contains(settings.account())) {
            refuse("The server's login holds " + String.join(", ", theirs) + " and this desk trades "
                    + settings.account() + ": log in with the desk's account, or correct the setting.");
            return;
        }
        boolean paper = settings.account().startsWith("D");
        if (paper == settings.live()) {
            refuse("Account " + settings.account() + " is a " + (paper ? "paper" : "live")
                    + " account and the profile is " + (settings.live() ? "live" : "paper")
                    + ": connect to the other port, or change the profile.");
            return;
        }
        attempts = 0;
        String version = "version " + dialect.orElseThrow().version();
        move(view.at(
                Phase.READY,
                dialect.orElseThrow().has(Gate.ISSUER_ID)
                        ? "ready, " + version
                        : "ready, " + version + " is old: update the broker's program"));
        beat(connection);
    }

    private void noticed(SessionMessage.Notice notice) {
        switch (Code.meaning(notice.id(), notice.code())) {
            case LINK_CUT -> {
                if (!view.cut()) {
                    move(view.cut(true, "the broker's program has lost the broker: " + notice.text()));
                }
            }
            case LINK_BACK, LINK_BACK_DATA_LOST -> {
                move(view.cut(false, "ready"));
                hearer.heard(notice);
            }
            case PORT_MOVED -> lose("the broker's program has changed its port: " + notice.text());
            case FARM_BROKEN -> farm(notice, true);
            case FARM_WELL -> farm(notice, false);
            case READ_ONLY -> {
                if (!view.readOnly()) {
                    move(view.onlyReading("the broker's program takes no orders: switch its read-only API off"));
                }
                hearer.heard(notice);
            }
            case CLIENT_ID_TAKEN ->
                lose("client id " + settings.clientId()
                        + " is in use: end the other program that uses it; Kobe keeps its id, because orders belong"
                        + " to it");
            default -> hearer.heard(notice);
        }
    }

    private void farm(SessionMessage.Notice notice, boolean broken) {
        int colon = notice.text().lastIndexOf(':');
        String farm = notice.text().substring(colon + 1).strip();
        boolean changed = broken ? brokenFarms.add(farm) : brokenFarms.remove(farm);
        if (changed) {
            Optional<String> named =
                    brokenFarms.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", brokenFarms));
            move(view.broken(
                    named, named.map(one -> "data of " + one + " is broken").orElse("ready")));
        }
    }

    /// Asks whether the server is there, for as long as this connection is the present one.
    private void beat(int mine) {
        heardSince = false;
        ask(new SessionRequest.ReqCurrentTime());
        later(settings.heartbeat(), () -> {
            if (mine != connection) {
                return;
            }
            silences = heardSince ? 0 : silences + 1;
            if (silences >= SILENCES) {
                lose("the server has been silent for "
                        + settings.heartbeat().multipliedBy(SILENCES).toSeconds() + " s");
            } else {
                beat(mine);
            }
        });
    }

    /// The owner has to act: the connection is given up, and tried again no oftener than once a minute.
    private void refuse(String why) {
        drop(why);
        attempts = BACK_OFF_SECONDS.length;
        move(LinkView.refused(why));
        again();
    }

    private void lose(String why) {
        drop(why);
        again();
    }

    private void drop(String why) {
        connection++;
        Optional<Line> old = line;
        line = Optional.empty();
        dialect = Optional.empty();
        old.ifPresent(Line::close);
        move(LinkView.down(why));
    }

    private void again() {
        if (!wanted) {
            return;
        }
        int seconds = BACK_OFF_SECONDS[Math.min(attempts, BACK_OFF_SECONDS.length - 1)];
        attempts++;
        long millis = Math.round(seconds * 1000 * (1 + 0.2 * ground.jitter().getAsDouble()));
        int mine = connection;
        later(Duration.ofMillis(millis), () -> {
            if (mine == connection && wanted) {
                open();
            }
        });
    }

    private void move(LinkView next) {
        if (!next.equals(view)) {
            view = next;
            hearer.moved(next);
        }
    }

    /// Runs a step of this link when a time has come, on the worker and under the link's own lock.
    void later(Duration after, Runnable step) {
        ground.clock()
                .at(ground.clock().instant().plus(after), () -> ground.worker().accept(() -> {
                    synchronized (this) {
                        step.run();
                    }
                }));
    }
}
