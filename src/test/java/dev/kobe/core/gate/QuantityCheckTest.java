// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import org.junit.jupiter.api.Test;

class QuantityCheckTest {
    private static CheckResult judge(Given given) {
        return new QuantityCheck().judge(given.build());
    }

    @Test
    void passesAtTheCap() {
        Given given = Given.order();
        given.quantity = "1000";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesOneOverTheCap() {
        Given given = Given.order();
        given.quantity = "1001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The order is for 1,001 SXLK; one order may be at most 1,000.");
    }

    @Test
    void deniesNothingAndParts() {
        Given given = Given.order();
        given.quantity = "0";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.quantity = "10.5";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The quantity is a whole number above zero, not 10.5.");
    }

    @Test
    void holdsPairsToTheirOwnCap() {
        Given given = Given.conversion(Side.SELL, "200000");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "200001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aCapOfNothingDenies() {
        Given given = Given.order();
        given.shareCap = "0";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
