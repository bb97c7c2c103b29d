// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// After the trade a sector is at most 40 % of equity, working and planned buys of it included. The rotation, which is
/// exempt by name, may go beyond it with a word.
public record SectorCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("SECTOR_SHARE");

    @Override
    public int number() {
        return 21;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Sector after the trade";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.order().instrument().isPair() || order.order().side() == Side.SELL) {
            return answer.skip("It adds to no sector.");
        }
        BigDecimal share = order.limits().shares().sector().value();
        String limit = Percent.limit(share);
        String sector = sector(order, order.order().instrument());
        Optional<BigDecimal> equity = CashEffect.equity(order);
        Optional<BigDecimal> worth = worth(order, sector);
        if (sector.isEmpty() || equity.isEmpty() || worth.isEmpty()) {
            return answer.unknown(limit, "Sector, equity, a price or a rate is not known, so its share is not.");
        }
        String part = Percent.of(worth.get().divide(equity.get(), MathContext.DECIMAL64))
                .beside(share);
        String sentence = sector + " would be " + part + " of equity";
        if (worth.get().compareTo(equity.get().multiply(share)) <= 0) {
            return answer.pass(part, limit, sentence + ".");
        }
        return order.limits().shares().sectorExempt().contains(order.order().strategy())
                ? answer.warn(part, limit, sentence + "; " + order.order().strategy() + " is exempt by name.")
                : answer.deny(part, limit, sentence + "; one sector may be at most " + limit + ".");
    }

    private static String sector(OrderUnderCheck order, InstrumentId id) {
        return order.market().sectors().getOrDefault(id, "");
    }

    private static Optional<BigDecimal> worth(OrderUnderCheck order, String sector) {
        Collection<Position> held = order.book().positions().stream()
                .filter(one -> sector(order, one.instrument()).equals(sector))
                .toList();
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Position one : held) {
            sum = Mids.sum(
                    sum,
                    Mids.of(order, one.instrument())
                            .flatMap(mid -> CashEffect.inBase(
                                    order, mid.inCurrency().multiply(one.quantity()), mid.currency())));
        }
        Stream<Order> coming = Stream.concat(Stream.of(order.order()), order.planned().stream());
        for (Order one : coming.filter(each -> sector(order, each.instrument()).equals(sector))
                .toList()) {
            BigDecimal signed = one.quantity()
                    .value()
                    .multiply(BigDecimal.valueOf(one.side().sign()));
            sum = Mids.sum(sum, limitWorth(order, one, signed));
        }
        for (OrderRecord one : order.working()) {
            if (one.order().side() == Side.BUY
                    && sector(order, one.order().instrument()).equals(sector)) {
                sum = Mids.sum(
                        sum, limitWorth(order, one.order(), one.remaining().value()));
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> limitWorth(OrderUnderCheck order, Order one, BigDecimal quantity) {
        return CashEffect.inBase(
                order, one.limit().inCurrency().multiply(quantity), one.limit().currency());
    }
}
