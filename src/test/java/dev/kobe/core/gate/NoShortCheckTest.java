// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoShortCheckTest {
    private static CheckResult judge(Given given) {
        return new NoShortCheck().judge(given.build());
    }

    @Test
    void passesAtExactlyWhatIsHeld() {
        Given given = Given.sale();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesOneMore() {
        Given given = Given.sale();
        given.quantity = "501";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The order sells 501 SXLF and 500 are held and not being sold.");
    }

    @Test
    void takesWorkingAndPlannedSalesOff() {
        Given given = Given.sale();
        given.quantity = "400";
        given.working =
                List.of(Given.record(Given.other(Given.SXLF, Side.SELL, "150", "100"), OrderState.PARTLY_FILLED, "50"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.planned = List.of(Given.other(Given.SXLF, Side.SELL, "1", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesSellingWhatTheBooksDoNotHave() {
        Given given = Given.sale();
        given.instrument = Given.SXLK;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aConversionSellsAtMostTheCashThatIsThere() {
        Given given = Given.conversion(Side.SELL, "20000");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "20001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The conversion sells 20,001.00 GBP and 20,000.00 GBP are free.");
    }

    /// The broker counts 100 pounds less as settled: 20,000 less 100 may be converted, or 50,000 dollars less 125.
    @Test
    void inACashAccountAConversionSellsWhatTheBrokerCountsAsSettled() {
        Given given = Given.conversion(Side.SELL, "19900");
        given.cashAccount = true;
        given.settledShort = Optional.of(Money.of("GBP", "100.00"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "19901";
        assertThat(judge(given).sentence())
                .isEqualTo("The conversion sells 19,901.00 GBP and 19,900.00 GBP are free. The broker counts 100.00 GBP"
                        + " less settled cash than the books.");
        Given dollars = Given.conversion(Side.BUY, "39900");
        dollars.cashAccount = true;
        dollars.settledShort = given.settledShort;
        assertThat(judge(dollars).result()).isEqualTo(Result.PASS);
        dollars.rate = Optional.empty();
        assertThat(judge(dollars).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aConversionLeavesWorkingBuysTheirMoney() {
        Given given = Given.conversion(Side.BUY, "40000");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLK, Side.BUY, "1", "0.01"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
