// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Scenario.Question;
import dev.kobe.adapter.tws.OrderMessage.CompletedOrdersEnd;
import dev.kobe.adapter.tws.OrderMessage.ExecutionEnd;
import dev.kobe.adapter.tws.OrderMessage.OpenOrderEnd;
import dev.kobe.adapter.tws.OrderRequest.ReqExecutions;
import java.time.Instant;
import java.util.Optional;

/// Says what is open, and of today what was filled and what has ended.
final class OrderQuestions {
    private final Gateway gateway;

    OrderQuestions(Gateway gateway) {
        this.gateway = gateway;
    }

    /// @param own only the orders of the client itself
    void open(Client client, boolean own) {
        gateway.answering(client, Question.OPEN_ORDERS, new OpenOrderEnd(), () -> gateway.book().open().stream()
                .filter(one -> !own || one.owner().clientId() == client.clientId())
                .forEach(one -> {
                    client.send(one.open(Optional.empty()));
                    client.send(one.statusNow());
                }));
    }

    /// The orders that have ended since the server's midnight.
    void completed(Client client, boolean apiOnly) {
        Instant midnight = midnight();
        gateway.answering(
                client, Question.COMPLETED_ORDERS, new CompletedOrdersEnd(), () -> gateway.book().ended().stream()
                        .filter(one -> one.endedAt()
                                .filter(at -> !at.isBefore(midnight))
                                .isPresent())
                        .filter(one -> !apiOnly || !one.isManual())
                        .forEach(one -> client.send(one.completed(client.version()))));
    }

    /// The executions since the server's midnight that a filter lets through, each with its cost where that is known.
    void executions(Client client, ReqExecutions asked) {
        Instant midnight = midnight();
        gateway.answering(
                client, Question.EXECUTIONS, new ExecutionEnd(asked.reqId()), () -> gateway.book().deals().stream()
                        .filter(one -> !one.at().isBefore(midnight))
                        .filter(one -> fits(one, asked))
                        .forEach(one -> {
                            client.send(
                                    one.told(asked.reqId(), gateway.account().id(), client.version()));
                            one.commission().ifPresent(amount -> client.send(one.cost(Optional.of(amount))));
                        }));
    }

    private Instant midnight() {
        return ServerTime.today(gateway.now()).atStartOfDay(ServerTime.ZONE).toInstant();
    }

    private boolean fits(Deal one, ReqExecutions asked) {
        Listing listing = one.order().listing();
        boolean buys = asked.side().startsWith("B");
        return (asked.clientId() == 0 || asked.clientId() == one.order().owner().clientId())
                && says(asked.account(), gateway.account().id())
                && ServerTime.asked(asked.time())
                        .filter(from -> one.at().isBefore(from))
                        .isEmpty()
                && says(asked.symbol(), listing.symbol())
                && says(asked.secType(), listing.secType())
                && says(asked.exchange(), listing.exchange())
                && (asked.side().isEmpty() || buys == one.order().buys());
    }

    private static boolean says(String asked, String own) {
        return asked.isEmpty() || asked.equals(own);
    }
}
