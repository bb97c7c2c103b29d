// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// The market in front of the gateway: what can be bought and sold at this moment.
@FunctionalInterface
public interface PricesOnOffer {
    /// What is offered in a contract, by its number; empty where nobody makes a price.
    Optional<Offer> of(int conId);

    /// A two-sided price in units of the quote: pence where the contract is priced in pence.
    ///
    /// Example: 580.00 to 580.20, 500 shares a side, 579.40 at the former close.
    ///
    /// @param size how many are shown on each side
    /// @param close of the former session
    record Offer(BigDecimal bid, BigDecimal ask, BigDecimal size, BigDecimal close) {
        static Offer of(String bid, String ask, String close) {
            return new Offer(new BigDecimal(bid), new BigDecimal(ask), BigDecimal.valueOf(500), new BigDecimal(close));
        }

        BigDecimal mid() {
            return bid.add(ask).divide(BigDecimal.TWO);
        }
    }

    /// The prices of [Listings#standard], which stand still.
    static PricesOnOffer standard() {
        Map<Integer, Offer> offers = Map.of(
                900_000_101, Offer.of("580.00", "580.20", "579.40"),
                900_000_102, Offer.of("535.10", "535.40", "534.80"),
                900_000_103, Offer.of("118.68", "118.73", "118.20"),
                900_000_104, Offer.of("83.40", "83.46", "83.21"),
                900_000_105, Offer.of("812.4", "812.9", "810.2"),
                900_000_106, Offer.of("72.50", "72.54", "72.10"),
                900_000_107, Offer.of("40.00", "40.05", "39.90"),
                900_000_108, Offer.of("41.00", "41.05", "40.90"),
                900_000_201, Offer.of("1.33995", "1.34005", "1.33850"),
                900_000_251, Offer.of("17.30", "17.30", "16.95"));
        return conId -> Optional.ofNullable(offers.get(conId));
    }
}
