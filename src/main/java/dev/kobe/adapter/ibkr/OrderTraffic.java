// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderMessage.OrderStatus;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// Orders on their way out, each under a number of its own and once, and what the server says of them on the way back.
final class OrderTraffic {
    private static final Set<String> ALIVE =
            Set.of("PreSubmitted", "Submitted", "PendingSubmit", "PendingCancel", "ApiPending", "Filled");
    private static final Set<String> ENDED = Set.of("Cancelled", "ApiCancelled");

    private final Conversation talk;
    private final ContractBook contracts;
    private final BooleanSupplier mayTrade;
    private final Runnable lookAfter;
    private final OrderNumbers numbers;
    private final OrderTable orders;

    /// Orders that are held without a word and were cancelled over the present link.
    private final Set<OrderRef> withheld = new TreeSet<>();

    /// @param numbers which are set aside before an order leaves under one
    /// @param mayTrade whether anything about an order may leave now
    /// @param lookAfter asks for the account where a word leaves open what became of an order
    OrderTraffic(
            Conversation talk,
            ContractBook contracts,
            OrderNumbers numbers,
            BooleanSupplier mayTrade,
            Runnable lookAfter) {
        this.talk = talk;
        this.contracts = contracts;
        this.mayTrade = mayTrade;
        this.lookAfter = lookAfter;
        this.numbers = numbers;
        this.orders = new OrderTable(talk.settings().clientId());
    }

    /// Goes on no lower than the server says.
    void atLeast(int orderId) {
        numbers.atLeast(orderId);
    }

    boolean submit(Order order, BooleanSupplier mayLeave) {
        WireContract route = contracts
                .route(order.instrument())
                .orElseThrow(() -> new IllegalStateException(
                        order.instrument() + " is not confirmed by the broker, nothing was sent"));
        // The disk may be slow; nothing after the look is but the socket itself.
        int number = numbers.next();
        if (!mayLeave.getAsBoolean()) {
            return false;
        }
        orders.sent(order.ref(), number);
        talk.sendNow(new OrderRequest.PlaceOrder(
                number,
                route,
                WireOrder.limit(
                        order.side() == Side.BUY ? "BUY" : "SELL",
                        order.quantity().value(),
                        order.limit().value(),
                        talk.settings().account(),
                        order.ref().toString())));
        return true;
    }

    void cancel(OrderRef ref) {
        int number = orders.number(ref)
                .orElseThrow(() -> new IllegalStateException(
                        "the broker has not named " + ref + " over this connection, its cancellation was not sent"));
        talk.sendNow(new OrderRequest.CancelOrder(number));
    }

    /// The link is gone: what was asked over it may be lost, and is asked again when the broker names the order again.
    void stop() {
        withheld.clear();
    }

    void heard(OpenOrder said) {
        numbers.seen(said.orderId());
        orders.learn(said).ifPresent(ref -> moved(ref, said.status(), "", said.permanentId()));
    }

    void heard(OrderStatus said) {
        numbers.seen(said.orderId());
        orders.of(said).ifPresent(ref -> moved(ref, said.status(), said.whyHeld(), said.permanentId()));
    }

    private void moved(OrderRef ref, String status, String whyHeld, long permanentId) {
        boolean held = status.equals("Inactive") && whyHeld.contains("locate");
        if (held || ALIVE.contains(status) && permanentId > 0) {
            talk.report(new BrokerReport.Acknowledged(ref, permanentId));
        } else if (ENDED.contains(status)) {
            talk.report(refusal(ref)
                    .<BrokerReport>map(why -> new BrokerReport.Rejected(ref, status, why))
                    .orElseGet(() -> new BrokerReport.Cancelled(ref, "the broker says " + status)));
        } else if (status.equals("Inactive")) {
            Optional<String> why = orders.refusal(ref);
            if (why.isPresent()) {
                talk.report(new BrokerReport.Rejected(ref, status, why.get()));
            } else if (mayTrade.getAsBoolean() && orders.number(ref).isPresent() && withheld.add(ref)) {
                // Held or refused, nobody says which: it must not come alive later, behind the desk's back.
                withdraw(ref);
            }
        }
    }

    private void withdraw(OrderRef ref) {
        try {
            cancel(ref);
        } catch (UncheckedIOException broken) {
            talk.odd(
                    "the cancellation of " + ref + ", which the broker holds without a word, waits for the connection");
        }
    }

    private Optional<String> refusal(OrderRef ref) {
        return orders.refusal(ref)
                .or(() -> withheld.contains(ref)
                        ? Optional.of("the broker held it without a word, so it was cancelled")
                        : Optional.empty());
    }

    /// Takes a notice about an order.
    ///
    /// @param words the notice with its code, for display
    /// @return whether it names an order of ours
    boolean noticed(Notice notice, Code.Meaning meaning, String words) {
        Optional<OrderRef> order = orders.of(notice.id());
        order.ifPresent(ref -> noticed(ref, meaning, notice, words));
        return order.isPresent();
    }

    private void noticed(OrderRef ref, Code.Meaning meaning, Notice notice, String words) {
        switch (meaning) {
            case ORDER_REFUSED -> {
                orders.refused(ref, notice.text());
                talk.report(new BrokerReport.Rejected(ref, Integer.toString(notice.code()), notice.text()));
            }
            case ORDER_CANCELLED -> {
                talk.report(new BrokerReport.Cancelled(ref, notice.text()));
            }
            case CANCEL_FAILED, NOT_KNOWN -> {
                talk.odd(ref + ": " + words);
                lookAfter.run();
            }
            default -> talk.odd(ref + ": " + words);
        }
    }
}
