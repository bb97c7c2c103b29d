// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.TradingHours;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.app.Counterparty;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.testing.DeskFolders;
import dev.kobe.testing.Manners;
import dev.kobe.testing.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises R1 to R3 and R13, and the bad day "kill -9 between journal and send, between send and
/// acknowledgement, between acknowledgement and fill, during the seal" (peers.md, 2.5, number 1).
///
/// The child is a desk in real time whose orders leave over a socket; the gateway lives here, survives
/// every kill, and its ledger is the truth. After each kill the desk starts again and is ready within 20
/// seconds; in the end every order has arrived at most once, no fill is lost and none booked twice.
@Tag("process")
class KillTest {
    private static final Instant IN_THE_WINDOW = Instant.parse("2026-10-01T13:50:00Z");
    private static final Instant AFTER_THE_STRIKE = Instant.parse("2026-10-01T15:35:10Z");
    private static final int READY_WITHIN_MILLIS = 20_000;

    /// Where a child is killed.
    private enum Aim {
        /// Within a second and a half of its being ready.
        AT_RANDOM,
        /// As soon as the intent of an order is on disk.
        AT_AN_INTENT,
        /// As the exchange looks at an order: when its bytes have arrived, or between its fills.
        AT_THE_EXCHANGE,
        /// As soon as the session is struck, while its state is being sealed.
        AT_THE_SEAL,
        /// Not at all.
        NEVER
    }

    @TempDir
    Path folder;

    private final Map<Aim, Integer> kills = new EnumMap<>(Aim.class);
    private final AtomicInteger looksLeft = new AtomicInteger();
    private ChildJava java = ChildJava.plain();
    private volatile Optional<ProcessHandle> alive = Optional.empty();

    @Test
    void noOrderIsDoubledAndNoFillIsLostInTwentyKills() throws IOException, InterruptedException {
        kill(20, 20261001);
    }

    @Test
    @Tag("ci")
    void noOrderIsDoubledAndNoFillIsLostInFiftyKills() throws IOException, InterruptedException {
        kill(50, 20261002);
    }

    @Test
    @Tag("slow")
    void noOrderIsDoubledAndNoFillIsLostInAThousandKills() throws IOException, InterruptedException {
        kill(Integer.getInteger("kobe.kills", 1_000), 20261003);
    }

    /// The bad day "two Kobe instances started" (number 9). A second client with our id is refused with 326 in
    /// `GatewaySessionTest`, and waits for its turn under the same id in `TwsLinkTest`.
    @Test
    void aSecondProcessIsRefusedTheDesk() throws IOException, InterruptedException {
        Path desk = folder.resolve("owned");
        aMorning(desk);
        try (Simulation owner = desks().reopen(desk, true, sentence -> {}).orThrow()) {
            Process second = new ProcessBuilder(ChildJava.plain()
                            .command(
                                    KillTarget.class,
                                    desk,
                                    "1",
                                    "0",
                                    Shared.project("").toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).as(said).isNotZero();
            assertThat(said).contains("Another Kobe owns the desk").doesNotContain(KillTarget.READY);
            assertThat(owner.desk().engine().view().emergency()).isEmpty();
        }
    }

    private static SimulatedDesks desks() {
        return new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20));
    }

    private void kill(int wanted, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Path morning = folder.resolve("morning");
        aMorning(morning);
        layOut(morning, random);
        for (int round = 0; total() < wanted; round++) {
            Path desk = DeskFolders.copy(morning, folder.resolve("desk-" + round));
            List<Aim> aims = new ArrayList<>();
            for (int life = 0; life < 4 && total() + life < wanted; life++) {
                aims.add(Aim.values()[random.nextInt(3)]);
            }
            live(desk, IN_THE_WINDOW, aims, random);
            boolean seals = round % 2 == 0 && total() < wanted;
            if (seals) {
                live(desk, AFTER_THE_STRIKE, List.of(Aim.AT_THE_SEAL), random);
            }
            assertThat(Children.agree(desk).strikes()).hasSize(seals ? 2 : 1);
        }
        assertThat(total()).isEqualTo(wanted);
        assertThat(kills.keySet())
                .as("every kind of moment: %s", kills)
                .contains(Aim.AT_RANDOM, Aim.AT_AN_INTENT, Aim.AT_THE_EXCHANGE, Aim.AT_THE_SEAL);
    }

    /// Lives the day once to its end, and starts every later life from the classes that this one needed.
    private void layOut(Path morning, SplittableRandom random) throws IOException, InterruptedException {
        Path archive = folder.resolve("child.aot");
        ChildJava jars = ChildJava.inJars(folder);
        java = jars.layingOut(archive);
        live(DeskFolders.copy(morning, folder.resolve("desk-unharmed")), IN_THE_WINDOW, List.of(), random);
        assertThat(archive).exists();
        java = jars.from(archive);
    }

    private int total() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// A desk on the morning of its first ticket.
    private static void aMorning(Path desk) {
        try (Simulation simulation = desks().create(
                        desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(KillTarget.DAY);
        }
    }

    /// Serves the desk's gateway from a moment on, and lets children live there: each is killed as aimed,
    /// the last is not.
    private void live(Path desk, Instant moment, List<Aim> aims, SplittableRandom random)
            throws IOException, InterruptedException {
        ThreadFactory threads = Supervisor.threadsNamed("gateway");
        Duration moved = SocketDesk.movedTo(moment);
        try (SystemClock clock = SocketDesk.clock(moved, threads);
                Gateway gateway = gateway(desk, clock);
                GatewayServer server = GatewayServer.open(gateway, 0, threads)) {
            boolean done = false;
            for (int life = 0; life < aims.size() && !done; life++) {
                done = live(desk, server.port(), moved, clock, aims.get(life), random);
            }
            assertThat(done || live(desk, server.port(), moved, clock, Aim.NEVER, random))
                    .isTrue();
        }
    }

    private Gateway gateway(Path desk, SystemClock clock) {
        OwnedDesk.Plan plan = SocketDesk.plan(desk, Shared.project(""), clock, place -> {
            throw new UnsupportedOperationException("the desk is in another process");
        });
        Counterparty.Place place = SocketDesk.place(desk, plan);
        Gateway.World world = GatewayCounterparty.world(place);
        TradingHours watched = (listing, at) -> {
            if (looksLeft.getAndDecrement() == 1) {
                alive.ifPresent(ProcessHandle::destroyForcibly);
            }
            return world.hours().day(listing, at);
        };
        Scenario prompt = Manners.promptly().apply(GatewayCounterparty.scenario(1));
        return GatewayCounterparty.open(
                place, new Gateway.World(world.listings(), world.prices(), watched, clock), prompt);
    }

    /// One life of the desk.
    ///
    /// @return whether it came to its end before it could be killed
    private boolean live(Path desk, int port, Duration moved, SystemClock clock, Aim aim, SplittableRandom random)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(java.command(
                        KillTarget.class,
                        desk,
                        Integer.toString(port),
                        Long.toString(moved.toMillis()),
                        Shared.project("").toString()))
                .redirectErrorStream(true)
                .start();
        ProcessHandle handle = child.toHandle();
        alive = Optional.of(handle);
        looksLeft.set(aim == Aim.AT_THE_EXCHANGE ? 1 + random.nextInt(12) : 0);
        int intents = 1 + random.nextInt(3);
        int after = random.nextInt(1_500);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                intents -= KillTarget.saysIntent(line) ? 1 : 0;
                if (line.startsWith(KillTarget.READY)) {
                    assertThat(Integer.parseInt(line.substring(KillTarget.READY.length())))
                            .as("milliseconds until it was ready")
                            .isLessThan(READY_WITHIN_MILLIS);
                }
                boolean now =
                        switch (aim) {
                            case AT_AN_INTENT -> intents == 0;
                            case AT_THE_SEAL -> KillTarget.saysStrike(line);
                            case AT_RANDOM, AT_THE_EXCHANGE, NEVER -> false;
                        };
                if (now) {
                    handle.destroyForcibly();
                } else if (aim == Aim.AT_RANDOM && line.startsWith(KillTarget.READY)) {
                    clock.at(clock.instant().plusMillis(after), handle::destroyForcibly);
                }
            }
        }
        int code = child.waitFor();
        boolean done = code == 0 && said.contains(KillTarget.DONE);
        assertThat(done || code == 137)
                .as(
                        "%s ended with %s after: %s",
                        aim, code, String.join(" | ", said.subList(Math.max(0, said.size() - 12), said.size())))
                .isTrue();
        if (!done) {
            kills.merge(aim, 1, Integer::sum);
        }
        return done;
    }
}
