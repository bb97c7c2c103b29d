// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.ibkr.Code.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWordsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "20250415  19:38:31, 2025-04-15T18:38:31Z",
        "20250820 09:30:01 US/Eastern, 2025-08-20T13:30:01Z",
        "20250312 14:13:48 US/Eastern, 2025-03-12T18:13:48Z",
        "20250115 14:13:48 EST, 2025-01-15T19:13:48Z",
        "20250715 14:13:48 EST, 2025-07-15T18:13:48Z",
        "20250715 14:13:48 MET, 2025-07-15T12:13:48Z",
        "20250715 14:13:48 GB-Eire, 2025-07-15T13:13:48Z",
        "20250715 14:13:48 GB, 2025-07-15T13:13:48Z",
        "20250820-13:30:01, 2025-08-20T13:30:01Z",
        "1755696601, 2025-08-20T13:30:01Z"
    })
    void instantsAreReadInEveryFormThatServersWrite(String text, Instant instant) {
        assertThat(ServerTimes.instant(text, LONDON)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "20250820", "20251320 09:30:01", "20250820 25:30:01", "20250820 09:30:01 Nowhere/Here", "x"})
    void whatIsNoInstantIsNone(String text) {
        assertThat(ServerTimes.instant(text, LONDON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 201, ORDER_REFUSED",
        "12, 110, ORDER_REFUSED",
        "12, 103, ORDER_REFUSED",
        "12, 200, ORDER_REFUSED",
        "12, 460, ORDER_REFUSED",
        "12, 202, ORDER_CANCELLED",
        "12, 399, WARNING",
        "12, 404, WARNING",
        "12, 2109, WARNING",
        "12, 10147, CANCEL_FAILED",
        "12, 10148, CANCEL_FAILED",
        "12, 321, NOT_KNOWN",
        "-1, 321, READ_ONLY",
        "2147483647, 321, READ_ONLY",
        "-1, 1100, LINK_CUT",
        "-1, 1101, LINK_BACK_DATA_LOST",
        "-1, 1102, LINK_BACK",
        "-1, 1300, PORT_MOVED",
        "-1, 2103, FARM_BROKEN",
        "-1, 2105, FARM_BROKEN",
        "-1, 2104, FARM_WELL",
        "-1, 2158, FARM_WELL",
        "-1, 326, CLIENT_ID_TAKEN",
        "-1, 100, TOO_FAST",
        "9, 10167, NO_MARKET_DATA",
        "9, 354, NO_MARKET_DATA",
        "9, 162, NO_HISTORY",
        "12, 77777, NOT_KNOWN"
    })
    void codesMeanWhatTheReferenceSays(int id, int code, Meaning meaning) {
        assertThat(Code.meaning(id, code)).isEqualTo(meaning);
    }

    /// The server hands out used numbers again after a restart; none is ever given twice, whatever it says.
    @Property(tries = 50)
    void noOrderNumberIsGivenTwiceOverAnyRestart(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("numbers");
        Path file = folder.resolve("broker").resolve("order-numbers");
        SplittableRandom chance = new SplittableRandom(seed);
        Set<Integer> given = new HashSet<>();
        for (int start = 0; start < 8; start++) {
            OrderNumbers numbers = new OrderNumbers(file);
            numbers.atLeast(chance.nextInt(1, 300));
            for (int order = 0; order < chance.nextInt(0, 120); order++) {
                assertThat(given.add(numbers.next())).isTrue();
            }
        }
        Files.deleteIfExists(file);
        Files.delete(file.getParent());
        Files.delete(folder);
    }

    @Test
    void numbersGoOnAboveWhatWasSeenAndAreSetAsideBeforeTheyAreUsed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("order-numbers");
        OrderNumbers numbers = new OrderNumbers(file);
        numbers.atLeast(38_100);
        numbers.seen(38_102);
        numbers.seen(Integer.MAX_VALUE);
        numbers.seen(-3);
        assertThat(numbers.next()).isEqualTo(38_103);
        assertThat(Files.readString(file)).isEqualTo("38153\n");
        OrderNumbers after = new OrderNumbers(file);
        after.atLeast(38_100);
        assertThat(after.next()).isEqualTo(38_153);
    }

    @Test
    void aFileOfNumbersThatIsNoneIsNotGuessedAt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("order-numbers"), "many\n");
        assertThatThrownBy(() -> new OrderNumbers(file)).hasMessageContaining("are not a number");
    }
}
