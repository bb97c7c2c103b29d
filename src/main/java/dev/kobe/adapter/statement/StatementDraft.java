// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.CashMovement;
import dev.kobe.core.record.CorporateAction;
import dev.kobe.core.record.OpenPosition;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.Statement.Balance;
import dev.kobe.core.record.Statement.DayRate;
import dev.kobe.core.record.Statement.DayValue;
import dev.kobe.core.record.Statement.Part;
import dev.kobe.core.record.StatementTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One account's statement while its rows are being read.
final class StatementDraft {
    final Optional<String> account;
    final TradeRows trades = new TradeRows();
    final List<CashMovement> cash = new ArrayList<>();
    final List<OpenPosition> positions = new ArrayList<>();
    final List<Balance> balances = new ArrayList<>();
    final List<DayValue> values = new ArrayList<>();
    final List<CorporateAction> actions = new ArrayList<>();
    final List<DayRate> rates = new ArrayList<>();

    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final Map<String, Integer> readOver = new TreeMap<>();
    private final Map<String, Row> repeated = new TreeMap<>();
    private final Set<String> told = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();
    private Optional<Currency> base = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private Optional<StatementTime> generated = Optional.empty();

    private record Period(LocalDate from, LocalDate to) {}

    StatementDraft(Optional<String> account) {
        this.account = account;
    }

    void tells(Part part) {
        parts.add(part);
    }

    void period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Fault(
                    " is a statement from " + from + " to " + to + "; allowed: a last day on or after the first.");
        }
        period = Optional.of(new Period(from, to));
    }

    void generated(Optional<StatementTime> at) {
        generated = at;
    }

    /// The base currency where a section says it; two different ones are a fault of the file.
    void base(Currency said) {
        if (base.isPresent() && !base.get().equals(said)) {
            throw new Fault(" has two base currencies, " + base.get() + " and " + said + "; allowed: one.");
        }
        base = Optional.of(said);
    }

    /// The last day of the period, where the file states one.
    Optional<LocalDate> lastDay() {
        return period.map(Period::to);
    }

    /// Counts a row that repeats others or moves no money.
    void readOver(String what) {
        readOver.merge(what, 1, Integer::sum);
    }

    /// A row that repeats others more coarsely or splits them up; where those others never come, it would be
    /// lost.
    ///
    /// @param level how the row is counted
    /// @param what the things it tells of, for example `positions in SXLK`
    void repeats(String level, String what, Row row) {
        readOver(level);
        repeated.putIfAbsent(what, row);
    }

    /// The things are told of by a row that is taken.
    void told(String what) {
        told.add(what);
    }

    private void loseNothing() {
        repeated.forEach((what, row) -> {
            if (!told.contains(what)) {
                throw new Fault(
                        " line " + row.line() + " " + row.name() + ": nothing else in the file tells of " + what
                                + "; allowed: a statement with its executions or orders, cash in detail, positions in summary.");
            }
        });
    }

    /// Takes over what another draft has read over.
    void alsoReadOver(StatementDraft other) {
        other.readOver.forEach((what, count) -> readOver.merge(what, count, Integer::sum));
    }

    /// Whether any row has become a record.
    boolean hasRecords() {
        return !trades.isEmpty()
                || Stream.of(cash, positions, balances, values, actions, rates).anyMatch(rows -> !rows.isEmpty());
    }

    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /// Takes over the days of the statement in which another account's rows stand; of a section without a row
    /// of that account nothing is known.
    void like(StatementDraft first) {
        period = first.period;
        generated = first.generated;
        remark("Its rows stand in the statement of " + first.account.orElse("another account")
                + ", and whether they are all is not known.");
    }

    Statement statement() {
        loseNothing();
        TradeRows.Standing standing = trades.standing(this);
        List<LocalDate> days = new ArrayList<>();
        standing.trades().forEach(one -> days.add(one.day()));
        cash.forEach(one -> days.add(one.at().date()));
        actions.forEach(one -> days.add(one.at().date()));
        if (period.isEmpty() && days.isEmpty()) {
            throw new Fault(" names no period and has no dated row; allowed: a statement with at least one of them.");
        }
        Period span = period.orElseGet(() -> new Period(Collections.min(days), Collections.max(days)));
        long outside = days.stream()
                .filter(one -> one.isBefore(span.from()) || one.isAfter(span.to()))
                .count();
        if (outside > 0) {
            remark(outside + (outside == 1 ? " row is" : " rows are") + " dated outside " + span.from() + " to "
                    + span.to() + ".");
        }
        if (period.isEmpty()) {
            remark("The file states no period; its rows span " + span.from() + " to " + span.to() + ".");
        }
        return new Statement(
                account,
                base,
                span.from(),
                span.to(),
                period.isPresent(),
                generated,
                parts,
                standing.trades(),
                standing.cancellations(),
                cash,
                positions,
                balances,
                values,
                actions,
                rates,
                readOver,
                remarks);
    }
}
