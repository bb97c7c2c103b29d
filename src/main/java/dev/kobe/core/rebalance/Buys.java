// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The buys of a rebalance as far as cash reaches, and the conversion that pays for them.
///
/// A conversion that costs too much of its worth, or is worth less than the least order, is left out: the buys are then
/// cut to the cash of their currency, and a line says so. No conversion is left out that a negative balance needs.
///
/// Example: buys that are 20 dollars short of 124,235 would convert 17 pounds for 2 dollars, a tenth of them; instead
/// one share fewer is bought and the rest stays in dollars.
///
/// @param lines without their numbers, in the order in which cash was given to them
/// @param idle what is wanted and not bought, and the conversion that was left out
record Buys(Optional<TicketLine> conversion, List<TicketLine> lines, List<IdleLine> idle) {
    Buys {
        lines = List.copyOf(lines);
        idle = List.copyOf(idle);
    }

    static Buys draft(DraftDesk desk, List<TargetGap> wanted, List<TicketLine> sales) {
        Funding funding = Funding.of(desk, sales);
        Buys paid = within(desk, wanted, funding);
        Optional<String> dear =
                funding.isOverdrawn() ? Optional.empty() : paid.conversion().flatMap(one -> tooDear(desk, one));
        if (dear.isEmpty()) {
            return paid;
        }
        Buys cut = within(desk, wanted, Funding.withoutConversion(desk, sales));
        List<IdleLine> idle = new ArrayList<>(cut.idle());
        idle.add(new TargetGap(desk.pair().orElseThrow(), Integer.MAX_VALUE, BigDecimal.ZERO, BigDecimal.ZERO)
                .left(dear.get()));
        return new Buys(Optional.empty(), cut.lines(), idle);
    }

    private static Buys within(DraftDesk desk, List<TargetGap> wanted, Funding funding) {
        List<TicketLine> lines = new ArrayList<>();
        List<IdleLine> idle = new ArrayList<>();
        for (TargetGap gap : wanted) {
            Instrument instrument = gap.instrument();
            Price limit =
                    desk.limit(instrument, Side.BUY, desk.request().rules().limitOffset());
            BigDecimal missing =
                    desk.fromBase(gap.drift().multiply(desk.equity().amount()), instrument.currency());
            Quantity most = DraftDesk.lots(missing, limit, instrument);
            Quantity quantity = funding.affordable(instrument, most, limit);
            boolean isCut = quantity.compareTo(most) < 0;
            Optional<String> reason =
                    isCut && quantity.isZero() ? Optional.of("no cash is left for it") : gap.tooSmall(desk, quantity);
            if (reason.isPresent()) {
                idle.add(gap.left(reason.get()));
                continue;
            }
            funding.spend(instrument, quantity, limit);
            String why = "rank " + gap.rank() + ", " + gap.path()
                    + (isCut ? "; cash pays for " + quantity + " of " + most : "");
            lines.add(desk.line(instrument, Side.BUY, quantity, limit, gap.now(), gap.target(), why));
        }
        return new Buys(funding.conversion(), lines, idle);
    }

    /// Why a conversion is not worth what it costs; empty when it is.
    private static Optional<String> tooDear(DraftDesk desk, TicketLine conversion) {
        SizingRules rules = desk.request().rules();
        if (conversion.value().compareTo(rules.minimumValue()) < 0) {
            return Optional.of("converting " + conversion.value() + " is under the minimum of " + rules.minimumValue());
        }
        BigDecimal most = rules.conversionCost().asRatio();
        return conversion.costBps().compareTo(rules.conversionCost()) <= 0
                ? Optional.empty()
                : Optional.of("converting " + conversion.value() + " would cost "
                        + Percent.of(conversion.costBps().asRatio()).beside(most) + ", over " + Percent.limit(most));
    }
}
