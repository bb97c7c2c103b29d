// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCutterTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Property
    void framesComeWholeHoweverTheStreamIsCut(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 90_000) Integer> lengths,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70_000) int most) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        int budget = 300_000;
        List<Integer> sent = new ArrayList<>();
        for (int length : lengths) {
            if (length + 1 <= budget) {
                budget -= length + 1;
                sent.add(length);
                wire.writeBytes(new FieldWriter().put("x".repeat(length)).frame());
            }
        }
        byte[] bytes = wire.toByteArray();
        SplittableRandom chance = new SplittableRandom(seed);
        FrameCutter cutter = new FrameCutter();
        List<Integer> came = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int piece = Math.min(bytes.length - at, 1 + chance.nextInt(most));
            cutter.put(bytes, at, piece);
            at += piece;
            for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                came.add(next.get().text().length());
            }
        }
        assertThat(came).isEqualTo(sent);
        assertThat(cutter.isWithinFrame()).isFalse();
    }

    /// A frame of 1, then "49" and "1": two fields of three and two bytes.
    @Test
    void theBytesAreThoseOfTheReference() {
        assertThat(HEX.formatHex(new FieldWriter().put(49).put(1).frame())).isEqualTo("00 00 00 05 34 39 00 31 00");
        assertThat(HEX.formatHex(new Greeting(157, 178).bytes()))
                .isEqualTo("41 50 49 00 00 00 00 09 76 31 35 37 2E 2E 31 37 38");
        assertThat(new String(new Greeting(178, 178).bytes(), 8, 4, StandardCharsets.US_ASCII))
                .isEqualTo("v178");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00 00 00", "01 00 00 00", "FF FF FF FF", "80 00 00 01"})
    void aLengthBeyondTheLimitsLosesTheConnection(String head) {
        FrameCutter cutter = cutter(HEX.parseHex(head));
        assertThatThrownBy(cutter::next)
                .isInstanceOf(WireFault.class)
                .hasMessageStartingWith("a frame is 1 to 16777215 bytes long, not ");
    }

    @Test
    void aFrameThatIsCutGivesNothing() {
        FrameCutter cutter = cutter(HEX.parseHex("00 FF FF FF 31 00"));
        assertThat(cutter.next()).isEmpty();
        assertThat(cutter.isWithinFrame()).isTrue();
    }

    @Test
    void theGreetingIsReadAndRefused() {
        FrameCutter cutter = cutter(new Greeting(157, 178).bytes());
        byte[] mark = cutter.unframed(Greeting.MARK_LENGTH).orElseThrow();
        assertThat(Greeting.read(mark, cutter.next().orElseThrow())).isEqualTo(new Greeting(157, 178));
        assertThat(Greeting.read(mark, Fields.of("v176 +PACEAPI".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Greeting(176, 176));
        assertThatThrownBy(() -> Greeting.read(mark, Fields.of(new byte[] {'6', '3', 0})))
                .isInstanceOf(WireFault.class)
                .hasMessageContaining("'63'");
        assertThatThrownBy(() -> Greeting.read(new byte[] {'G', 'E', 'T', ' '}, Fields.of(new byte[] {'v'})))
                .hasMessageContaining("does not begin with API");
    }

    private static FrameCutter cutter(byte[] bytes) {
        FrameCutter cutter = new FrameCutter();
        cutter.put(bytes, 0, bytes.length);
        return cutter;
    }
}
