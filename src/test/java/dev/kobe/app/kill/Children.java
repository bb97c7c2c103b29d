// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.BrokerLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What must be true of a desk when the processes that lived it are gone.
final class Children {
    private Children() {}

    /// Holds the broker's own ledger against the journal: the same orders, each once and each with its intent, the same
    /// fills, the same cash to the penny, and nothing left open.
    static DeskState agree(Path desk) {
        DeskState state = Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal")));
        BrokerLedger ledger = BrokerLedger.of(desk);
        List<String> sent = ledger.sent();

        assertThat(sent).as("orders at the broker, by reference").doesNotHaveDuplicates();
        assertThat(ledger.sentLines()).as("one order a ticket line").doesNotHaveDuplicates();
        assertThat(state.orders().keySet().stream().map(Object::toString))
                .as("every order that was sent had an intent on disk")
                .containsAll(sent);
        Map<String, BigDecimal> fills = ledger.fills();
        assertThat(state.fills().keySet()).isEqualTo(fills.keySet());
        state.fills()
                .forEach((root, fill) -> assertThat(fill.quantity().value()).isEqualByComparingTo(fills.get(root)));
        Map<String, BigDecimal> cash = ledger.cash();
        state.book().cash().forEach((currency, money) -> assertThat(money.amount())
                .as("cash in %s", currency)
                .isEqualByComparingTo(cash.getOrDefault(currency.code(), BigDecimal.ZERO)));
        assertThat(state.openOrders()).as("nothing is left open").isEmpty();
        assertThat(state.orders().values())
                .filteredOn(one -> one.state() == OrderState.FILLED)
                .extracting(OrderRecord::remaining)
                .allMatch(left -> left.isZero());
        assertThat(state.isReconciled())
                .as(() -> state.link().state() + ", " + state.link().detail() + ": "
                        + String.join("; ", state.link().differences()))
                .isTrue();
        return state;
    }
}
