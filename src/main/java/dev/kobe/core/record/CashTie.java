// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Cash that moved without a trade: what was booked from a statement by the broker's number, or by what a row without
/// one says; deposits and withdrawals that the owner recorded by amount, currency and nearest day.
final class CashTie implements TieOut.Part {
    /// A deposit that the broker dates later than this is another one.
    private static final long FARTHEST_DAYS = 5;

    @Override
    public String what() {
        return "cash movements";
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.CASH;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        found.compared(what());
        List<OwnLedger.Flow> left = new ArrayList<>(ledger.flowsByHand().stream()
                .filter(one -> found.covers(ledger.day(one.at())))
                .toList());
        BookedRows booked = new BookedRows(statement, ledger);
        List<CashMovement> unnumbered = new ArrayList<>();
        for (CashMovement one : statement.cash()) {
            if (booked.take(one) || !found.covers(one.at().date())) {
                continue;
            }
            Optional<OwnLedger.Flow> own = take(one, left, ledger);
            if (own.isEmpty()) {
                found.differs("The statement has a " + one + ", which this desk has not booked.");
                Optional.of(one).filter(row -> row.id().isEmpty()).ifPresent(unnumbered::add);
                continue;
            }
            LocalDate day = ledger.day(own.get().at());
            if (!day.equals(one.at().date())) {
                found.differs("The statement dates the " + one + ", this desk " + day + ".");
            }
        }
        left.forEach(one -> found.differs("This desk has " + (one.amount().isNegative() ? "a withdrawal" : "a deposit")
                + " of " + one.amount() + " of " + ledger.day(one.at()) + ", which the statement has not."));
        if (!unnumbered.isEmpty()) {
            found.note(unnumbered(unnumbered));
        }
    }

    private static String unnumbered(List<CashMovement> rows) {
        Map<Currency, BigDecimal> sums = new TreeMap<>();
        rows.forEach(one -> sums.merge(one.currency(), one.amount(), BigDecimal::add));
        return "Not booked, no number of the broker's: " + rows.size()
                + (rows.size() == 1 ? " cash movement, " : " cash movements, ")
                + sums.entrySet().stream()
                        .map(one -> one.getValue().toPlainString() + " " + one.getKey())
                        .collect(Collectors.joining(" and "))
                + " in all; a Flex statement with transaction ids books "
                + (rows.size() == 1 ? "it." : "them.");
    }

    /// Takes the owner's flow that a row tells of out of those that are left; empty where there is none.
    static Optional<OwnLedger.Flow> take(CashMovement row, List<OwnLedger.Flow> left, OwnLedger ledger) {
        Optional<OwnLedger.Flow> own = row.kind().isFlow() ? nearest(row, left, ledger) : Optional.empty();
        own.ifPresent(left::remove);
        return own;
    }

    private static Optional<OwnLedger.Flow> nearest(
            CashMovement movement, List<OwnLedger.Flow> left, OwnLedger ledger) {
        return left.stream()
                .filter(one -> one.amount().currency().equals(movement.currency())
                        && one.amount().amount().compareTo(movement.amount()) == 0
                        && apart(one, movement, ledger) <= FARTHEST_DAYS)
                .min(Comparator.comparingLong(one -> apart(one, movement, ledger)));
    }

    private static long apart(OwnLedger.Flow flow, CashMovement movement, OwnLedger ledger) {
        return Math.abs(
                ChronoUnit.DAYS.between(ledger.day(flow.at()), movement.at().date()));
    }
}
