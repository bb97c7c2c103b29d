// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Settlement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One execution as the broker keeps it.
///
/// Example: number 1, first printed, is `0000e0d5.00000001.01.01`; corrected it is `0000e0d5.00000001.01.02`.
///
/// @param price in units of the quote
/// @param cumulative what the order had filled with it
/// @param owed what it costs
/// @param paid whether that was taken off
/// @param commission once it is known to whoever asks
/// @param realized gain in units of the currency, where it closed something
/// @param changes whether the price is known to be corrected later
record Deal(
        int number,
        int revision,
        BookedOrder order,
        BigDecimal shares,
        BigDecimal price,
        Instant at,
        BigDecimal cumulative,
        BigDecimal average,
        BigDecimal owed,
        boolean paid,
        Optional<BigDecimal> commission,
        Optional<BigDecimal> realized,
        boolean changes) {

    String id() {
        return String.format(Locale.ROOT, "0000e0d5.%08x.01.%02d", number, revision);
    }

    /// Whether it is the one that filled its order.
    boolean isLast() {
        return cumulative.compareTo(order.order().quantity()) >= 0;
    }

    /// The same when its cost has been taken off.
    ///
    /// @param told whether it is known to whoever asks
    Deal charged(boolean told) {
        return new Deal(
                number,
                revision,
                order,
                shares,
                price,
                at,
                cumulative,
                average,
                owed,
                true,
                told ? Optional.of(owed) : Optional.empty(),
                realized,
                changes);
    }

    /// The same trade at its right price.
    Deal corrected(BigDecimal right) {
        return new Deal(
                number,
                revision + 1,
                order,
                shares,
                right,
                at,
                cumulative,
                order.average(),
                owed,
                paid,
                commission,
                realized,
                false);
    }

    /// What the trade brings in cash: of a purchase of shares nothing.
    Money proceeds() {
        Listing listing = order.listing();
        if (order.buys()) {
            return listing.isPair() ? Money.rounded(listing.pairBase(), shares) : Money.zero(listing.currency());
        }
        return Money.rounded(listing.currency(), listing.worth(shares, price));
    }

    /// The day on which cash and shares change hands.
    LocalDate settles() {
        Listing listing = order.listing();
        LocalDate traded = LocalDate.ofInstant(at, listing.venue().zone());
        return listing.isPair() ? Settlement.spotFx(traded) : Settlement.of(listing.venue(), traded);
    }

    /// @param reqId the question that it answers, -1 for none
    Execution told(int reqId, String account, int version) {
        Listing listing = order.listing();
        return new Execution(
                reqId,
                order.owner().orderId(),
                listing.wire(order.exchange()),
                id(),
                ServerTime.stamp(at, listing.zone(), version),
                account,
                listing.exchange(),
                order.buys() ? "BOT" : "SLD",
                Optional.of(shares),
                Optional.of(price),
                order.owner().permanentId(),
                order.owner().clientId(),
                0,
                Optional.of(cumulative),
                Optional.of(average),
                order.order().orderRef(),
                2,
                changes);
    }

    /// @param amount what is said of the cost; empty where it is not known
    CommissionReport cost(Optional<BigDecimal> amount) {
        return new CommissionReport(id(), amount, order.feeCurrency(), realized);
    }
}
