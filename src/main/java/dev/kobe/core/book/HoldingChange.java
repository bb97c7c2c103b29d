// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a corporate action makes of a whole holding: other shares, and perhaps cash.
///
/// Example: a split 3 for 1 of 464 SXLK gives 928 more and takes nothing out; a merger takes 200 of one share out,
/// gives 90 of another and pays 500.00 USD.
///
/// @param taken old shares taken out, which must be all that are held; empty where the action only adds to the holding
/// @param given shares put in; where nothing is taken out, the signed change
/// @param ratio the company's own ratio, which the shares follow but for a fraction; needed where none are taken out
/// @param cash paid for fractions or as a part of a merger, above zero
/// @param day on which the cash arrives
public record HoldingChange(
        InstrumentId from,
        InstrumentId to,
        Optional<BigDecimal> taken,
        BigDecimal given,
        Optional<ShareRatio> ratio,
        Optional<Money> cash,
        LocalDate day) {
    public HoldingChange {
        if (taken.isEmpty() && (!from.equals(to) || ratio.isEmpty())) {
            throw new IllegalArgumentException("what only adds to " + from + " needs its ratio and no other " + to);
        }
        if (cash.filter(one -> !one.isPositive()).isPresent()) {
            throw new IllegalArgumentException("a corporate action pays cash or none, not " + cash.get());
        }
    }
}
