// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A broker's statement held against the desk's own ledger for the days that both cover.
///
/// Example: compared `trades`, `cash movements`; difference "The statement has a dividend of 19 USD on ORCL
/// of 2026-06-25, which this desk has not booked."; not compared "positions at the end: the statement has no
/// section of them".
///
/// @param from the first day that both cover; empty where there is none
/// @param compared what was held against each other, in words
/// @param differences each in one sentence that says which side has it
/// @param notCompared what could not be, each with the reason
/// @param notes what a reader should know besides
public record TieOut(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> compared,
        List<String> differences,
        List<String> notCompared,
        List<String> notes) {

    /// One thing to compare; a new one is one file, one test, one line in [#PARTS].
    interface Part {
        /// What it compares, in words.
        String what();

        /// The section of a statement without which it cannot be compared.
        Statement.Part section();

        void compare(Statement statement, OwnLedger ledger, Found found);
    }

    static final List<Part> PARTS = List.of(
            new TradesTie(), new CashTie(), new PositionsTie(), new BalancesTie(), new WorthTie(), new ActionsTie());

    public TieOut {
        compared = List.copyOf(compared);
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
        notes = List.copyOf(notes);
    }

    /// The sentence for a key and its amounts here and in the statement.
    @FunctionalInterface
    interface Telling<K> {
        String of(K key, String here, String there);
    }

    /// What the parts find, while they compare.
    static final class Found {
        final LocalDate from;
        final LocalDate to;
        private final List<String> compared = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();
        private final List<String> notCompared = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Found(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        void compared(String what) {
            compared.add(what);
        }

        void differs(String sentence) {
            differences.add(sentence);
        }

        void notCompared(String what, String why) {
            notCompared.add(what + ": " + why);
        }

        /// Tells where two sides have different amounts under a key; a key that only one side has is nothing
        /// on the other.
        <K extends Comparable<K>> void amounts(
                Map<K, BigDecimal> ours, Map<K, BigDecimal> theirs, BigDecimal within, Telling<K> sentence) {
            TreeSet<K> keys = new TreeSet<>(ours.keySet());
            keys.addAll(theirs.keySet());
            for (K key : keys) {
                BigDecimal here = ours.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal there = theirs.getOrDefault(key, BigDecimal.ZERO);
                if (here.subtract(there).abs().compareTo(within) > 0) {
                    differs(sentence.of(key, here.toPlainString(), there.toPlainString()));
                }
            }
        }

        void note(String sentence) {
            notes.add(sentence);
        }
    }

    /// Compares everything that both tell of.
    public static TieOut of(Statement statement, OwnLedger ledger) {
        LocalDate from = later(statement.from(), ledger.from());
        LocalDate to = later(statement.to(), ledger.to()).equals(statement.to()) ? ledger.to() : statement.to();
        if (to.isBefore(from)) {
            return none(
                    "This desk's own days are " + ledger.from() + " to " + ledger.to() + ": none of the statement's.");
        }
        Found found = new Found(from, to);
        if (statement.from().isBefore(from)) {
            found.notCompared(statement.from() + " to " + from.minusDays(1), "this desk was not open yet");
        }
        if (statement.to().isAfter(to)) {
            found.notCompared(to.plusDays(1) + " to " + statement.to(), "this desk's own days end before");
        }
        for (Part part : PARTS) {
            if (statement.tells(part.section())) {
                part.compare(statement, ledger, found);
            } else {
                found.notCompared(part.what(), "the statement has no section of it");
            }
        }
        return new TieOut(
                Optional.of(from), Optional.of(to), found.compared, found.differences, found.notCompared, found.notes);
    }

    /// Nothing could be compared, and why.
    public static TieOut none(String why) {
        return new TieOut(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(why));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether everything that was compared agrees, and something was.
    public boolean isEqual() {
        return !compared.isEmpty() && differences.isEmpty();
    }

    /// The outcome in one line.
    public String verdict() {
        if (compared.isEmpty() && differences.isEmpty()) {
            return "nothing was compared";
        }
        String days = " from " + from.map(LocalDate::toString).orElse("") + " to "
                + to.map(LocalDate::toString).orElse("");
        return differences.isEmpty()
                ? "equal in " + String.join(", ", compared) + days
                : differences.size() + (differences.size() == 1 ? " difference" : " differences") + days;
    }
}
