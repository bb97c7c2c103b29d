// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the simulated broker asks of an order before it takes it. Margin and cash are not looked at: what is bought
/// without money makes a negative balance.
final class OrderRules {
    private static final List<String> SIDES = List.of("BUY", "SELL");
    private static final List<String> TYPES = List.of("LMT", "MKT");
    private static final List<String> LIVES = List.of("", "DAY", "GTC");

    /// Why an order is not taken.
    record Fault(int code, String text) {}

    private OrderRules() {}

    static Optional<Fault> fault(WireOrder order, Listing listing, String account) {
        if (!order.account().isEmpty() && !order.account().equals(account)) {
            return fault(321, "Error validating request: invalid account code '" + order.account() + "'");
        }
        if (!SIDES.contains(order.action())) {
            return fault(321, "Error validating request: the action must be BUY or SELL");
        }
        if (order.quantity().signum() <= 0) {
            return fault(434, "The order size cannot be zero");
        }
        if (order.quantity().remainder(listing.lot()).signum() != 0) {
            return fault(
                    321, "Error validating request: order size does not conform to size increment " + listing.lot());
        }
        if (listing.isIndex() || !TYPES.contains(order.type())) {
            return fault(387, "Unsupported order type for this exchange and security type");
        }
        if (!LIVES.contains(order.tif())) {
            return fault(10_349, "Order TIF was set to DAY based on order preset");
        }
        Optional<BigDecimal> limit = order.limit().filter(price -> order.type().equals("LMT"));
        if (order.type().equals("LMT") && limit.isEmpty()) {
            return fault(321, "Error validating request: a limit order needs its limit");
        }
        return limit.filter(price -> !listing.isOnStep(price))
                .flatMap(price ->
                        fault(110, "The price does not conform to the minimum price variation for this contract."));
    }

    private static Optional<Fault> fault(int code, String text) {
        return Optional.of(new Fault(code, text));
    }
}
