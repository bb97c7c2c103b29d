// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.book.Book;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.Shared;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises R16 and R17: ten thousand messages of a real conversation, each damaged by chance, come in between and in
/// the place of true ones. Nothing is thrown, no book changes, no odd number becomes money, and the desk finds back to
/// books that equal the gateway's.
///
/// What is left out is what no reader could know to be damaged: a well-formed execution under a name that was never
/// heard, and a cost with another plausible sum.
class MutatedFramesTest {
    private static final int FRAMES = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final List<String> ODD = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1.7976931348623157E308",
            "-1",
            "2147483647",
            "9223372036854775807",
            "1,5",
            "1e400",
            "-7",
            "",
            " ",
            "0x10",
            "\u0661");

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(20261121);
    private final List<byte[]> recorded = new ArrayList<>();
    private final Set<String> executions = new HashSet<>();
    private Optional<Line.End> present = Optional.empty();
    private boolean recording = true;
    private int replaceOneIn;
    private int damaged;
    private int leftOut;

    @Test
    void tenThousandDamagedMessagesChangeNoBook() {
        List<WireCounterparty> made = new ArrayList<>();
        SimulatedDesks desks =
                new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20));
        try (Simulation desk = desks.create(
                        folder.resolve("desk"),
                        SimulatedDesks.demonstration(1, 1),
                        false,
                        true,
                        WireCounterparty.of(s -> s, this::tapped, made::add),
                        told -> {})
                .orThrow()) {
            live(desk);
            Book before = state(desk).book();
            assertThat(recorded.size()).as("messages of a conversation").isGreaterThan(200);
            assertThat(executions).hasSizeGreaterThan(3);

            recording = false;
            while (damaged < FRAMES) {
                round(desk);
                assertThat(state(desk).book()).as("after %s", damaged).isEqualTo(before);
            }
            replaceOneIn = 0;
            comeBack(desk);

            assertThat(Held.positions(state(desk))).isEqualTo(Truth.positions(made.getFirst().gateway));
            assertThat(Held.cash(state(desk))).containsExactlyElementsOf(Truth.cash(made.getFirst().gateway));
            assertThat(leftOut).as("left out of %s", damaged).isLessThan(FRAMES / 5);
            assertThat(made.getFirst().left.values()).containsOnly(1);
        }
    }

    private void live(Simulation desk) {
        desk.life().session(LocalDate.of(2026, 9, 30));
        desk.life().begin(DAY);
        desk.life().propose(DAY);
        desk.life().click(TICKET);
        desk.life().workOff(TICKET);
        desk.desk().engine().submit(new Input.Reconcile());
        desk.life().goOn(Duration.ofSeconds(5));
        assertThat(state(desk).isReconciled()).isTrue();
    }

    /// A handful of damaged messages by themselves, then a question of which some answers come damaged.
    private void round(Simulation desk) {
        replaceOneIn = 0;
        for (int one = 0; one < 40; one++) {
            inject();
            if (one % 10 == 0) {
                desk.life().goOn(Duration.ofSeconds(1));
            }
        }
        replaceOneIn = 4;
        desk.desk().engine().submit(new Input.Reconcile());
        desk.life().goOn(Duration.ofSeconds(random.nextInt(1, 20)));
    }

    /// A damaged link stands again a minute after the last damage, and says so.
    private static void comeBack(Simulation desk) {
        for (int second = 0; second < 300 && !isBack(state(desk)); second++) {
            desk.life().goOn(Duration.ofSeconds(1));
            if (second % 20 == 0) {
                desk.desk().engine().submit(new Input.Reconcile());
            }
        }
        assertThat(isBack(state(desk))).as("%s", state(desk).link()).isTrue();
    }

    private static boolean isBack(DeskState state) {
        return state.link().state() == LinkState.READY && state.isReconciled();
    }

    private static DeskState state(Simulation desk) {
        return desk.desk().engine().view().state();
    }

    private void inject() {
        byte[] message = mutated(recorded.get(random.nextInt(recorded.size())));
        if (isPlausibleNews(message)) {
            leftOut++;
            return;
        }
        damaged++;
        byte[] frame = random.nextInt(50) == 0 ? mutated(framed(message)) : framed(message);
        present.ifPresent(end -> end.heard(frame, 0, frame.length));
    }

    private byte[] mutated(byte[] message) {
        byte[] result = message;
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            result = switch (random.nextInt(6)) {
                case 0 -> flipped(result);
                case 1 -> Arrays.copyOf(result, random.nextInt(result.length + 1));
                case 2 -> with(result, random.nextInt(result.length + 1), new byte[] {(byte) random.nextInt(256)});
                case 3 -> field(result, ODD.get(random.nextInt(ODD.size())));
                case 4 -> field(result, Integer.toString(random.nextInt()));
                default -> with(result, result.length, "0\0".getBytes(StandardCharsets.US_ASCII));
            };
        }
        return result;
    }

    private byte[] flipped(byte[] message) {
        byte[] copy = message.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] with(byte[] message, int at, byte[] more) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(message, 0, at);
        result.writeBytes(more);
        result.write(message, at, message.length - at);
        return result.toByteArray();
    }

    /// One field, whichever, replaced by a text.
    private byte[] field(byte[] message, String text) {
        String[] fields = new String(message, StandardCharsets.ISO_8859_1).split("\0", -1);
        fields[random.nextInt(fields.length)] =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return String.join("\0", fields).getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isPlausibleNews(byte[] message) {
        return switch (read(message).orElse(null)) {
            case OrderMessage.Execution one ->
                !executions.contains(one.executionId()) && isPlausible(one.shares()) && isPlausible(one.price());
            case OrderMessage.CommissionReport one -> isPlausible(one.commission());
            case null, default -> false;
        };
    }

    private static boolean isPlausible(Optional<BigDecimal> number) {
        return number.filter(one -> one.signum() >= 0 && one.compareTo(MOST) < 0)
                .isPresent();
    }

    private static Optional<ToClient> read(byte[] message) {
        FrameCutter cutter = new FrameCutter();
        byte[] frame = framed(message);
        cutter.put(frame, 0, frame.length);
        try {
            return cutter.next().map(fields -> ToClient.read(fields, Dialect.of(178)));
        } catch (WireFault fault) {
            return Optional.empty();
        }
    }

    private static byte[] framed(byte[] message) {
        return ByteBuffer.allocate(message.length + Integer.BYTES)
                .putInt(message.length)
                .put(message)
                .array();
    }

    /// Writes down what a well-behaved gateway says, and later damages some of it on its way.
    private Line.End tapped(Line.End end) {
        Line.End tap = new Line.End() {
            private boolean greeted;

            @Override
            public void heard(byte[] bytes, int from, int length) {
                byte[] came = Arrays.copyOfRange(bytes, from, from + length);
                if (greeted && recording) {
                    record(came);
                }
                byte[] told = greeted && replaceOneIn > 0 && random.nextInt(replaceOneIn) == 0 ? replaced(came) : came;
                greeted = true;
                end.heard(told, 0, told.length);
            }

            @Override
            public void ended(String why) {
                end.ended(why);
            }
        };
        present = Optional.of(end);
        return tap;
    }

    private void record(byte[] bytes) {
        FrameCutter cutter = new FrameCutter();
        cutter.put(bytes, 0, bytes.length);
        int at = 0;
        for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
            int length = ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
            byte[] message = Arrays.copyOfRange(bytes, at + Integer.BYTES, at + Integer.BYTES + length);
            at += Integer.BYTES + length;
            recorded.add(message);
            if (read(message).orElse(null) instanceof OrderMessage.Execution one) {
                executions.add(one.executionId());
            }
        }
    }

    private byte[] replaced(byte[] frame) {
        byte[] message = mutated(Arrays.copyOfRange(frame, Integer.BYTES, frame.length));
        if (isPlausibleNews(message)) {
            leftOut++;
            return frame;
        }
        damaged++;
        return framed(message);
    }
}
