// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows before the market opens whether the limits let the strategy trade at all: its first buy, a change of one name,
/// and a full rotation, through checks 17, 18, 20, 22, 23 and 30.
///
/// Example: three names with a reserve of 0.5 % are 33.17 % each; a position cap of 25 % would refuse the first buy,
/// and a turnover cap of 50 % would refuse every rotation.
public final class FirstBuyProof {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private FirstBuyProof() {}

    /// One statement of the proof; what cannot be judged does not pass.
    public record Finding(int check, boolean passes, String sentence) {}

    /// @param cheapestShare the lowest price of a share in the base currency, for the share cap; empty when not known
    public static List<Finding> prove(
            int universeSize,
            int topN,
            GateLimits limits,
            SizingRules rules,
            Money equity,
            Optional<Money> cheapestShare) {
        List<Finding> findings = new ArrayList<>();
        if (topN < 1 || universeSize < topN || !equity.isPositive()) {
            findings.add(new Finding(
                    18,
                    false,
                    "Nothing can be proven: " + topN + " names of " + universeSize + " and equity of "
                            + money(equity.amount(), equity) + "."));
            return findings;
        }
        BigDecimal invested = BigDecimal.ONE.subtract(rules.cashReserve().value());
        BigDecimal share = invested.divide(BigDecimal.valueOf(topN), DIGITS);
        BigDecimal value = equity.amount().multiply(share);
        findings.add(shareCap(value, limits, equity, cheapestShare));
        findings.add(within(
                18, "The first buy of one name", share, limits.orderShare().value(), "one order"));
        findings.add(orderCap(value, limits, equity));
        findings.add(within(20, "One name", share, limits.positionShare().value(), "one position"));
        findings.add(
                within(22, "The whole strategy", invested, limits.grossShare().value(), "gross exposure"));
        BigDecimal left = BigDecimal.ONE.subtract(invested);
        BigDecimal reserve = limits.reserveShare().value();
        findings.add(new Finding(
                23,
                left.compareTo(reserve) >= 0,
                "Fully invested it keeps " + Percent.of(left).beside(reserve) + " of equity in cash; "
                        + Percent.limit(reserve) + " must stay."));
        findings.add(turnover("The first buy", invested, limits));
        findings.add(turnover("A change of one name", share.multiply(BigDecimal.TWO), limits));
        int changing = Math.min(topN, universeSize - topN);
        findings.add(turnover(
                "A full rotation of " + changing + " names",
                share.multiply(BigDecimal.TWO).multiply(BigDecimal.valueOf(changing)),
                limits));
        int orders = 2 * changing + 1;
        int most = Math.min(limits.pace().ordersPerMinute(), limits.pace().ordersPerDay());
        findings.add(new Finding(
                32,
                orders <= most,
                "A full rotation is " + orders + " orders with its conversion; " + most + " are allowed."));
        BigDecimal least = limits.costs().minimumValue();
        findings.add(new Finding(
                38,
                value.compareTo(least) >= 0,
                "The first buy of one name is worth " + money(value, equity) + "; an order is at least "
                        + money(least, equity) + "."));
        return List.copyOf(findings);
    }

    private static Finding within(int check, String what, BigDecimal share, BigDecimal limit, String of) {
        return new Finding(
                check,
                share.compareTo(limit) <= 0,
                what + " is " + Percent.of(share).beside(limit) + " of equity; " + of + " may be at most "
                        + Percent.limit(limit) + ".");
    }

    private static Finding turnover(String what, BigDecimal turnover, GateLimits limits) {
        BigDecimal most = limits.shares().turnover().value();
        return new Finding(
                30,
                turnover.compareTo(most) <= 0,
                what + " turns over " + Percent.of(turnover).beside(most) + " of equity, both sides; "
                        + Percent.limit(most) + " is allowed.");
    }

    private static Finding orderCap(BigDecimal value, GateLimits limits, Money equity) {
        if (!limits.orderValue().currency().equals(equity.currency())) {
            return new Finding(
                    18,
                    false,
                    "The cap of one order is in " + limits.orderValue().currency() + " and equity in "
                            + equity.currency() + ", so they cannot be compared.");
        }
        return new Finding(
                18,
                value.compareTo(limits.orderValue().amount()) <= 0,
                "The first buy of one name is worth " + money(value, equity) + "; one order may be at most "
                        + money(limits.orderValue().amount(), equity) + ".");
    }

    private static Finding shareCap(BigDecimal value, GateLimits limits, Money equity, Optional<Money> cheapest) {
        Optional<Money> price =
                cheapest.filter(one -> one.isPositive() && one.currency().equals(equity.currency()));
        if (price.isEmpty()) {
            return new Finding(
                    17, false, "Without a price it is not known how many shares the first buy of one name needs.");
        }
        BigDecimal shares = value.divide(price.get().amount(), 0, RoundingMode.FLOOR);
        return new Finding(
                17,
                shares.compareTo(limits.shareCap().value()) <= 0,
                String.format(
                        Locale.ROOT,
                        "The first buy of one name is %,d shares at most; one order may be at most %,d.",
                        shares.toBigInteger(),
                        limits.shareCap().value().toBigInteger()));
    }

    private static String money(BigDecimal amount, Money like) {
        return String.format(Locale.ROOT, "%,.2f %s", amount, like.currency());
    }
}
