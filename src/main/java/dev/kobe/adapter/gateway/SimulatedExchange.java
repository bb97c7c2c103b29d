// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Fills orders against the prices on offer: what reaches the far side fills there, in parts, and what does
/// not rests and is looked at again every second. Nothing fills while its exchange is closed, and what is
/// for the day ends with it.
final class SimulatedExchange {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /// A part of an order that is done.
    record Part(BigDecimal shares, BigDecimal price) {}

    private final Gateway gateway;
    private final Scenario.Fills manners;
    private final BiConsumer<BookedOrder, Part> done;
    private final Consumer<BookedOrder> expired;

    /// @param done takes a part that is done
    /// @param expired takes an order whose day is over
    SimulatedExchange(Gateway gateway, BiConsumer<BookedOrder, Part> done, Consumer<BookedOrder> expired) {
        this.gateway = gateway;
        this.manners = gateway.scenario().fills();
        this.done = done;
        this.expired = expired;
    }

    /// Works an order until it has ended.
    void work(BookedOrder one) {
        gateway.later(manners.first(), () -> look(one));
        if (one.isForTheDay()) {
            day(one).ifPresent(day -> gateway.later(Duration.between(gateway.now(), day.close()), () -> {
                if (isWorking(one)) {
                    expired.accept(one);
                }
            }));
        }
    }

    private Optional<TradingHours.Day> day(BookedOrder one) {
        return gateway.hours().day(one.listing(), gateway.now());
    }

    private boolean isWorking(BookedOrder one) {
        return one.isOpen() && gateway.book().holds(one);
    }

    private void look(BookedOrder one) {
        if (!isWorking(one) || keepsRest(one)) {
            return;
        }
        Optional<Instant> opens = day(one).map(TradingHours.Day::open).filter(gateway.now()::isBefore);
        if (opens.isPresent()) {
            gateway.later(Duration.between(gateway.now(), opens.get()), () -> look(one));
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

    /// A part of the whole in lots, rounded up; the last one takes what is left.
    private BigDecimal part(BookedOrder one) {
        BigDecimal lot = one.listing().lot();
        BigDecimal share = share(one).divide(lot, 0, RoundingMode.CEILING).multiply(lot);
        return share.min(one.left());
    }

    private BigDecimal share(BookedOrder one) {
        BigDecimal whole = one.order().quantity();
        if (!manners.uneven()) {
            return whole.divide(BigDecimal.valueOf(manners.parts()), 12, RoundingMode.CEILING);
        }
        return one.filled().signum() > 0
                ? one.left()
                : whole.multiply(BigDecimal.valueOf(400 + chance(one).nextInt(301), 3))
                        .setScale(0, RoundingMode.CEILING);
    }

    /// Whether all that will ever fill of an order has filled.
    private boolean keepsRest(BookedOrder one) {
        int oneIn = manners.restsOneIn();
        return one.filled().signum() > 0 && oneIn > 0 && chance(one).split().nextInt(oneIn) == 0;
    }

    /// The same for one order of one seed, whenever it is asked and whichever gateway has it by then.
    private SplittableRandom chance(BookedOrder one) {
        String reference = one.order().orderRef();
        long named = reference.isEmpty() ? one.owner().permanentId() : reference.hashCode();
        return new SplittableRandom(gateway.scenario().seed() ^ named * 0x9E3779B97F4A7C15L);
    }
}
