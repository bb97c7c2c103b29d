// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.QuoteUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowListCheckTest {
    private static CheckResult judge(Given given) {
        return new AllowListCheck().judge(given.build());
    }

    @Test
    void passesWhatIsListed() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesWhatIsNotListed() {
        Given given = Given.order();
        given.listed = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("SXLK@LSEETF is neither in the universe nor on the fx list.");
    }

    @Test
    void deniesWhileTheBrokerHasNotConfirmedTheContract() {
        Given given = Given.order();
        given.contract = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void refusesExcludedKindsByName() {
        Given given = Given.order();
        for (SecurityType type : Given.order().build().limits().excludedTypes()) {
            given.listed = Optional.of(Given.instrument(Given.SXLK, type, Optional.of(71L), "0.01", QuoteUnit.DOLLARS));
            assertThat(judge(given).result()).isEqualTo(Result.DENY);
            assertThat(judge(given).sentence()).isEqualTo("SXLK is a " + type + ", which this desk never trades.");
        }
    }

    @Test
    void deniesAnotherContractUnderTheSameSymbol() {
        Given given = Given.order();
        given.contract = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.STOCK, Optional.of(72L), "0.01", QuoteUnit.DOLLARS));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo(
                        "The order is for SXLK@LSEETF, the list has SXLK@LSEETF (71) and the broker says SXLK@LSEETF (72).");
    }

    @Test
    void passesAListedCurrencyPair() {
        Given given = Given.conversion(Side.SELL, "1000");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }
}
