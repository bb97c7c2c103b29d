// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static Fields of(String... fields) {
        return Fields.of((String.join("\0", fields) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "580.20, 580.20",
        "0.0010500000000000002, 0.0010500000000000002",
        "-1, -1",
        "0, 0",
        "0.0, 0.0",
        "-0.5, -0.5",
        ".5, 0.5",
        "1E3, 1000",
        "1.5E-5, 0.000015",
        "2126726143, 2126726143",
        "12345678901234567890.5, 12345678901234567890.5",
        "2147483648, 2147483648"
    })
    void aDecimalIsTakenToTheLastDigit(String text, BigDecimal value) {
        assertThat(of(text).decimal()).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2147483647",
                "2147483647.0",
                "9223372036854775807",
                "-9223372036854775808",
                "1.7976931348623157E308",
                "1.7976931348623157e+308",
                "-1.7976931348623157E308",
                "NaN",
                "Infinity",
                "-Infinity",
                "Infinite"
            })
    void whatIsUnsetIsNoNumber(String text) {
        assertThat(of(text).decimal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,5",
                "1.2.3",
                "abc",
                "-",
                ".",
                "--1",
                "1E2147483647",
                "1E-2147483647",
                "1E99",
                "0x10",
                " 1",
                "1 ",
                "١"
            })
    void whatIsNoNumberIsAFault(String text) {
        assertThatThrownBy(() -> of(text).decimal()).isInstanceOf(WireFault.class);
    }

    @Test
    void aNumberLongerThanAnyIsAFault() {
        assertThatThrownBy(() -> of("9".repeat(65)).decimal()).hasMessageContaining("longer than any number");
        assertThatThrownBy(() -> of("9".repeat(100_000)).longNumber()).hasMessageContaining("not a whole number");
    }

    @Property
    void everyDecimalComesBackAsItWasWritten(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(12) BigDecimal value) {
        byte[] frame = new FieldWriter().put(value).frame();
        Fields read = new Fields(frame, 4, frame.length);
        if (value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) == 0) {
            assertThat(read.decimal()).isEmpty();
        } else {
            assertThat(read.decimal().orElseThrow()).isEqualByComparingTo(value);
        }
    }

    @Property
    void everyWholeNumberComesBackAsItWasWritten(@ForAll long value) {
        byte[] frame = new FieldWriter().put(value).frame();
        assertThat(new Fields(frame, 4, frame.length).longNumber()).isEqualTo(value);
    }

    @Test
    void wholeNumbersKeepTheirBounds() {
        assertThat(of("").number()).isZero();
        assertThat(of("-2147483648").number()).isEqualTo(Integer.MIN_VALUE);
        assertThat(of("9223372036854775807").longNumber()).isEqualTo(Long.MAX_VALUE);
        assertThat(of("7.0").number()).isEqualTo(7);
        assertThatThrownBy(() -> of("2147483648").number()).hasMessageContaining("out of range");
        assertThatThrownBy(() -> of("7.5").number()).hasMessageContaining("out of range");
        assertThatThrownBy(() -> of("-").number()).hasMessageContaining("not a whole number");
        assertThatThrownBy(() -> of("1e999999999").longNumber()).isInstanceOf(WireFault.class);
    }

    @Test
    void aMissingFieldIsNamedByItsNumber() {
        Fields fields = of("1", "2");
        fields.skip(2);
        assertThatThrownBy(fields::text).isInstanceOf(WireFault.class).hasMessage("field 2 is missing");
        assertThat(fields.hasMore()).isFalse();
    }

    @Test
    void aLastFieldWithoutItsEndCounts() {
        Fields fields = Fields.of("a\0b".getBytes(StandardCharsets.UTF_8));
        assertThat(fields.text()).isEqualTo("a");
        assertThat(fields.text()).isEqualTo("b");
    }

    @Test
    void textKeepsWhatItCanAndNeverFails() {
        assertThat(of("Größe").text()).isEqualTo("Größe");
        assertThat(Fields.of(new byte[] {(byte) 0xC3, 0x28, 0}).text()).isEqualTo("\uFFFD(");
        assertThat(of("50 \\u00a3 und \\uZZ und \\u00e").escapedText()).isEqualTo("50 £ und \\uZZ und \\u00e");
        assertThat(of("\\\\u00a3").escapedText()).contains("£");
    }

    @Property
    void whatIsEscapedComesBack(@ForAll String text) {
        String plain = text.replace('\\', '/').replace("\0", "");
        String read = new String(Escapes.escape(plain).getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        assertThat(Escapes.undo(read)).isEqualTo(plain);
    }

    @Test
    void aFieldWithItsEndWithinIsNotWritten() {
        assertThatThrownBy(() -> new FieldWriter().put("a\0b")).isInstanceOf(WireFault.class);
        assertThatThrownBy(() -> new FieldWriter().put("ä\0b")).isInstanceOf(WireFault.class);
    }
}
