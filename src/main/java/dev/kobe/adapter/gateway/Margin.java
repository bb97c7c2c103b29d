// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.WireMargin;
import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.util.Optional;

/// The initial margin of the simulated account: half of what its shares are worth, as Regulation T has it (12 CFR
/// 220.12), in the base currency. A conversion needs none. What a price or a rate is missing for is left unset.
///
/// Example: of 24,000 pounds in shares it is 12,000; buying 33,000 more makes it 28,500.
final class Margin {
    private static final BigDecimal PART = new BigDecimal("0.5");

    private Margin() {}

    /// What an order would do, at its limit.
    static WireMargin of(SimulatedAccount account, Listing listing, WireOrder order) {
        Optional<BigDecimal> before = held(account);
        Optional<BigDecimal> change = change(account, listing, order);
        Optional<BigDecimal> equity = account.worth().map(AccountFigures::cents);
        return new WireMargin(
                before,
                change,
                before.flatMap(margin -> change.map(margin::add)),
                equity,
                Optional.of(BigDecimal.ZERO),
                equity);
    }

    /// What the account needs as it stands.
    static Optional<BigDecimal> held(SimulatedAccount account) {
        return AccountFigures.inBase(account, account::stock).map(worth -> AccountFigures.cents(worth.multiply(PART)));
    }

    private static Optional<BigDecimal> change(SimulatedAccount account, Listing listing, WireOrder order) {
        if (listing.isPair()) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal side = order.action().equals("BUY") ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return order.limit()
                .flatMap(limit -> account.rate(listing.currency())
                        .map(rate -> listing.worth(order.quantity(), limit).multiply(rate)))
                .map(worth -> AccountFigures.cents(worth.multiply(side).multiply(PART)));
    }
}
