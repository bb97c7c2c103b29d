// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Cash and positions of the one account. Every posting is rounded half-even to the currency's decimals; a pair moves
/// two balances of cash and is no position. Settlement and margin are not simulated.
final class SimulatedAccount {
    /// What is held of a contract.
    ///
    /// @param quantity below zero for a short position
    /// @param average cost of one in units of the currency, commission left out
    /// @param realized gains so far in units of the currency
    record Position(Listing listing, BigDecimal quantity, BigDecimal average, BigDecimal realized) {}

    private final String id;
    private final Currency base;
    private final Listings listings;
    private final PricesOnOffer prices;
    private final Map<Currency, Money> cash = new TreeMap<>();
    private final Map<Integer, Position> positions = new TreeMap<>();
    private final Map<Integer, BigDecimal> marks = new TreeMap<>();
    private Optional<BigDecimal> opening = Optional.empty();

    SimulatedAccount(String id, Currency base, Listings listings, PricesOnOffer prices) {
        this.id = id;
        this.base = base;
        this.listings = listings;
        this.prices = prices;
        cash.put(base, Money.zero(base));
    }

    /// From here on gains are counted.
    void begin() {
        opening = worth();
    }

    /// Something is held from the beginning.
    void hold(Listing listing, BigDecimal quantity, BigDecimal averageCost) {
        positions.put(listing.conId(), new Position(listing, quantity, averageCost, BigDecimal.ZERO));
    }

    /// Money comes in, or goes out where it is negative.
    void pay(Money amount) {
        add(amount);
    }

    String id() {
        return id;
    }

    Currency base() {
        return base;
    }

    List<Money> cash() {
        return List.copyOf(cash.values());
    }

    /// What is held and what was held once.
    List<Position> positions() {
        return List.copyOf(positions.values());
    }

    Optional<Position> position(Listing listing) {
        return Optional.ofNullable(positions.get(listing.conId()));
    }

    /// Books a trade.
    ///
    /// @param signed how many, below zero for a sale
    /// @param price in units of the quote
    /// @return the gain, where the trade closed something
    Optional<BigDecimal> trade(Listing listing, BigDecimal signed, BigDecimal price) {
        add(Money.rounded(listing.currency(), listing.worth(signed, price)).negated());
        if (listing.isPair()) {
            add(Money.rounded(listing.pairBase(), signed));
            return Optional.empty();
        }
        BigDecimal one = listing.worth(BigDecimal.ONE, price);
        Position held = position(listing).orElse(new Position(listing, BigDecimal.ZERO, one, BigDecimal.ZERO));
        BigDecimal now = held.quantity().add(signed);
        boolean grows = held.quantity().signum() * signed.signum() >= 0;
        BigDecimal closed =
                grows ? BigDecimal.ZERO : signed.abs().min(held.quantity().abs());
        BigDecimal gain = one.subtract(held.average())
                .multiply(closed)
                .multiply(BigDecimal.valueOf(held.quantity().signum()));
        BigDecimal average = held.average();
        if (grows && now.signum() != 0) {
            average = held.average()
                    .multiply(held.quantity())
                    .add(one.multiply(signed))
                    .divide(now, MathContext.DECIMAL64);
        } else if (now.signum() == signed.signum()) {
            average = one;
        }
        positions.put(
                listing.conId(),
                new Position(listing, now, average, held.realized().add(gain)));
        return grows ? Optional.empty() : Optional.of(gain);
    }

    /// Takes a cost off.
    void charge(Money cost) {
        add(cost.negated());
    }

    /// Puts the right price in the place of a wrong one; the difference moves cash and the average cost.
    void correct(Listing listing, BigDecimal signed, BigDecimal wrong, BigDecimal right) {
        add(Money.rounded(listing.currency(), listing.worth(signed, wrong)));
        add(Money.rounded(listing.currency(), listing.worth(signed, right)).negated());
        position(listing)
                .filter(held -> held.quantity().signum() == signed.signum())
                .ifPresent(held -> positions.put(
                        listing.conId(),
                        new Position(
                                listing,
                                held.quantity(),
                                held.average()
                                        .add(listing.worth(signed, right.subtract(wrong))
                                                .divide(held.quantity(), MathContext.DECIMAL64)),
                                held.realized())));
    }

    private void add(Money amount) {
        cash.merge(amount.currency(), amount, Money::plus);
    }

    /// What a position is worth in units of its currency; empty where nobody ever made a price.
    Optional<BigDecimal> worth(Position one) {
        return mark(one.listing().conId()).map(mid -> one.listing().worth(one.quantity(), mid));
    }

    /// The middle of the present prices, or of the last that were seen: a broker marks what nobody quotes at its last
    /// price.
    private Optional<BigDecimal> mark(int conId) {
        Optional<BigDecimal> mid = prices.of(conId).map(PricesOnOffer.Offer::mid);
        mid.ifPresent(seen -> marks.put(conId, seen));
        return mid.or(() -> Optional.ofNullable(marks.get(conId)));
    }

    /// One unit of a currency in units of the base; empty where no pair leads there.
    Optional<BigDecimal> rate(Currency currency) {
        if (currency.equals(base)) {
            return Optional.of(BigDecimal.ONE);
        }
        return listings.all().stream()
                .filter(Listing::isPair)
                .flatMap(pair -> mark(pair.conId()).stream().flatMap(mid -> {
                    boolean direct =
                            pair.pairBase().equals(currency) && pair.currency().equals(base);
                    boolean inverse =
                            pair.pairBase().equals(base) && pair.currency().equals(currency);
                    return direct
                            ? Optional.of(mid).stream()
                            : inverse
                                    ? Optional.of(BigDecimal.ONE.divide(mid, MathContext.DECIMAL64)).stream()
                                    : Optional.<BigDecimal>empty().stream();
                }))
                .findFirst();
    }

    /// All holdings in one currency; empty as soon as one of them has no price.
    Optional<BigDecimal> stock(Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Position one : positions.values()) {
            if (one.listing().currency().equals(currency) && one.quantity().signum() != 0) {
                Optional<BigDecimal> worth = worth(one);
                if (worth.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(worth.get());
            }
        }
        return Optional.of(sum);
    }

    /// Every currency in which there is cash or a holding.
    List<Currency> currencies() {
        TreeMap<Currency, Boolean> all = new TreeMap<>();
        cash.keySet().forEach(one -> all.put(one, true));
        positions.values().forEach(one -> all.put(one.listing().currency(), true));
        return List.copyOf(all.keySet());
    }

    BigDecimal cash(Currency currency) {
        return Optional.ofNullable(cash.get(currency)).map(Money::amount).orElse(BigDecimal.ZERO);
    }

    /// Cash and holdings in the base currency; empty as soon as a price or a rate is missing.
    Optional<BigDecimal> worth() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Currency currency : currencies()) {
            Optional<BigDecimal> stock = stock(currency);
            Optional<BigDecimal> rate = rate(currency);
            if (stock.isEmpty() || rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(stock.get().add(cash(currency)).multiply(rate.get()));
        }
        return Optional.of(sum);
    }

    /// What has been gained since the gateway opened, in the base currency.
    Optional<BigDecimal> gained() {
        return opening.flatMap(then -> worth().map(now -> now.subtract(then)));
    }
}
