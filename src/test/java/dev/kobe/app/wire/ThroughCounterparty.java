// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.app.Counterparty;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A counterparty that hands everything on to a real one; a test changes what it is about.
class ThroughCounterparty implements Counterparty, Broker {
    private final Counterparty real;

    ThroughCounterparty(Counterparty real) {
        this.real = real;
    }

    @Override
    public Broker broker() {
        return this;
    }

    @Override
    public void connect() {
        real.connect();
    }

    @Override
    public Optional<Simulated> simulated() {
        return real.simulated();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public boolean submit(Order order, BooleanSupplier mayLeave) {
        return real.broker().submit(order, mayLeave);
    }

    @Override
    public void cancel(OrderRef ref) {
        real.broker().cancel(ref);
    }

    @Override
    public void askMargin(MarginQuestion question) {
        real.broker().askMargin(question);
    }

    @Override
    public void requestAccount(Instant executionsSince) {
        real.broker().requestAccount(executionsSince);
    }
}
