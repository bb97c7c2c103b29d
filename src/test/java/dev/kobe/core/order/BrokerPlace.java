// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A broker with its adapter before it, on a clock that the test moves: what the adapter says on one side, what is true
/// at the broker on the other.
public interface BrokerPlace extends AutoCloseable {
    Broker broker();

    /// Lets the adapter connect.
    void connect();

    void pass(Duration duration);

    Instant now();

    /// Every report so far, with the moment at which it came.
    List<Told> told();

    /// When quotes came.
    List<Instant> quotes();

    /// The order of every message that carried one to the broker, in their order.
    List<OrderRef> left();

    /// How many cancellations went to the broker.
    int cancellations();

    /// How many connections were opened.
    int connections();

    /// An order for a fund of this broker, which fills at its prices, or rests far from them.
    Order order(OrderRef ref, Side side, boolean fills);

    /// What is true at the broker now.
    Truth truth();

    @Override
    void close();

    /// A report and when it came.
    record Told(Instant at, BrokerReport report) {}

    /// What a broker knows, whatever it says.
    ///
    /// @param working the orders that may still fill
    /// @param filled shares by order, of ours alone
    /// @param executions shares and price by execution root, everybody's, at their last price
    /// @param costs by execution root, whether they were told or not
    /// @param positions shares by symbol
    record Truth(
            Set<OrderRef> working,
            Map<OrderRef, BigDecimal> filled,
            Map<String, Trade> executions,
            Map<String, BigDecimal> costs,
            Map<String, BigDecimal> positions) {}

    /// How many at what price.
    record Trade(BigDecimal shares, BigDecimal price) {}
}
