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

/// An order is at most 1 % of what is traded in a day on average, and from 0.25 % on it is said. Of what
/// is `liquidity: quoted` the makers' quotes are the depth and not its volume: there the share of a day is
/// only told, and it warns when the order is over five times what is displayed.
///
/// Example: with 100,000 shares a day, 1,000 pass with a word and 1,001 are refused; of a fund that shows
/// 500 on the side the order takes, 2,500 pass and 2,501 are said.
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
        BigDecimal quantity = order.order().quantity().value();
        BigDecimal share = order.limits().shares().volume().value();
        String limit = "up to " + times + " times what is displayed";
        String value = Answer.count(quantity);
        Optional<Quantity> shown = order.market().displayed();
        Optional<BigDecimal> volume = volume(order);
        String ofDay = volume.map(day -> "It is " + part(quantity, day, share) + " of what is traded in a day.")
                .orElse("How much is traded in a day is not known.");
        if (shown.isEmpty()) {
            return answer.warn(value, limit, "How much of " + answer.symbol() + " is displayed is not known. " + ofDay);
        }
        return quantity.compareTo(shown.get().value().multiply(BigDecimal.valueOf(times))) <= 0
                ? answer.pass(value, limit, "It is within " + times + " times what is displayed. " + ofDay)
                : answer.warn(
                        value,
                        limit,
                        "The order is for " + value + " " + answer.symbol() + " and "
                                + Answer.count(shown.get().value()) + " are displayed. " + ofDay);
    }

    private static Optional<BigDecimal> volume(OrderUnderCheck order) {
        return order.market().averageVolume().filter(one -> one.signum() > 0);
    }

    private static String part(BigDecimal quantity, BigDecimal day, BigDecimal beside) {
        return Percent.of(quantity.divide(day, MathContext.DECIMAL64)).beside(beside);
    }

    private static CheckResult traded(Answer answer) {
        OrderUnderCheck order = answer.order();
        BigDecimal most = order.limits().shares().volume().value();
        String limit = Percent.limit(most) + " of a day";
        Optional<BigDecimal> volume = volume(order);
        if (volume.isEmpty()) {
            return answer.unknown(limit, "How much of " + answer.symbol() + " is traded in a day is not known.");
        }
        BigDecimal quantity = order.order().quantity().value();
        String part = part(quantity, volume.get(), most);
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
