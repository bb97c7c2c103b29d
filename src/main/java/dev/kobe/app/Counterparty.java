// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.Input;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The other side of a desk: a broker with its account. The desk behaves the same whether it is simulated or not.
public interface Counterparty extends AutoCloseable {
    /// The port through which orders leave.
    Broker broker();

    /// Connects; what follows, from contracts to quotes, comes as inputs of the desk.
    void connect();

    /// What can be done to it because it is only simulated; empty for a broker's account.
    default Optional<Simulated> simulated() {
        return Optional.empty();
    }

    @Override
    void close();

    /// What only a simulated account lets happen.
    interface Simulated {
        /// Pays money into the account (positive) or out of it; an id counts once.
        void pay(String id, Money amount);

        /// Corrects the latest execution, as venues do.
        void correctLatest();
    }

    /// Where a counterparty is made.
    ///
    /// @param folder the desk's
    /// @param contracts every instrument the desk may trade
    /// @param reports where the broker's reports go
    /// @param inputs where readings go, once the desk is open
    record Place(
            Path folder,
            OwnedDesk.Plan plan,
            List<Instrument> contracts,
            Consumer<BrokerReport> reports,
            Consumer<Input> inputs) {
        public Place {
            contracts = List.copyOf(contracts);
        }
    }

    /// Makes one for a desk that is being opened.
    interface Maker {
        Counterparty at(Place place);
    }
}
