// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument.Liquidity;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// An order is at most 1 % of what is traded in a day, and from 0.25 % on it is said. Of a fund the
/// makers' quotes are the depth and not its volume: there it is only said, when the order is over
/// five times what is displayed.
///
/// Example: with 100,000 shares a day, 1,000 pass with a word and 1,001 are refused; of a fund that
/// shows 500 on the side the order takes, 2,500 pass and 2,501 are said.
public record VolumeCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("VOLUME_SHARE");

    @Override
    public int number() {
        return 19;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Share of the volume";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.order().instrument().isPair()) {
            return answer.skip("Currencies have no volume to speak of.");
        }
        if (order.listed().isEmpty()) {
            return answer.unknown("known", answer.symbol() + " is not listed, so its depth is not known.");
        }
        return order.listed().get().liquidity() == Liquidity.QUOTED ? displayed(answer) : traded(answer);
    }

    private static CheckResult displayed(Answer answer) {
        OrderUnderCheck order = answer.order();
        int times = order.limits().shares().displayedTimes();
        String limit = "up to " + times + " times what is displayed";
        String value = Answer.count(order.order().quantity().value());
        Optional<Quantity> shown = order.market().displayed();
        if (shown.isEmpty()) {
            return answer.warn(value, limit, "How much of " + answer.symbol() + " is displayed is not known.");
        }
        BigDecimal most = shown.get().value().multiply(BigDecimal.valueOf(times));
        return order.order().quantity().value().compareTo(most) <= 0
                ? answer.pass(value, limit, "It is within " + times + " times what is displayed.")
                : answer.warn(
                        value,
                        limit,
                        "The order is for " + value + " " + answer.symbol() + " and "
                                + Answer.count(shown.get().value()) + " are displayed.");
    }

    private static CheckResult traded(Answer answer) {
        OrderUnderCheck order = answer.order();
        BigDecimal most = order.limits().shares().volume().value();
        String limit = Percent.limit(most) + " of a day";
        Optional<BigDecimal> volume = order.market().averageVolume().filter(one -> one.signum() > 0);
        if (volume.isEmpty()) {
            return answer.unknown(limit, "How much of " + answer.symbol() + " is traded in a day is not known.");
        }
        BigDecimal quantity = order.order().quantity().value();
        String part =
                Percent.of(quantity.divide(volume.get(), MathContext.DECIMAL64)).beside(most);
        String sentence = "The order is " + part + " of what is traded in a day";
        if (quantity.compareTo(volume.get().multiply(most)) > 0) {
            return answer.deny(part, limit, sentence + "; it may be at most " + Percent.limit(most) + ".");
        }
        BigDecimal warns = order.limits().shares().volumeWarns().value();
        return quantity.compareTo(volume.get().multiply(warns)) >= 0
                ? answer.warn(part, limit, sentence + ".")
                : answer.pass(part, limit, sentence + ".");
    }
}
