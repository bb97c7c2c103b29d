// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /// Gives its bytes in pieces of the sizes that chance wills, as TCP does.
    private static final class InPieces extends InputStream {
        private final ByteArrayInputStream all;
        private final SplittableRandom chance;
        private final int most;

        InPieces(byte[] bytes, long seed, int most) {
            this.all = new ByteArrayInputStream(bytes);
            this.chance = new SplittableRandom(seed);
            this.most = most;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return all.read(into, from, Math.min(length, 1 + chance.nextInt(most)));
        }
    }

    @Property
    void framesComeWholeHoweverTheStreamIsCut(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 90_000) Integer> lengths,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70_000) int most)
            throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        int budget = 300_000;
        List<Integer> sent = new ArrayList<>();
        for (int length : lengths) {
            if (length + 1 <= budget) {
                budget -= length + 1;
                sent.add(length);
                wire.write(new FieldWriter().put("x".repeat(length)).frame());
            }
        }
        FrameReader reader = new FrameReader(new InPieces(wire.toByteArray(), seed, most));
        for (int length : sent) {
            assertThat(reader.next().orElseThrow().text()).hasSize(length).matches("x*");
        }
        assertThat(reader.next()).isEmpty();
        assertThat(reader.isWithinFrame()).isFalse();
    }

    /// A frame of 1, then "49" and "1": two fields of three and two bytes.
    @Test
    void theBytesAreThoseOfTheReference() {
        assertThat(HEX.formatHex(new FieldWriter().put(49).put(1).frame())).isEqualTo("00 00 00 05 34 39 00 31 00");
        assertThat(HEX.formatHex(new Greeting(157, 178).bytes()))
                .isEqualTo("41 50 49 00 00 00 00 09 76 31 35 37 2E 2E 31 37 38");
        assertThat(new String(new Greeting(178, 178).bytes(), 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("v178");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00 00 00", "01 00 00 00", "FF FF FF FF", "80 00 00 01"})
    void aLengthBeyondTheLimitsLosesTheConnection(String head) {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(HEX.parseHex(head)));
        assertThatThrownBy(reader::next)
                .isInstanceOf(WireFault.class)
                .hasMessageStartingWith("a frame is 1 to 16777215 bytes long, not ");
    }

    @Test
    void aPromisedLengthTakesNoRoomBeforeItsBytesCome() throws IOException {
        FrameReader reader =
                new FrameReader(new ByteArrayInputStream(HEX.parseHex("00 FF FF FF 31 00".replace("  ", " "))));
        assertThat(reader.next()).isEmpty();
        assertThat(reader.isWithinFrame()).isTrue();
    }

    @Test
    void theGreetingIsReadAndRefused() throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(new Greeting(157, 178).bytes()));
        byte[] mark = reader.unframed(Greeting.MARK_LENGTH).orElseThrow();
        assertThat(Greeting.read(mark, reader.next().orElseThrow())).isEqualTo(new Greeting(157, 178));
        assertThat(Greeting.read(mark, Fields.of("v176 +PACEAPI".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(new Greeting(176, 176));
        assertThatThrownBy(() -> Greeting.read(mark, Fields.of(new byte[] {'6', '3', 0})))
                .isInstanceOf(WireFault.class)
                .hasMessageContaining("'63'");
        assertThatThrownBy(() -> Greeting.read(new byte[] {'G', 'E', 'T', ' '}, Fields.of(new byte[] {'v'})))
                .hasMessageContaining("does not begin with API");
    }
}
