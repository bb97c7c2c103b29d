// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The truth of the simulated account: its cash and positions, its orders and its executions. They follow
/// from the facts alone, which are in the ledger before they count, so that a gateway opened again stands
/// as it stood.
final class Books {
    private final Listings listings;
    private final GatewayLedger ledger;
    private final SimulatedAccount account;
    private final OrderBook orders;
    private final Set<String> paid = new HashSet<>();

    /// Takes up what the ledger holds; an empty one begins with the scenario's opening.
    ///
    /// @throws IllegalArgumentException when the ledger is another account's, or something held is no contract
    Books(Scenario scenario, Listings listings, PricesOnOffer prices, GatewayLedger ledger) {
        Scenario.Opening opening = scenario.opening();
        this.listings = listings;
        this.ledger = ledger;
        this.account = new SimulatedAccount(opening.account(), opening.base(), listings, prices);
        this.orders = new OrderBook(scenario.start().firstOrderId());
        if (ledger.facts().isEmpty()) {
            opening.holdings().forEach(one -> listing(one.symbol()));
            note(new Fact.Opened(opening.account(), opening.base()));
            opening.cash().forEach(one -> note(new Fact.Paid("held-" + one.currency(), one)));
            opening.holdings().forEach(one -> note(new Fact.Held(one.symbol(), one.quantity(), one.averageCost())));
        } else {
            ledger.facts().forEach(this::apply);
        }
        account.begin();
    }

    SimulatedAccount account() {
        return account;
    }

    OrderBook orders() {
        return orders;
    }

    boolean hasPaid(String id) {
        return paid.contains(id);
    }

    /// Puts a fact in the ledger and makes it true.
    void note(Fact fact) {
        ledger.write(fact);
        apply(fact);
    }

    private void apply(Fact fact) {
        switch (fact) {
            case Fact.Opened opened -> isOurs(opened);
            case Fact.Held held -> account.hold(listing(held.symbol()), held.quantity(), held.averageCost());
            case Fact.Paid one -> {
                paid.add(one.id());
                account.pay(one.amount());
            }
            case Fact.Taken taken -> orders.add(taken, listing(taken.conId()));
            case Fact.Changed changed -> orders.order(changed.permanentId()).change(changed.order());
            case Fact.Filled filled -> fill(filled);
            case Fact.Charged charged -> charge(charged);
            case Fact.Corrected corrected -> correct(corrected);
            case Fact.Ended ended -> orders.order(ended.permanentId()).ends(ended.status(), ended.why(), ended.at());
            case Fact.RolledBack back -> orders.rollBack(back.by());
            case Fact.Forgotten gone -> orders.forgetOpen();
        }
    }

    private void isOurs(Fact.Opened opened) {
        if (!opened.account().equals(account.id()) || !opened.base().equals(account.base())) {
            throw new IllegalArgumentException("the ledger is that of account " + opened.account() + " in "
                    + opened.base() + " and the scenario's is " + account.id() + " in " + account.base());
        }
    }

    private Listing listing(String symbol) {
        return listings.bySymbol(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        symbol + " is held at the opening and is no contract of this gateway"));
    }

    private Listing listing(int conId) {
        return listings.all().stream()
                .filter(one -> one.conId() == conId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the ledger has contract " + conId + ", which is none of this gateway"));
    }

    private void fill(Fact.Filled filled) {
        BookedOrder one = orders.order(filled.permanentId());
        one.fills(filled.shares(), filled.price(), filled.at());
        Optional<BigDecimal> realized = account.trade(one.listing(), one.signed(filled.shares()), filled.price());
        BigDecimal due = Tariff.due(one).max(one.charged());
        BigDecimal owed = due.subtract(one.charged());
        one.charge(due);
        orders.add(new Deal(
                filled.number(),
                1,
                one,
                filled.shares(),
                filled.price(),
                filled.at().truncatedTo(ChronoUnit.SECONDS),
                one.filled(),
                one.average(),
                owed,
                false,
                Optional.empty(),
                realized,
                filled.changes()));
    }

    private void charge(Fact.Charged charged) {
        Deal deal = orders.deal(charged.number());
        account.charge(Money.rounded(Currency.of(deal.order().feeCurrency()), charged.amount()));
        orders.replace(deal.charged(charged.told()));
    }

    private void correct(Fact.Corrected corrected) {
        Deal wrong = orders.deal(corrected.number());
        BookedOrder one = wrong.order();
        one.corrects(wrong.shares(), wrong.price(), corrected.price());
        account.correct(one.listing(), one.signed(wrong.shares()), wrong.price(), corrected.price());
        orders.replace(wrong.corrected(corrected.price()));
    }

    void close() {
        ledger.close();
    }
}
