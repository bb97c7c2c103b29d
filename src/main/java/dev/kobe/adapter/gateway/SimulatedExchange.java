// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Fills orders against the prices on offer: what reaches the far side fills there, in parts, and what does not rests
/// and is looked at again every second.
final class SimulatedExchange {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /// A part of an order that is done.
    record Part(BigDecimal shares, BigDecimal price) {}

    private final Gateway gateway;
    private final Scenario.Fills manners;
    private final BiConsumer<BookedOrder, Part> done;

    SimulatedExchange(Gateway gateway, BiConsumer<BookedOrder, Part> done) {
        this.gateway = gateway;
        this.manners = gateway.scenario().fills();
        this.done = done;
    }

    /// Works an order until it has ended.
    void work(BookedOrder one) {
        gateway.later(manners.first(), () -> look(one));
    }

    private void look(BookedOrder one) {
        if (!one.isOpen() || !gateway.book().holds(one)) {
            return;
        }
        Optional<BigDecimal> price = reached(one);
        if (price.isEmpty()) {
            gateway.later(AGAIN, () -> look(one));
            return;
        }
        fill(one, part(one), price.get());
        if (one.isOpen()) {
            gateway.later(manners.next(), () -> look(one));
        }
    }

    /// Fills all that is left, whatever the market: at the far side, else at the order's own price.
    void fillRest(BookedOrder one) {
        far(one).or(() -> one.order().limit()).ifPresent(price -> fill(one, one.left(), price));
    }

    private void fill(BookedOrder one, BigDecimal shares, BigDecimal price) {
        done.accept(one, new Part(shares, price));
    }

    private Optional<BigDecimal> far(BookedOrder one) {
        return gateway.prices().of(one.listing().conId()).map(offer -> one.buys() ? offer.ask() : offer.bid());
    }

    private Optional<BigDecimal> reached(BookedOrder one) {
        return far(one).filter(price -> one.order()
                .limit()
                .filter(limit -> one.order().type().equals("LMT"))
                .map(limit -> one.buys() ? limit.compareTo(price) >= 0 : limit.compareTo(price) <= 0)
                .orElse(true));
    }

    /// An equal part of the whole in lots, rounded up; the last one takes what is left.
    private BigDecimal part(BookedOrder one) {
        BigDecimal lot = one.listing().lot();
        BigDecimal share = one.order()
                .quantity()
                .divide(BigDecimal.valueOf(manners.parts()), 12, RoundingMode.CEILING)
                .divide(lot, 0, RoundingMode.CEILING)
                .multiply(lot);
        return share.min(one.left());
    }
}
