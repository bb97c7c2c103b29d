// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.breaker.PricesReading;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The quotes that a desk cannot do without now: of what it holds, of its open orders, and of the rates to the
/// currencies of its cash and holdings.
final class NeededPrices {
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private NeededPrices() {}

    /// Their ages; missing where a quote is of the future, since then no age is known.
    static Outcome<PricesReading> read(DeskState state, Readings readings, DeskRules rules, Instant now) {
        boolean isOpen = state.identity()
                .flatMap(one -> TradingCalendar.of(one.mainVenue())
                        .session(state.session().orElseThrow()))
                .filter(session -> session.isOpenAt(now))
                .isPresent();
        if (!isOpen) {
            return Outcome.ok(new PricesReading(false, Optional.empty(), List.of(), Optional.empty()));
        }
        Set<InstrumentId> needed = needed(state, rules);
        List<Quote> known =
                needed.stream().flatMap(id -> readings.quote(id).stream()).toList();
        Optional<Quote> future =
                known.stream().filter(one -> one.at().isAfter(now.plus(AHEAD))).findFirst();
        if (future.isPresent()) {
            return Outcome.missing(
                    "clock",
                    "The clock stands before the quote of "
                            + future.get().instrument().symbol() + " of "
                            + future.get().at() + ": how old prices are is not known.");
        }
        return Outcome.ok(new PricesReading(
                true,
                known.stream()
                        .max(Comparator.comparing(one -> one.age(now)))
                        .map(one -> new PricesReading.Aged(one.instrument().symbol(), one.age(now))),
                missing(readings, needed),
                state.brokerValue()
                        .flatMap(BrokerValue::apartBps)
                        .map(bps -> new PricesReading.Apart("the account, the broker's marks and the quotes,", bps))));
    }

    private static Set<InstrumentId> needed(DeskState state, DeskRules rules) {
        Set<InstrumentId> needed = new TreeSet<>();
        state.book().positions().forEach(one -> needed.add(one.instrument()));
        state.openOrders().stream().map(OrderRecord::order).forEach(one -> needed.add(one.instrument()));
        Collection<Currency> foreign = foreign(state, rules, needed);
        rules.pairs().stream()
                .map(Instrument::id)
                .filter(pair -> foreign.stream()
                        .anyMatch(one -> joins(pair, one, state.book().base())))
                .forEach(needed::add);
        return needed;
    }

    private static boolean joins(InstrumentId pair, Currency one, Currency base) {
        return pair.pairBase().equals(one) && pair.pairQuote().equals(base)
                || pair.pairBase().equals(base) && pair.pairQuote().equals(one);
    }

    private static List<Currency> foreign(DeskState state, DeskRules rules, Set<InstrumentId> instruments) {
        Stream<Currency> cash = state.book().cash().values().stream()
                .filter(one -> !one.isZero())
                .map(Money::currency);
        Stream<Currency> held = instruments.stream()
                .filter(id -> !id.isPair())
                .flatMap(id -> rules.listed(id).stream())
                .map(Instrument::currency);
        return Stream.concat(cash, held)
                .filter(one -> !one.equals(state.book().base()))
                .distinct()
                .toList();
    }

    private static List<String> missing(Readings readings, Set<InstrumentId> needed) {
        List<String> missing = new ArrayList<>();
        needed.stream()
                .filter(id -> readings.quote(id).isEmpty())
                .map(InstrumentId::symbol)
                .forEach(missing::add);
        return missing;
    }
}
