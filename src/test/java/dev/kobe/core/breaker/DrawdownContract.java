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

/// What the drawdown breakers keep beside the contract of all: they judge every index and base, and their halt trips at
/// exactly its limit whatever the base.
abstract class DrawdownContract extends BreakerContract {
    @Override
    BreakerReading reading(BigDecimal figure) {
        return Readings.of(BigDecimal.ONE.subtract(figure).toPlainString(), "1");
    }

    @Override
    BreakerReading unknown() {
        return Readings.withoutIndex("The mark of SXLI@LSEETF is not known.");
    }

    @Property
    void anyReadingIsJudgedWithoutThrowing(
            @ForAll Optional<BigDecimal> index,
            @ForAll Optional<BigDecimal> base,
            @ForAll Optional<BigDecimal> currency,
            @ForAll String missing) {
        EquityReading equity = new EquityReading(index, base, base, base, currency, missing);
        Verdict verdict = breaker().judge(BreakerReading.of(Readings.AT, equity));
        boolean known =
                index.isPresent() && base.filter(one -> one.signum() > 0).isPresent();

        assertThat(verdict instanceof Verdict.Unknown).isEqualTo(!known);
        assertThat(verdict.action() == BreakerAction.CONTINUE).isEqualTo(verdict instanceof Verdict.Clear);
    }

    @Property
    void theHaltTripsAtExactlyItsLimitWhateverTheBase(
            @ForAll @BigRange(min = "0.1", max = "9") @Scale(10) BigDecimal base) {
        BigDecimal at = base.subtract(base.multiply(breaker().levels().stop().at()));
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
    void saysWhatIsMissing() {
        assertThat(breaker().judge(unknown())).isEqualTo(new Verdict.Unknown("The mark of SXLI@LSEETF is not known."));
        assertThat(breaker().judge(Readings.withoutBase("0.99"))).isInstanceOf(Verdict.Unknown.class);
    }
}
