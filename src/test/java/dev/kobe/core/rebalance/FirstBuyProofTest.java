// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.FirstBuyProof.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstBuyProofTest {
    private static final Money EQUITY = Money.of("GBP", "100000.00");
    private static final Optional<Money> CHEAPEST = Optional.of(Money.of("GBP", "30.00"));

    @Test
    void theDefaultsLetTheRotationTrade() {
        assertThat(prove(limits("0.40", "0.40", 2_000, "40000.00"), 9, 3))
                .extracting(Finding::check, Finding::passes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(17, true),
                        org.assertj.core.groups.Tuple.tuple(18, true),
                        org.assertj.core.groups.Tuple.tuple(18, true),
                        org.assertj.core.groups.Tuple.tuple(20, true),
                        org.assertj.core.groups.Tuple.tuple(22, true),
                        org.assertj.core.groups.Tuple.tuple(23, true),
                        org.assertj.core.groups.Tuple.tuple(30, true),
                        org.assertj.core.groups.Tuple.tuple(30, true),
                        org.assertj.core.groups.Tuple.tuple(30, true),
                        org.assertj.core.groups.Tuple.tuple(32, true),
                        org.assertj.core.groups.Tuple.tuple(38, true));
    }

    @Test
    void aPositionCapOfAQuarterIsReportedAsDeadlock() {
        assertThat(prove(limits("0.40", "0.25", 2_000, "40000.00"), 9, 3))
                .filteredOn(one -> !one.passes())
                .containsExactly(
                        new Finding(20, false, "One name is 33.17 % of equity; one position may be at most 25 %."));
    }

    @Test
    void orderShareAbsoluteCapAndShareCapAreHeldToTheFirstBuy() {
        assertThat(failing(limits("0.33", "0.40", 2_000, "40000.00"), 3))
                .containsExactly("The first buy of one name is 33.17 % of equity; one order may be at most 33 %.");
        assertThat(failing(limits("0.40", "0.40", 2_000, "33166.66"), 3))
                .containsExactly("The first buy of one name is worth 33,166.67 GBP; one order may be at most"
                        + " 33,166.66 GBP.");
        assertThat(failing(limits("0.40", "0.40", 1_104, "40000.00"), 3))
                .containsExactly("The first buy of one name is 1,105 shares at most; one order may be at most 1,104.");
    }

    @Test
    void aFullRotationOfOneNameOfTwoIsWithinTheTurnoverAllowed() {
        assertThat(prove(limits("1", "1", 9_999, "100000.00"), 2, 1))
                .extracting(Finding::sentence)
                .contains("A full rotation of 1 names turns over 199.00 % of equity, both sides; 205 % is allowed.");
    }

    @Test
    void aRotationOfMoreOrdersThanAMinuteMayHaveIsReported() {
        assertThat(prove(limits("0.40", "0.40", 2_000, "40000.00"), 12, 5))
                .filteredOn(one -> !one.passes())
                .extracting(Finding::sentence)
                .containsExactly("A full rotation is 11 orders with its conversion; 10 are allowed.");
    }

    @Test
    void whatCannotBeJudgedDoesNotPass() {
        assertThat(FirstBuyProof.prove(
                        9, 3, limits("0.40", "0.40", 2_000, "40000.00"), Drafts.RULES, EQUITY, Optional.empty()))
                .first()
                .isEqualTo(new Finding(
                        17, false, "Without a price it is not known how many shares the first buy of one name needs."));
        assertThat(prove(limits("0.40", "0.40", 2_000, "40000.00"), 2, 3))
                .extracting(Finding::passes)
                .containsExactly(false);
    }

    private static List<String> failing(GateLimits limits, int topN) {
        return prove(limits, 9, topN).stream()
                .filter(one -> !one.passes())
                .map(Finding::sentence)
                .toList();
    }

    private static List<Finding> prove(GateLimits limits, int universe, int topN) {
        return FirstBuyProof.prove(universe, topN, limits, Drafts.RULES, EQUITY, CHEAPEST);
    }

    private static GateLimits limits(String order, String position, int shares, String orderValue) {
        return GateLimits.usual(
                1,
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Quantity.of(shares),
                Quantity.of(200_000),
                Weight.of(order),
                Money.of("GBP", orderValue),
                Weight.of(position),
                Weight.ONE,
                Weight.of("0.005"),
                Bps.of("50"),
                Set.of(),
                Set.of());
    }
}
