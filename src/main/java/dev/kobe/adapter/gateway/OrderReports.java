// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.BookedOrder.Status;
import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.OrderStatus;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.ToClient;
import java.math.BigDecimal;
import java.util.Optional;

/// Tells those whom it concerns what becomes of an order: its owner, and the client that hears of everybody's. Which
/// words are left out or said again is the scenario's.
final class OrderReports {
    private final Gateway gateway;
    private final Scenario.Orders manners;

    OrderReports(Gateway gateway) {
        this.gateway = gateway;
        this.manners = gateway.scenario().orders();
    }

    /// The order, and then its status.
    void stands(BookedOrder one) {
        tell(one, one.open(Optional.empty()));
        status(one, one.status());
    }

    void status(BookedOrder one, Status word) {
        if (manners.statuses()) {
            OrderStatus said = one.said(word);
            tell(one, said);
        }
    }

    void refused(BookedOrder one, int code, String text) {
        refused(one, code, text, "");
    }

    /// @param json more about it
    void refused(BookedOrder one, int code, String text, String json) {
        tell(one, new Notice(one.owner().orderId(), code, text, json));
    }

    void executed(Deal deal) {
        hearers(
                deal.order(),
                client -> client.send(deal.told(-1, gateway.account().id(), client.version())));
    }

    /// The order with its cost in full, once it has ended.
    void cost(BookedOrder one, BigDecimal commission) {
        tell(one, one.open(Optional.of(commission)));
    }

    void commission(BookedOrder one, CommissionReport report) {
        tell(one, report);
    }

    private void tell(BookedOrder one, ToClient message) {
        hearers(one, client -> client.send(message));
    }

    private void hearers(BookedOrder one, java.util.function.Consumer<Client> word) {
        if (one.isMute()) {
            return;
        }
        for (GatewaySession session : gateway.ready()) {
            if (hears(session, one)) {
                for (int copy = 0; copy < manners.copies(); copy++) {
                    word.accept(session);
                }
            }
        }
    }

    private boolean hears(GatewaySession session, BookedOrder one) {
        Optional<Integer> master = gateway.scenario().fills().master();
        return session.clientId() == one.owner().clientId()
                || master.filter(id -> id == session.clientId()).isPresent();
    }
}
