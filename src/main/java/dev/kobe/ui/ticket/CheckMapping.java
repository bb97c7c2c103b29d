// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.fx.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the guardian's checks say of a ticket: the reasons against it, the notes to read, and a row for each check.
final class CheckMapping {
    private CheckMapping() {}

    /// What the owner may override; empty where anything else stands against the ticket too.
    static List<TicketView.Override> overrides(TicketRecord record) {
        List<CheckResult> denials =
                record.checks().stream().filter(CheckResult::denies).toList();
        Set<Acceptance> all = denials.stream().map(CheckResult::acceptance).collect(Collectors.toSet());
        boolean alone = PreTradeChecks.overriding(denials, all).stream().noneMatch(CheckResult::denies);
        if (!alone || record.state() != TicketState.BLOCKED || !record.reason().isEmpty()) {
            return List.of();
        }
        Map<Integer, List<CheckResult>> byNumber = new TreeMap<>();
        denials.forEach(one -> byNumber.computeIfAbsent(one.number(), number -> new ArrayList<>())
                .add(one));
        return byNumber.entrySet().stream()
                .map(one -> new TicketView.Override(
                        one.getKey(),
                        one.getValue().stream().map(CheckResult::acceptance).collect(Collectors.toSet()),
                        one.getValue().stream()
                                .map(CheckResult::sentence)
                                .distinct()
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /// Every reason against an approval that no tick takes away: each refusal by its sentence, or what the state says.
    static List<String> reasons(TicketRecord record) {
        List<String> reasons = new ArrayList<>();
        if (!overrides(record).isEmpty()) {
            return reasons;
        }
        for (CheckResult check : record.checks()) {
            if (check.denies()) {
                reasons.add(check.sentence());
            }
        }
        if (record.state() == TicketState.BLOCKED && !record.reason().isEmpty() && !reasons.contains(record.reason())) {
            reasons.add(record.reason());
        }
        if (record.state() == TicketState.BLOCKED && reasons.isEmpty()) {
            reasons.add("The ticket is blocked and no reason was given.");
        }
        return reasons;
    }

    static Optional<Integer> note(TicketLine line, List<CheckResult> warnings) {
        for (int i = 0; i < warnings.size(); i++) {
            if (isAbout(warnings.get(i), line)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    static boolean isAbout(CheckResult check, TicketLine line) {
        return check.subject().startsWith(line.line() + " ");
    }

    static List<TicketView.Note> notes(List<CheckResult> warnings) {
        List<TicketView.Note> notes = new ArrayList<>();
        for (int i = 0; i < warnings.size(); i++) {
            notes.add(new TicketView.Note(
                    i + 1, warnings.get(i).acceptance(), warnings.get(i).sentence()));
        }
        return notes;
    }

    /// One row per check number, the refused ones first; a check that asks every line is named once for all of them.
    static TicketView.Checks checks(List<CheckResult> results) {
        Map<Integer, List<CheckResult>> byNumber = new TreeMap<>();
        results.stream().filter(one -> one.result() != Result.SKIPPED).forEach(one -> byNumber.computeIfAbsent(
                        one.number(), number -> new ArrayList<>())
                .add(one));
        List<TicketView.Check> list = byNumber.values().stream()
                .map(CheckMapping::check)
                .sorted(Comparator.comparing((TicketView.Check one) -> one.condition() != Condition.STOPPED))
                .toList();
        int passed = (int) list.stream()
                .filter(one -> one.condition() != Condition.STOPPED)
                .count();
        return new TicketView.Checks(passed, list.size(), list);
    }

    private static TicketView.Check check(List<CheckResult> ofOneNumber) {
        for (CheckResult one : ofOneNumber) {
            if (one.denies()) {
                return new TicketView.Check(Condition.STOPPED, one.sentence());
            }
        }
        for (CheckResult one : ofOneNumber) {
            if (one.result() == Result.WARN) {
                return new TicketView.Check(Condition.WARNING, one.sentence());
            }
        }
        CheckResult first = ofOneNumber.getFirst();
        int lines = ofOneNumber.size();
        boolean alike =
                ofOneNumber.stream().map(CheckResult::sentence).distinct().count() == 1;
        String all = PreTradeChecks.ALL.stream()
                .filter(one -> one.number() == first.number() && !alike)
                .map(one -> one.title() + ", " + (lines == 2 ? "both lines" : "all " + lines + " lines"))
                .findFirst()
                .orElse(first.sentence());
        return new TicketView.Check(Condition.NORMAL, all);
    }
}
