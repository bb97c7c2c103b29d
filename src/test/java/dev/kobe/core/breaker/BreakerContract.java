// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/// What every breaker must keep: it is total, never clear on an unknown, trips at exactly its levels, and a
/// higher figure is never judged milder.
abstract class BreakerContract {
    abstract Breaker breaker();

    /// A reading whose figure is at least nearly this one; what cannot be is the nearest that can.
    abstract BreakerReading reading(BigDecimal figure);

    /// A reading in which the breaker's own part is not known.
    abstract BreakerReading unknown();

    @Property
    void aFigureIsJudgedByTheLevelsItReaches(@ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal share) {
        BreakerReading reading =
                reading(share.multiply(breaker().levels().stop().at()));
        Measured figure = breaker().measure(reading).orThrow();
        BreakerAction worst = breaker().levels().rising().stream()
                .filter(level -> figure.over().compareTo(level.at().multiply(figure.under())) >= 0)
                .map(Levels.Level::action)
                .reduce(BreakerAction.CONTINUE, BreakerAction::orStricter);

        Verdict verdict = breaker().judge(reading);

        assertThat(verdict.action()).isEqualTo(worst);
        assertThat(verdict instanceof Verdict.Clear).isEqualTo(worst == BreakerAction.CONTINUE);
        assertThat(verdict.sentence()).isNotBlank();
    }

    @Property
    void aHigherFigureIsNeverJudgedMilder(
            @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal other) {
        BigDecimal stop = breaker().levels().stop().at();
        BreakerAction high =
                breaker().judge(reading(one.max(other).multiply(stop))).action();
        BreakerAction low =
                breaker().judge(reading(one.min(other).multiply(stop))).action();

        assertThat(high).isGreaterThanOrEqualTo(low);
    }

    @Test
    void whatIsNotKnownPausesAndSaysWhatIsMissing() {
        Verdict verdict = breaker().judge(unknown());

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(verdict.sentence()).endsWith(".");
        assertThat(breaker().measure(unknown()).toOptional()).isEmpty();
    }

    @Test
    void aReadingOfNothingIsUnknown() {
        BreakerReading nothing = BreakerReading.of(
                Readings.AT,
                new EquityReading(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""));

        assertThat(breaker().measure(nothing)).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void aHaltNeverEndsWithAReadingAlone() {
        assertThat(breaker().rearm(BreakerAction.HALT_ALL).ends()).isNotEqualTo(Rearm.End.READING);
    }

    @Test
    void saysWhatItIs() {
        assertThat(breaker().id()).matches("[a-z]+(\\.[a-z]+)?");
        assertThat(breaker().title()).isNotBlank();
        assertThat(breaker().protects()).endsWith(".");
    }
}
