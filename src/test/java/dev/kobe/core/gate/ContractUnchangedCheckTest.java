// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.util.List;
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
    void countsTheStepAtTheOrdersLimitAndNoOther() {
        Given given = Given.order();
        BigDecimal limit = new BigDecimal(given.limit);
        Instrument listed = Given.instrument(Given.SXLK, "0.01");
        given.contract = Optional.of(stepping(listed, limit.add(BigDecimal.ONE)));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.contract = Optional.of(stepping(listed, limit));
        assertThat(judge(given).sentence()).isEqualTo("The tick of SXLK was 0.01 and is now 0.05.");
    }

    /// The same contract with wider steps from a price on.
    private static Instrument stepping(Instrument one, BigDecimal from) {
        return new Instrument(
                one.id(),
                one.type(),
                one.name(),
                one.contractId(),
                one.venue(),
                one.unit(),
                new TickLadder(
                        List.of(one.ticks().steps().getFirst(), new TickLadder.Step(from, new BigDecimal("0.05")))),
                one.lot(),
                one.sector(),
                one.domicile(),
                one.distribution(),
                one.stampDuty(),
                one.liquidity());
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
