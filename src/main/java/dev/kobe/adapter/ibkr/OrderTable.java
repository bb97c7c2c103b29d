// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.core.order.OrderRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which of our orders a number of the wire means. The reference is the identity; the client's number and the server's
/// are attributes that are learnt from whatever message names both.
final class OrderTable {
    /// Orders made by hand come under these.
    private static final int NO_ORDER = 0;

    private static final int NO_ORDER_EITHER = Integer.MAX_VALUE;

    private final int clientId;
    private final Map<Integer, OrderRef> byNumber = new HashMap<>();
    private final Map<Long, OrderRef> byPermanent = new HashMap<>();
    private final Map<OrderRef, Integer> numbers = new HashMap<>();
    private final Map<OrderRef, String> refusals = new HashMap<>();

    OrderTable(int clientId) {
        this.clientId = clientId;
    }

    /// An order that is about to leave under this number.
    void sent(OrderRef ref, int orderId) {
        byNumber.put(orderId, ref);
        numbers.put(ref, orderId);
    }

    /// Learns from an order as the server holds it.
    Optional<OrderRef> learn(OrderMessage.OpenOrder open) {
        Optional<OrderRef> ref = Executions.reference(open.order().orderRef());
        ref.ifPresent(one -> {
            byPermanent.put(open.permanentId(), one);
            if (open.clientId() == clientId && isNumber(open.orderId())) {
                byNumber.put(open.orderId(), one);
                numbers.put(one, open.orderId());
            }
        });
        return ref;
    }

    /// Whose an order status is: by its permanent number, else by the number it left under.
    Optional<OrderRef> of(OrderMessage.OrderStatus status) {
        OrderRef known = byPermanent.get(status.permanentId());
        if (known == null && status.clientId() == clientId && isNumber(status.orderId())) {
            known = byNumber.get(status.orderId());
            if (known != null && status.permanentId() > 0) {
                byPermanent.put(status.permanentId(), known);
            }
        }
        return Optional.ofNullable(known);
    }

    /// Whose a notice is that names one of this client's numbers.
    Optional<OrderRef> of(int orderId) {
        return Optional.ofNullable(byNumber.get(orderId));
    }

    /// The number an order left under, if this is known.
    Optional<Integer> number(OrderRef ref) {
        return Optional.ofNullable(numbers.get(ref));
    }

    /// Why the server said that it will not have the order, until its status says so too.
    void refused(OrderRef ref, String why) {
        refusals.put(ref, why);
    }

    Optional<String> refusal(OrderRef ref) {
        return Optional.ofNullable(refusals.get(ref));
    }

    private static boolean isNumber(int orderId) {
        return orderId != NO_ORDER && orderId != NO_ORDER_EITHER;
    }
}
