// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.util.List;

/// Corporate actions: a desk books none by itself, so that each of the statement's is told by name until
/// positions agree.
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
        List<CorporateAction> inside = statement.actions().stream()
                .filter(one -> found.covers(one.at().date()))
                .toList();
        inside.forEach(
                one -> found.differs(
                        "The statement has a " + one + ", which moves "
                                + one.quantity().toPlainString() + " "
                                + one.instrument().symbol()
                                + ": this version cannot book it, and the gate stays closed while positions differ from the broker's."));
    }
}
