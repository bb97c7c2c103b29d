// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.BookedOrder.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every order and execution of the account, whoever made it, in the order in which they came. The broker's own numbers
/// rise and are never given twice.
final class OrderBook {
    private static final long FIRST_PERMANENT = 1_500_000_001L;

    private final int firstOrderId;
    private final List<BookedOrder> orders = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final Map<Integer, Integer> highest = new HashMap<>();
    private long permanent = FIRST_PERMANENT;

    OrderBook(int firstOrderId) {
        this.firstOrderId = firstOrderId;
    }

    /// The least number that a client may give its next order.
    int nextOrderId(int clientId) {
        return Math.max(firstOrderId, highest.getOrDefault(clientId, 0) + 1);
    }

    /// Lets the numbers of all clients go back, as happens when a server has lost its last orders.
    void rollBack(int by) {
        highest.replaceAll((client, high) -> Math.max(0, high - by));
    }

    /// The broker's number of the next order.
    long nextPermanent() {
        return permanent;
    }

    void add(Fact.Taken taken, Listing listing) {
        Owner owner = new Owner(taken.clientId(), taken.orderId(), taken.permanentId());
        orders.add(new BookedOrder(owner, listing, taken.exchange(), taken.order(), taken.mute()));
        permanent = Math.max(permanent, taken.permanentId() + 1);
        highest.merge(taken.clientId(), taken.orderId(), Math::max);
    }

    /// The order of a number that the broker gave.
    BookedOrder order(long permanentId) {
        return orders.reversed().stream()
                .filter(one -> one.owner().permanentId() == permanentId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no order " + permanentId));
    }

    /// The order that a client gave a number, if it has arrived.
    Optional<BookedOrder> find(int clientId, int orderId) {
        return orders.stream()
                .filter(one -> one.owner().clientId() == clientId && one.owner().orderId() == orderId)
                .findFirst();
    }

    /// The references under which orders were taken, the oldest first.
    List<String> references() {
        return orders.stream().map(one -> one.order().orderRef()).toList();
    }

    List<BookedOrder> open() {
        return orders.stream().filter(BookedOrder::isOpen).toList();
    }

    List<BookedOrder> ended() {
        return orders.stream().filter(one -> !one.isOpen()).toList();
    }

    /// The orders that work are gone, as if they had never come.
    void forgetOpen() {
        orders.removeIf(BookedOrder::isOpen);
    }

    boolean holds(BookedOrder one) {
        return orders.contains(one);
    }

    int nextDeal() {
        return deals.size() + 1;
    }

    void add(Deal deal) {
        deals.add(deal);
    }

    /// Puts what is known now in the place of what was known before.
    void replace(Deal now) {
        deals.replaceAll(one -> one.number() == now.number() ? now : one);
    }

    Deal deal(int number) {
        return deals.get(number - 1);
    }

    /// Every execution at its last price.
    List<Deal> deals() {
        return List.copyOf(deals);
    }
}
