// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Reports executions and their costs as they are heard. An execution that comes before the contracts are known waits
/// for them; one of a contract that the desk does not trade is shown and not booked.
final class FillReports {
    private final Conversation talk;
    private final ContractBook contracts;
    private final BooleanSupplier contractsAreKnown;
    private final Map<String, Commission> charged = new TreeMap<>();
    private final List<Execution> parked = new ArrayList<>();

    FillReports(Conversation talk, ContractBook contracts, BooleanSupplier contractsAreKnown) {
        this.talk = talk;
        this.contracts = contracts;
        this.contractsAreKnown = contractsAreKnown;
    }

    void heard(Execution said) {
        if (!said.account().equals(talk.settings().account())) {
            return;
        }
        Optional<Instrument> instrument = contracts.instrument(said.contract().conId());
        if (instrument.isPresent()) {
            talk.report(new BrokerReport.Executed(
                    Executions.execution(said, instrument.get(), talk.settings().zone())));
        } else if (contractsAreKnown.getAsBoolean()) {
            talk.odd("execution " + said.executionId() + " is of "
                    + said.contract().symbol() + ", which this desk does not trade");
        } else {
            parked.add(said);
        }
    }

    void heard(CommissionReport said) {
        Executions.commission(said).ifPresent(one -> {
            charged.put(one.executionRoot(), one);
            talk.report(new BrokerReport.Charged(one));
        });
    }

    /// Reports what has waited for its contract.
    void release() {
        List<Execution> waiting = List.copyOf(parked);
        parked.clear();
        waiting.forEach(this::heard);
    }

    /// Drops what waits: whoever asks for the account hears of it again.
    void stop() {
        parked.clear();
    }

    /// The cost of every execution that was told, by the last word on each.
    List<Commission> charged() {
        return List.copyOf(charged.values());
    }
}
