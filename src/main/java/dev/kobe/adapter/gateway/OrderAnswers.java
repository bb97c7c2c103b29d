// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.BookedOrder.Status;
import dev.kobe.adapter.gateway.OrderRules.Fault;
import dev.kobe.adapter.gateway.Scenario.Cancelling;
import dev.kobe.adapter.gateway.Scenario.Refused;
import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.OrderRequest.PlaceOrder;
import dev.kobe.adapter.tws.OrderRequest.PreviewOrder;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Takes orders, changes and cancellations, and lets them do what the scenario has in store for them.
final class OrderAnswers {
    private static final Duration ACKNOWLEDGED = Duration.ofMillis(50);
    private static final Duration CANCELLED = Duration.ofMillis(80);
    private static final Duration DWELL = Duration.ofSeconds(5);
    private static final int NO_CONTRACT = 200;
    private static final String READ_ONLY =
            "Error validating request: The API interface is currently in Read-Only mode.";

    private final Gateway gateway;
    private final Scenario.Orders manners;
    private final OrderReports reports;
    private final OrderQuestions questions;
    private final Trading trading;
    private int placed;

    OrderAnswers(Gateway gateway) {
        this.gateway = gateway;
        this.manners = gateway.scenario().orders();
        this.reports = new OrderReports(gateway);
        this.questions = new OrderQuestions(gateway);
        this.trading = new Trading(gateway, reports);
    }

    /// Takes up what a gateway that was opened again was at.
    void resume() {
        trading.resume();
    }

    /// Corrects the latest execution of a fund or share.
    void correctLatest() {
        trading.correctLatest();
    }

    /// Plans the order that is made by hand, from the moment at which the first client has started.
    void begin() {
        int after = gateway.scenario().fills().manual();
        if (after > 0) {
            gateway.later(Duration.ofSeconds(after), trading::byHand);
        }
    }

    void answer(GatewaySession client, OrderRequest request) {
        boolean reads = request instanceof OrderRequest.ReqExecutions;
        if (gateway.scenario().readOnly() && !reads) {
            client.notice(request instanceof PlaceOrder order ? order.orderId() : -1, 321, READ_ONLY);
            return;
        }
        switch (request) {
            case PlaceOrder order -> place(client, order);
            case PreviewOrder asked -> preview(client, asked);
            case OrderRequest.CancelOrder cancel -> cancel(client, cancel.orderId());
            case OrderRequest.GlobalCancel all -> gateway.book().open().forEach(this::cancel);
            case OrderRequest.ReqAutoOpenOrders bind -> {
                // Orders made by hand keep their number 0 here: none is bound to a client.
            }
            case OrderRequest.ReqOpenOrders ask -> questions.open(client, true);
            case OrderRequest.ReqAllOpenOrders ask -> questions.open(client, false);
            case OrderRequest.ReqExecutions ask -> questions.executions(client, ask);
            case OrderRequest.ReqCompletedOrders ask -> questions.completed(client, ask.apiOnly());
        }
    }

    private void place(GatewaySession client, PlaceOrder order) {
        Optional<Listing> listing = taken(client, order.orderId(), order.contract(), order.order());
        if (listing.isEmpty()) {
            return;
        }
        Optional<BookedOrder> known = gateway.book().find(client.clientId(), order.orderId());
        if (known.filter(BookedOrder::isOpen).isPresent()) {
            boolean doubles = manners.doublesChanges() && gateway.link().isTakingUp();
            if (doubles) {
                take(client, order, listing.get());
            } else {
                change(known.get(), order);
            }
        } else if (known.isPresent() || order.orderId() < gateway.nextOrderId(client.clientId())) {
            client.notice(order.orderId(), 103, "Duplicate order id");
        } else {
            take(client, order, listing.get());
        }
    }

    /// What an order is for; empty once it has been refused.
    private Optional<Listing> taken(GatewaySession client, int orderId, WireContract contract, WireOrder order) {
        List<Listing> meant = gateway.listings().meantBy(contract);
        if (meant.size() != 1) {
            client.notice(
                    orderId,
                    NO_CONTRACT,
                    meant.isEmpty()
                            ? "No security definition has been found for the request"
                            : "The contract description specified for "
                                    + contract.symbol()
                                    + " is ambiguous; you must specify the conId or primary exchange.");
            return Optional.empty();
        }
        Optional<Fault> fault =
                OrderRules.fault(order, meant.getFirst(), gateway.account().id());
        fault.ifPresent(one -> client.notice(orderId, one.code(), one.text()));
        return fault.isPresent() ? Optional.empty() : Optional.of(meant.getFirst());
    }

    /// Says what an order would do to the margin. Nothing of it is kept.
    private void preview(GatewaySession client, PreviewOrder asked) {
        taken(client, asked.orderId(), asked.contract(), asked.order())
                .ifPresent(listing -> client.send(new OpenOrder(
                        asked.orderId(),
                        listing.wire(asked.contract().exchange()),
                        asked.order(),
                        client.clientId(),
                        0,
                        0,
                        Status.PRE_SUBMITTED.word(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.of(Margin.of(gateway.account(), listing, asked.order())))));
    }

    private void change(BookedOrder one, PlaceOrder order) {
        if (order.order().quantity().compareTo(one.filled()) <= 0) {
            reports.refused(one, 10_148, "OrderId " + order.orderId() + " cannot be changed to less than is filled");
            return;
        }
        gateway.note(new Fact.Changed(one.owner().permanentId(), order.order()));
        gateway.later(ACKNOWLEDGED, () -> reports.stands(one));
    }

    private void take(Client client, PlaceOrder order, Listing listing) {
        placed++;
        if (placed == manners.swallowed()) {
            return;
        }
        BookedOrder one = gateway.take(
                client.clientId(),
                order.orderId(),
                listing,
                order.contract().exchange(),
                order.order(),
                placed == manners.mute());
        Optional<Refused> refused =
                manners.refused().stream().filter(how -> how.order() == placed).findFirst();
        if (refused.isPresent()) {
            refuse(one, refused.get());
        } else {
            trading.begin(one, ACKNOWLEDGED);
        }
    }

    private void refuse(BookedOrder one, Refused how) {
        switch (how.then()) {
            case WORKS -> {
                reports.refused(one, how.code(), how.text(), how.json());
                trading.begin(one, ACKNOWLEDGED);
            }
            case LOCATED -> {
                one.locates(true);
                say(one, how, Status.INACTIVE);
                gateway.later(DWELL, () -> {
                    one.locates(false);
                    if (one.isOpen()) {
                        trading.begin(one, ACKNOWLEDGED);
                    }
                });
            }
            case INACTIVE -> end(one, how, Status.INACTIVE);
            case CANCELLED -> end(one, how, Status.CANCELLED);
        }
    }

    private void end(BookedOrder one, Refused how, Status last) {
        gateway.note(new Fact.Ended(one.owner().permanentId(), last, how.text(), gateway.now()));
        say(one, how, last);
    }

    private void say(BookedOrder one, Refused how, Status status) {
        if (how.statusFirst()) {
            reports.status(one, status);
        }
        reports.refused(one, how.code(), how.text(), how.json());
        if (!how.statusFirst()) {
            reports.status(one, status);
        }
    }

    private void cancel(GatewaySession client, int orderId) {
        Optional<BookedOrder> known = gateway.book().find(client.clientId(), orderId);
        if (known.isEmpty()) {
            client.notice(orderId, 10_147, "OrderId " + orderId + " that needs to be cancelled is not found.");
        } else if (!known.get().isOpen()) {
            late(client, known.get());
        } else if (manners.cancelling() == Cancelling.FILLS_BEFORE) {
            trading.fillRest(known.get());
            late(client, known.get());
        } else {
            cancel(known.get());
        }
    }

    private static void late(Client client, BookedOrder one) {
        int orderId = one.owner().orderId();
        client.notice(
                orderId,
                10_148,
                "OrderId " + orderId + " that needs to be cancelled cannot be cancelled, state: "
                        + one.status().word() + ".");
    }

    private void cancel(BookedOrder one) {
        if (manners.cancelling() == Cancelling.DWELLS) {
            one.moves(Status.PENDING_CANCEL);
            reports.status(one, Status.PENDING_CANCEL);
            gateway.later(DWELL, () -> cancelled(one));
        } else {
            gateway.later(CANCELLED, () -> cancelled(one));
        }
    }

    private void cancelled(BookedOrder one) {
        if (!one.isOpen()) {
            return;
        }
        BigDecimal filled = one.filled();
        gateway.note(new Fact.Ended(one.owner().permanentId(), Status.CANCELLED, "Cancelled by Trader", gateway.now()));
        reports.status(one, Status.CANCELLED);
        reports.refused(one, 202, "Order Canceled - reason:");
        if (manners.cancelling() == Cancelling.FILLS_AFTER
                && filled.compareTo(one.order().quantity()) < 0) {
            gateway.later(DWELL.dividedBy(10), () -> trading.fillRest(one));
        }
    }
}
