// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireMargin;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Asks the server what orders would do to the margin, and knows its answers from orders.
///
/// A question takes an order number of its own, and its reference is none of an order of ours: were the server ever to
/// make an order of it, that order would be a stranger's, and the gate shuts for its instrument.
final class MarginPreviews {
    /// A question is not put again while its answer may still be on its way.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String MARK = "WHATIF ";

    private record Asked(MarginQuestion question, int number, java.time.Instant at) {}

    private final Conversation talk;
    private final ContractBook contracts;
    private final OrderNumbers numbers;
    private final Map<OrderRef, Asked> open = new TreeMap<>();

    MarginPreviews(Conversation talk, ContractBook contracts, OrderNumbers numbers) {
        this.talk = talk;
        this.contracts = contracts;
        this.numbers = numbers;
    }

    void ask(MarginQuestion question) {
        Asked before = open.get(question.ref());
        if (before != null
                && before.question().equals(question)
                && Duration.between(before.at(), talk.now()).compareTo(PATIENCE) < 0) {
            return;
        }
        WireContract route = contracts
                .route(question.instrument())
                .orElseThrow(() -> new IllegalStateException(
                        question.instrument() + " is not confirmed by the broker, nothing was asked"));
        int number = numbers.next();
        open.put(question.ref(), new Asked(question, number, talk.now()));
        talk.ask(new OrderRequest.PreviewOrder(
                number,
                route,
                WireOrder.limit(
                        question.side() == Side.BUY ? "BUY" : "SELL",
                        question.quantity().value(),
                        question.limit().value(),
                        talk.settings().account(),
                        MARK + question.ref())));
    }

    /// The link is gone: what was asked over it is answered no more.
    void stop() {
        open.clear();
    }

    /// Takes the answer to a question.
    ///
    /// @return whether the message is one, and thereby no order
    boolean heard(OpenOrder said) {
        if (said.preview().isEmpty()) {
            return false;
        }
        WireMargin margin = said.preview().get();
        numbers.seen(said.orderId());
        about(said.orderId()).ifPresent(asked -> {
            open.remove(asked.question().ref());
            talk.ears()
                    .margins()
                    .accept(new MarginAnswer(
                            asked.question(),
                            margin.initialBefore(),
                            margin.initialChange(),
                            margin.initialAfter(),
                            margin.equityAfter(),
                            talk.now()));
        });
        return true;
    }

    /// Whose margin was asked about under a number; empty when nothing is open under it.
    Optional<OrderRef> whose(int number) {
        return about(number).map(one -> one.question().ref());
    }

    private Optional<Asked> about(int number) {
        return open.values().stream().filter(one -> one.number() == number).findFirst();
    }
}
