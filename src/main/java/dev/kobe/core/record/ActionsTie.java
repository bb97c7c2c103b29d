// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.util.List;

/// Corporate actions: each of the statement's that is not booked is told by name.
final class ActionsTie implements TieOut.Part {
    @Override
    public String what() {
        return "corporate actions";
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.ACTIONS;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        found.compared(what());
        ActionLegs.of(statement).stream()
                .filter(legs -> !ledger.isBooked(legs))
                .flatMap(List::stream)
                .filter(one -> found.covers(one.at().date()))
                .forEach(one -> found.differs("The statement has a " + one + ", which moves "
                        + one.quantity().toPlainString() + " "
                        + one.instrument().symbol()
                        + " and is not booked: the gate stays closed while positions differ from the broker's."));
    }
}
