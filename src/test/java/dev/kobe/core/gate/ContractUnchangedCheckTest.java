// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.quantity.QuoteUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractUnchangedCheckTest {
    private static CheckResult judge(Given given) {
        return new ContractUnchangedCheck().judge(given.build());
    }

    @Test
    void passesTheContractAsListed() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesAnotherTick() {
        Given given = Given.order();
        given.contract = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.STOCK, Optional.of(71L), "0.005", QuoteUnit.DOLLARS));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The tick of SXLK was 0.01 and is now 0.005.");
    }

    @Test
    void deniesPenceForDollars() {
        Given given = Given.order();
        given.contract = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.STOCK, Optional.of(71L), "0.01", QuoteUnit.PENCE));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The price unit of SXLK was USD and is now GBP/100.");
    }

    @Test
    void deniesALimitInAnotherUnit() {
        Given given = Given.order();
        given.listed = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.STOCK, Optional.of(71L), "0.01", QuoteUnit.PENCE));
        given.contract = given.listed;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The limit is in USD and SXLK is quoted in GBP/100.");
    }

    @Test
    void deniesAnotherKindNumberOrName() {
        Given given = Given.order();
        given.contract = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.CFD, Optional.of(71L), "0.01", QuoteUnit.DOLLARS));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.contract = Optional.of(
                Given.instrument(Given.SXLK, SecurityType.STOCK, Optional.empty(), "0.01", QuoteUnit.DOLLARS));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.contract = Optional.of(
                Given.instrument(Given.SXLF, SecurityType.STOCK, Optional.of(71L), "0.01", QuoteUnit.DOLLARS));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesAnUnconfirmedContract() {
        Given given = Given.order();
        given.contract = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The contract of SXLK has not been confirmed.");
    }
}
