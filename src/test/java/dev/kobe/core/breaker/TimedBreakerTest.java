// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every breaker, on a count of nanoseconds that the test moves.
class TimedBreakerTest {
    private static final long SECOND = 1_000_000_000L;

    private static LongSupplier reads(long... nanos) {
        Deque<Long> next = new ArrayDeque<>();
        for (long one : nanos) {
            next.add(one);
        }
        return next::remove;
    }

    static List<Breaker> breakers() {
        return Breakers.ALL;
    }

    @ParameterizedTest
    @MethodSource("breakers")
    void whatTakesMoreThanASecondIsUnknownWhateverItSays(Breaker breaker) {
        Verdict slow = new TimedBreaker(breaker, reads(7, 7 + SECOND + 1)).judge(Readings.of("1", "1"));

        assertThat(slow).isInstanceOf(Verdict.Unknown.class);
        assertThat(slow.action()).isEqualTo(BreakerAction.PAUSE_NEW);
    }

    @ParameterizedTest
    @MethodSource("breakers")
    void whatComesInTimeIsLeftAlone(Breaker breaker) {
        TimedBreaker timed = new TimedBreaker(breaker, reads(-SECOND, 0));

        assertThat(timed.judge(Readings.of("0.5", "1"))).isEqualTo(breaker.judge(Readings.of("0.5", "1")));
        assertThat(List.of(
                        timed.id(), timed.title(), timed.protects(), timed.scale(), timed.levels(), timed.tolerance()))
                .isEqualTo(List.of(
                        breaker.id(),
                        breaker.title(),
                        breaker.protects(),
                        breaker.scale(),
                        breaker.levels(),
                        breaker.tolerance()));
        for (BreakerAction action : BreakerAction.values()) {
            assertThat(timed.rearm(action)).isEqualTo(breaker.rearm(action));
        }
    }

    @Test
    void saysHowLongItTook() {
        assertThat(new TimedBreaker(new VixBreaker(VixBreaker.USUAL), reads(0, SECOND * 12 / 10))
                        .judge(Readings.of("1", "1"))
                        .sentence())
                .isEqualTo("VIX took 1200 ms to measure, more than 1 s: its figure is no longer of now.");
    }
}
