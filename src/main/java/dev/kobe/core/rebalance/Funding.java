// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The purse of a ticket's buys: cash of the universe's currency, what the ticket's sales bring at their limits, and
/// what of the base currency may be converted without touching the cash reserve.
///
/// Example: buys that need 135,973.44 dollars with none there convert 135,973.44 / 1.366850, rounded up, 99,480 pounds.
final class Funding {
    private final DraftDesk desk;
    private final Currency foreign;
    private final boolean oneCurrency;
    private final boolean converts;

    /// Cash of the universe's currency, the sales' proceeds included.
    private BigDecimal there = BigDecimal.ZERO;

    /// Base cash above the reserve; below zero when the reserve lies in the other currency.
    private BigDecimal spare;

    private BigDecimal spent = BigDecimal.ZERO;

    private Funding(DraftDesk desk, boolean converts) {
        this.desk = desk;
        this.converts = converts;
        this.foreign = desk.request().universe().currency();
        this.oneCurrency = desk.pair().isEmpty();
        this.spare = desk.request().book().cash(desk.base()).amount().subtract(reserve(desk));
    }

    static Funding of(DraftDesk desk, List<TicketLine> sales) {
        return after(sales, new Funding(desk, true));
    }

    /// The same purse with nothing to be converted: buys are paid from the cash of their own currency alone.
    static Funding withoutConversion(DraftDesk desk, List<TicketLine> sales) {
        return after(sales, new Funding(desk, false));
    }

    private static Funding after(List<TicketLine> sales, Funding funding) {
        DraftDesk desk = funding.desk;
        if (!funding.oneCurrency) {
            funding.there = desk.request().book().cash(funding.foreign).amount();
        }
        for (TicketLine one : sales) {
            BigDecimal brings =
                    one.limit().worth(one.quantity()).subtract(one.commission().amount());
            if (funding.isForeign(one.limit().currency())) {
                funding.there = funding.there.add(brings);
            } else {
                funding.spare = funding.spare.add(brings);
            }
        }
        return funding;
    }

    private static BigDecimal reserve(DraftDesk desk) {
        BigDecimal reserve = desk.equity()
                .amount()
                .multiply(desk.request().rules().cashReserve().value());
        // The fee of converting everything there is: the most that a conversion can take beside its own pounds.
        BigDecimal fee = desk.pair()
                .map(pair -> desk.inBase(
                        desk.request()
                                .costs()
                                .estimate(
                                        pair,
                                        desk.fromBase(
                                                desk.request()
                                                        .book()
                                                        .cash(desk.base())
                                                        .amount(),
                                                pair.currency()))
                                .amount(),
                        pair.currency()))
                .orElse(BigDecimal.ZERO);
        return reserve.add(fee);
    }

    /// As many as the purse pays for, commission included, at most as many as are wanted.
    Quantity affordable(Instrument instrument, Quantity wanted, Price limit) {
        BigDecimal lot = instrument.lot();
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = wanted.value().divideToIntegralValue(lot);
        while (least.compareTo(most) < 0) {
            BigDecimal middle = least.add(most).add(BigDecimal.ONE).divide(BigDecimal.TWO, 0, RoundingMode.FLOOR);
            if (pays(instrument, cost(instrument, Quantity.of(middle.multiply(lot)), limit))) {
                least = middle;
            } else {
                most = middle.subtract(BigDecimal.ONE);
            }
        }
        return Quantity.of(least.multiply(lot));
    }

    /// Whether the sales leave the universe's currency below zero.
    boolean isOverdrawn() {
        return there.signum() < 0;
    }

    void spend(Instrument instrument, Quantity quantity, Price limit) {
        BigDecimal cost = cost(instrument, quantity, limit);
        if (isForeign(instrument.currency())) {
            spent = spent.add(cost);
        } else {
            spare = spare.subtract(cost);
        }
    }

    /// The line that sells base currency for what the buys are short of, if they are.
    Optional<TicketLine> conversion() {
        BigDecimal pounds = oneCurrency ? BigDecimal.ZERO : toConvert(spent);
        return desk.pair()
                .filter(pair -> pounds.signum() > 0)
                .map(pair -> desk.line(
                        pair,
                        Side.SELL,
                        Quantity.of(pounds),
                        desk.conversionLimit(pair, Side.SELL),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        spent.signum() > 0 ? "pays for the buys" : "brings " + foreign + " back to zero"));
    }

    private boolean pays(Instrument instrument, BigDecimal cost) {
        if (!isForeign(instrument.currency())) {
            return cost.compareTo(spare.subtract(toConvert(spent))) <= 0;
        }
        BigDecimal after = spent.add(cost);
        if (after.compareTo(there) > 0) {
            return converts && toConvert(after).compareTo(spare) <= 0;
        }
        return desk.inBase(there.subtract(after), foreign).add(spare).signum() >= 0;
    }

    private BigDecimal toConvert(BigDecimal needed) {
        BigDecimal shortOf = needed.subtract(there);
        if (shortOf.signum() <= 0 || desk.pair().isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal limit = desk.conversionLimit(desk.pair().get(), Side.SELL).inCurrency();
        return shortOf.divide(limit, MathContext.DECIMAL128).setScale(0, RoundingMode.CEILING);
    }

    private BigDecimal cost(Instrument instrument, Quantity quantity, Price limit) {
        BigDecimal worth = limit.worth(quantity);
        return worth.add(desk.request().costs().estimate(instrument, worth).amount());
    }

    private boolean isForeign(Currency currency) {
        return !oneCurrency && currency.equals(foreign);
    }
}
