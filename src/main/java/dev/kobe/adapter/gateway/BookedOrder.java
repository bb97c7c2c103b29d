// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.OrderMessage.CompletedOrder;
import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderMessage.OrderStatus;
import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;

/// An order as the broker holds it: whose it is, how far it has got, and the words that say so.
final class BookedOrder {
    /// Where an order stands, in the broker's words.
    enum Status {
        PRE_SUBMITTED("PreSubmitted"),
        SUBMITTED("Submitted"),
        PENDING_CANCEL("PendingCancel"),
        CANCELLED("Cancelled"),
        FILLED("Filled"),
        INACTIVE("Inactive");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isOpen() {
            return this == PRE_SUBMITTED || this == SUBMITTED || this == PENDING_CANCEL;
        }
    }

    /// Whose order it is: the client's id, the number that it gave, 0 for one made by hand, and the number that
    /// the broker gave.
    record Owner(int clientId, int orderId, long permanentId) {}

    private final Owner owner;
    private final Listing listing;
    private final String exchange;
    private final boolean mute;
    private WireOrder order;
    private Status status = Status.PRE_SUBMITTED;
    private BigDecimal filled = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private Optional<BigDecimal> lastPrice = Optional.empty();
    private BigDecimal charged = BigDecimal.ZERO;
    private Optional<Instant> endedAt = Optional.empty();
    private String why = "";
    private boolean located;

    /// @param mute whether nothing about it is ever said by itself
    BookedOrder(Owner owner, Listing listing, String exchange, WireOrder order, boolean mute) {
        this.owner = owner;
        this.listing = listing;
        this.exchange = exchange;
        this.order = order;
        this.mute = mute;
    }

    Owner owner() {
        return owner;
    }

    Listing listing() {
        return listing;
    }

    WireOrder order() {
        return order;
    }

    String exchange() {
        return exchange;
    }

    boolean isMute() {
        return mute;
    }

    boolean isManual() {
        return owner.orderId() == 0;
    }

    boolean buys() {
        return order.action().equals("BUY");
    }

    boolean isOpen() {
        return status.isOpen();
    }

    /// Whether it ends with its trading day.
    boolean isForTheDay() {
        return !order.tif().equals("GTC");
    }

    /// So many of it as they move the position: below zero for a sale.
    BigDecimal signed(BigDecimal shares) {
        return buys() ? shares : shares.negate();
    }

    Optional<Instant> endedAt() {
        return endedAt;
    }

    Status status() {
        return status;
    }

    BigDecimal left() {
        return order.quantity().subtract(filled);
    }

    BigDecimal filled() {
        return filled;
    }

    BigDecimal value() {
        return value;
    }

    BigDecimal charged() {
        return charged;
    }

    void charge(BigDecimal soFar) {
        charged = soFar;
    }

    /// The average price so far, in units of the quote.
    BigDecimal average() {
        return filled.signum() == 0
                ? BigDecimal.ZERO
                : value.divide(filled, MathContext.DECIMAL64).stripTrailingZeros();
    }

    /// Takes another price or quantity.
    void change(WireOrder changed) {
        order = changed;
    }

    void moves(Status next) {
        status = next;
    }

    void ends(Status last, String reason, Instant at) {
        status = last;
        why = reason;
        endedAt = Optional.of(at);
    }

    void fills(BigDecimal shares, BigDecimal price, Instant at) {
        filled = filled.add(shares);
        value = value.add(shares.multiply(price));
        lastPrice = Optional.of(price);
        if (left().signum() <= 0) {
            ends(Status.FILLED, "Filled Size: " + filled.toPlainString(), at);
        }
    }

    /// A price was wrong: the sum follows.
    void corrects(BigDecimal shares, BigDecimal wrong, BigDecimal right) {
        value = value.add(shares.multiply(right.subtract(wrong)));
    }

    /// The order as it stands.
    ///
    /// @param commission once it is known in full
    OpenOrder open(Optional<BigDecimal> commission) {
        return new OpenOrder(
                owner.orderId(),
                listing.wire(exchange),
                order,
                owner.clientId(),
                owner.permanentId(),
                0,
                status.word(),
                commission,
                commission.isPresent() ? feeCurrency() : "",
                "");
    }

    String feeCurrency() {
        return listing.isPair() ? listing.symbol() : listing.currency().code();
    }

    OrderStatus statusNow() {
        return said(status);
    }

    /// How far it has got, under a status that need not be its own.
    OrderStatus said(Status word) {
        return new OrderStatus(
                owner.orderId(),
                word.word(),
                Optional.of(filled),
                Optional.of(left()),
                Optional.of(average()),
                owner.permanentId(),
                0,
                Optional.of(lastPrice.orElse(BigDecimal.ZERO)),
                owner.clientId(),
                located ? "locate" : "");
    }

    /// Says of it that shares to borrow are looked for, or that they are found.
    void locates(boolean looking) {
        located = looking;
    }

    /// The order when it has ended; of a filled one the total quantity is 0, as real servers have it.
    CompletedOrder completed(int version) {
        WireOrder shown = status == Status.FILLED
                ? new WireOrder(
                        order.action(),
                        BigDecimal.ZERO,
                        order.type(),
                        order.limit(),
                        order.stop(),
                        order.tif(),
                        order.account(),
                        order.orderRef(),
                        order.outsideHours(),
                        true)
                : order;
        return new CompletedOrder(
                listing.wire(exchange),
                shown,
                owner.permanentId(),
                status.word(),
                Optional.of(filled),
                endedAt.map(at -> ServerTime.stamp(at, listing.zone(), version)).orElse(""),
                why);
    }
}
