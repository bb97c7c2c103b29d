// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The price steps of a contract: from each price on, the step that limits keep to, up to where the next begins.
///
/// Prices count in the contract's quote unit. Example: with 0.005 from 0 and 0.01 from 10, a limit of 9.9972 is rounded
/// down to 9.995 and up to 10.00, and one of 10.013 down to 10.01 and up to 10.02.
///
/// @param steps lowest first; the first begins at zero and no two at one price
public record TickLadder(List<Step> steps) {
    /// One stretch of the ladder.
    ///
    /// @param from the lowest price of the stretch
    /// @param tick above zero
    public record Step(BigDecimal from, BigDecimal tick) {
        public Step {
            if (from.signum() < 0 || tick.signum() <= 0) {
                throw new IllegalArgumentException("a price step is above zero from a price of zero or more, not "
                        + tick.toPlainString() + " from " + from.toPlainString());
            }
            from = from.stripTrailingZeros();
            tick = tick.stripTrailingZeros();
        }
    }

    public TickLadder {
        steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
        if (steps.isEmpty() || steps.getFirst().from().signum() != 0) {
            throw new IllegalArgumentException("price steps begin at a price of zero: " + steps);
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().compareTo(steps.get(i - 1).from()) == 0) {
                throw new IllegalArgumentException(
                        "two price steps begin at " + steps.get(i).from().toPlainString());
            }
        }
    }

    /// The same step at every price.
    public static TickLadder of(BigDecimal tick) {
        return new TickLadder(List.of(new Step(BigDecimal.ZERO, tick)));
    }

    /// The step at a price.
    public BigDecimal at(BigDecimal price) {
        return steps.get(stretch(price)).tick();
    }

    /// Whether a limit may stand at that price.
    public boolean allows(Price price) {
        return price.isOnTick(at(price.value()));
    }

    /// The lowest allowed price that is not below this one.
    public Price up(Price price) {
        int at = stretch(price.value());
        Price within = price.upTo(steps.get(at).tick());
        if (at + 1 == steps.size() || within.value().compareTo(steps.get(at + 1).from()) < 0) {
            return within;
        }
        Step next = steps.get(at + 1);
        return Price.of(next.from(), price.unit()).upTo(next.tick());
    }

    /// The highest allowed price that is not above this one; below the smallest step there is none.
    ///
    /// @throws IllegalArgumentException for a price under the first step
    public Price down(Price price) {
        int at = stretch(price.value());
        BigDecimal within = floor(price.value(), steps.get(at).tick());
        while (within.compareTo(steps.get(at).from()) < 0) {
            // A stretch that does not begin on its own tick: what is allowed next lies in the one below it.
            BigDecimal from = steps.get(at).from();
            at--;
            BigDecimal tick = steps.get(at).tick();
            within = floor(from, tick);
            within = within.compareTo(from) == 0 ? within.subtract(tick) : within;
        }
        return Price.of(within, price.unit());
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal tick) {
        return value.divide(tick, 0, RoundingMode.FLOOR).multiply(tick);
    }

    private int stretch(BigDecimal price) {
        int at = steps.size() - 1;
        while (at > 0 && steps.get(at).from().compareTo(price) > 0) {
            at--;
        }
        return at;
    }

    /// In words: `0.01`, or `0.005, from 10 on 0.01`.
    @Override
    public String toString() {
        return steps.stream()
                .map(one ->
                        (one.from().signum() == 0 ? "" : "from " + one.from().toPlainString() + " on ")
                                + one.tick().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
