// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/// One instrument's distance from its target, in shares of equity, unrounded.
///
/// Example: held at 0.10 with a target of 0.3317 it drifts by 0.2317; what drifts below zero is sold.
///
/// @param rank its place in the signal, 1 is best; the largest integer when it is not ranked
record TargetGap(Instrument instrument, int rank, BigDecimal now, BigDecimal target) {
    BigDecimal drift() {
        return target.subtract(now);
    }

    String path() {
        return Percent.of(now) + " to " + Percent.of(target);
    }

    /// Why an order of this many is not worth sending; empty when it is.
    Optional<String> tooSmall(DraftDesk desk, Quantity quantity) {
        if (quantity.isZero()) {
            return Optional.of("the distance is less than one share");
        }
        BigDecimal worth = desk.inBase(desk.mid(instrument.id()).worth(quantity), instrument.currency());
        Money minimum = desk.request().rules().minimumValue();
        return worth.compareTo(minimum.amount()) >= 0
                ? Optional.empty()
                : Optional.of("an order of " + quantity + " is worth less than the minimum of " + minimum);
    }

    IdleLine left(String why) {
        return new IdleLine(instrument.id(), instrument.sector(), DraftDesk.shown(now), DraftDesk.shown(target), why);
    }
}
