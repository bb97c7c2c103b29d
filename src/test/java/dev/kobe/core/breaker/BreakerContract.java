// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/// What every drawdown breaker must keep: it is total, never clear on an unknown, and never milder after a deeper fall.
abstract class BreakerContract {
    abstract Breaker breaker();

    @Property
    void anyReadingIsJudgedWithoutThrowing(
            @ForAll Optional<BigDecimal> index,
            @ForAll Optional<BigDecimal> base,
            @ForAll Optional<BigDecimal> currency,
            @ForAll String missing) {
        BreakerReading reading = new BreakerReading(Readings.AT, index, base, base, base, currency, missing);
        Verdict verdict = breaker().judge(reading);
        boolean known =
                index.isPresent() && base.filter(one -> one.signum() > 0).isPresent();
        assertThat(verdict instanceof Verdict.Unknown).isEqualTo(!known);
        assertThat(verdict.action() == BreakerAction.CONTINUE).isEqualTo(verdict instanceof Verdict.Clear);
        breaker().reading(reading).ifPresent(value -> assertThat(value).isFinite());
    }

    @Property
    void aDeeperFallIsNeverJudgedMilder(
            @ForAll @BigRange(min = "0.5", max = "1.5") @Scale(10) BigDecimal one,
            @ForAll @BigRange(min = "0.5", max = "1.5") @Scale(10) BigDecimal other,
            @ForAll @BigRange(min = "0.8", max = "1.2") @Scale(10) BigDecimal base) {
        BreakerAction deep = breaker()
                .judge(Readings.of(one.min(other).toPlainString(), base.toPlainString()))
                .action();
        BreakerAction shallow = breaker()
                .judge(Readings.of(one.max(other).toPlainString(), base.toPlainString()))
                .action();
        assertThat(deep).isGreaterThanOrEqualTo(shallow);
    }

    @Property
    void theHaltTripsAtExactlyItsLimitWhateverTheBase(
            @ForAll @BigRange(min = "0.1", max = "9") @Scale(10) BigDecimal base) {
        BigDecimal limit = BigDecimal.valueOf(breaker().levels().getLast().at());
        BigDecimal at = base.subtract(base.multiply(limit));
        BigDecimal step = new BigDecimal("0.0000000000001");
        assertThat(breaker()
                        .judge(Readings.of(at.toPlainString(), base.toPlainString()))
                        .action())
                .isEqualTo(BreakerAction.HALT_ALL);
        assertThat(breaker()
                        .judge(Readings.of(at.add(step).toPlainString(), base.toPlainString()))
                        .action())
                .isEqualTo(BreakerAction.ALERT_ONLY);
    }

    @Test
    void unknownPausesAndSaysWhatIsMissing() {
        Verdict verdict = breaker().judge(Readings.withoutIndex("The mark of SXLI@LSEETF is not known."));
        assertThat(verdict).isEqualTo(new Verdict.Unknown("The mark of SXLI@LSEETF is not known."));
        assertThat(verdict.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(breaker().reading(Readings.withoutIndex("x"))).isEmpty();
    }

    @Test
    void isUnknownWithoutItsBase() {
        assertThat(breaker().judge(Readings.withoutBase("0.99"))).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void levelsRiseAndTheLastOneStops() {
        assertThat(breaker().levels()).isSortedAccordingTo(java.util.Comparator.comparingDouble(Breaker.Level::at));
        assertThat(breaker().levels().getLast().action()).isEqualTo(BreakerAction.HALT_ALL);
    }

    @Test
    void saysWhatItIs() {
        assertThat(breaker().id()).matches("drawdown\\.[a-z]+");
        assertThat(breaker().title()).isNotBlank();
        assertThat(breaker().protects()).endsWith(".");
    }
}
