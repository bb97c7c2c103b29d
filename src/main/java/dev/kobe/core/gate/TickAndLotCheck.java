// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.util.Optional;

/// The limit stands on the price step that the broker names at that price, and the quantity is a whole number of lots.
///
/// Example: with a step of 0.01 and a lot of 1, 381 at 118.83 passes and 381 at 118.835 is refused.
public record TickAndLotCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("TICK_OR_LOT");

    @Override
    public int number() {
        return 16;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Tick and lot";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Optional<Instrument> contract = order.contract();
        if (contract.isEmpty()) {
            return answer.unknown("known", "The broker has not named the price step of " + answer.symbol() + ".");
        }
        Price price = order.order().limit();
        BigDecimal tick = contract.get().ticks().at(price.value());
        BigDecimal lot = contract.get().lot();
        String limit = "steps of " + tick.toPlainString() + ", lots of " + lot.toPlainString();
        String value = Answer.count(order.order().quantity().value()) + " at "
                + price.value().toPlainString();
        if (!contract.get().ticks().allows(price)) {
            return answer.deny(
                    value, limit, "The limit " + price + " stands on no price step of " + tick.toPlainString() + ".");
        }
        return order.order().quantity().isMultipleOf(lot)
                ? answer.pass(value, limit, "Limit and quantity are on the contract's steps.")
                : answer.deny(
                        value,
                        limit,
                        "The quantity " + Answer.count(order.order().quantity().value())
                                + " is no whole number of lots of " + lot.toPlainString() + ".");
    }
}
