// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.core.order.BrokerPlace;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a simulated gateway knows to be true, whatever it says.
public final class Truth {
    private Truth() {}

    /// Shares by symbol; what is not held is left out.
    public static Map<String, BigDecimal> positions(Gateway gateway) {
        Map<String, BigDecimal> positions = new TreeMap<>();
        gateway.account().positions().forEach(one -> {
            if (one.quantity().signum() != 0) {
                positions.put(one.listing().symbol(), one.quantity().stripTrailingZeros());
            }
        });
        return positions;
    }

    /// The references of the orders that work, in the order in which they came.
    public static List<String> openOrders(Gateway gateway) {
        return gateway.book().open().stream().map(one -> one.order().orderRef()).toList();
    }

    /// Everything about orders and executions, as a broker's contract is held against it.
    public static BrokerPlace.Truth of(Gateway gateway) {
        Map<OrderRef, BigDecimal> filled = new TreeMap<>();
        Map<String, BrokerPlace.Trade> executions = new TreeMap<>();
        Map<String, BigDecimal> costs = new TreeMap<>();
        gateway.book().deals().forEach(deal -> {
            String root = ExecutionId.parse(deal.id()).root();
            executions.put(root, new BrokerPlace.Trade(deal.shares(), deal.price()));
            costs.put(root, deal.owed());
            if (!deal.order().isManual()) {
                filled.merge(OrderRef.parse(deal.order().order().orderRef()), deal.shares(), BigDecimal::add);
            }
        });
        Set<OrderRef> working =
                openOrders(gateway).stream().map(OrderRef::parse).collect(Collectors.toCollection(TreeSet::new));
        return new BrokerPlace.Truth(working, filled, executions, costs, positions(gateway));
    }

    /// Whether a client is connected, heard and answered, and the gateway has its broker.
    public static boolean isLinked(Gateway gateway) {
        return !gateway.link().isCut() && !gateway.ready().isEmpty();
    }

    /// How many orders work at the broker.
    public static int working(Gateway gateway) {
        synchronized (gateway) {
            return gateway.book().open().size();
        }
    }

    /// How many orders ever came to the broker.
    public static int orders(Gateway gateway) {
        synchronized (gateway) {
            return gateway.book().open().size() + gateway.book().ended().size();
        }
    }

    /// Cash by currency, none left out but empty ones.
    public static List<Money> cash(Gateway gateway) {
        return gateway.account().cash().stream().filter(one -> !one.isZero()).toList();
    }
}
