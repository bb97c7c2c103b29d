// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Turns what the wire says of executions into what the desk can book. What is not fully understood is a [WireFault],
/// which costs the message and is shown; nothing is guessed into the books.
final class Executions {
    private Executions() {}

    /// An execution of one of our instruments.
    static Execution execution(OrderMessage.Execution said, Instrument instrument, ZoneId zone) {
        try {
            return new Execution(
                    id(said.executionId()),
                    reference(said.orderRef()),
                    said.orderRef(),
                    said.permanentId(),
                    instrument.id(),
                    side(said.side()),
                    Quantity.of(above(said.shares(), "shares")),
                    Price.of(above(said.price(), "price"), instrument.unit()),
                    instant(said.time(), zone),
                    said.cumulative().filter(sum -> sum.signum() > 0).map(Quantity::of),
                    said.priceMayChange());
        } catch (IllegalArgumentException | ArithmeticException beyond) {
            throw new WireFault("execution " + said.executionId() + ": " + beyond.getMessage());
        }
    }

    /// The cost of an execution; empty while it is not known, which -1 and unset say.
    static Optional<Commission> commission(OrderMessage.CommissionReport said) {
        return said.commission()
                .filter(amount -> amount.compareTo(BigDecimal.ONE.negate()) != 0)
                .map(amount -> new Commission(id(said.executionId()).root(), amount, currency(said.currency())));
    }

    /// Our own name of an order, if the text is one.
    static Optional<OrderRef> reference(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OrderRef.parse(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    static ExecutionId id(String text) {
        try {
            return ExecutionId.parse(text);
        } catch (IllegalArgumentException odd) {
            throw new WireFault("execution id '" + text + "' has no revision");
        }
    }

    private static Side side(String text) {
        return switch (text) {
            case "BOT", "BUY" -> Side.BUY;
            case "SLD", "SELL" -> Side.SELL;
            default -> throw new WireFault("an execution's side is BOT or SLD, not '" + text + "'");
        };
    }

    private static BigDecimal above(Optional<BigDecimal> value, String what) {
        return value.filter(one -> one.signum() > 0)
                .orElseThrow(() -> new WireFault("an execution's " + what + " are above zero, not "
                        + value.map(BigDecimal::toPlainString).orElse("unset")));
    }

    private static Currency currency(String text) {
        try {
            return Currency.of(text);
        } catch (IllegalArgumentException odd) {
            throw new WireFault("'" + text + "' is no currency");
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        return ServerTimes.instant(text, zone)
                .orElseThrow(() -> new WireFault("an execution's time '" + text + "' is in no known form"));
    }
}
