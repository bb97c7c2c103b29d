// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.alarm.AlarmBudget;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.alarm.AlarmLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How often Kobe asked for its owner's attention, week by week, against the budget; above it the alarms that chatter
/// or stand for days are listed as what they are, defects of Kobe.
final class AlarmsSection implements Section {
    @Override
    public int page() {
        return 5;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Alarms: how often Kobe asked for attention";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "budget: at most " + AlarmBudget.A_WEEK + " a week, about 80 / 15 / 5 %";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        Optional<AlarmHistory> history = facts.input().alarms();
        return List.of(Block.Paragraph.of(
                Block.Style.NOTE,
                history.map(known -> words(facts, known))
                        .orElse("Not known: the journal of alarms was not read for this report.")));
    }

    private static String words(ReportFacts facts, AlarmHistory history) {
        AlarmBudget budget =
                AlarmBudget.of(history, facts.month(), facts.input().venue().zone());
        String month = Print.month(facts.month());
        if (budget.total() == 0) {
            return "No alarm of WARNING or worse was raised in " + month + "; the budget was kept.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("In " + month + " " + Print.count(budget.total(), "alarm was", "alarms were") + " raised: "
                + mix(budget) + ".");
        sentences.add("By week from "
                + budget.weeks().entrySet().stream()
                        .map(one -> Print.dayOfMonth(one.getKey()) + " " + one.getValue())
                        .collect(Collectors.joining(", "))
                + ".");
        sentences.add(verdict(budget));
        return String.join(" ", sentences);
    }

    private static String mix(AlarmBudget budget) {
        int warning = budget.levels().getOrDefault(AlarmLevel.WARNING, 0);
        int urgent = budget.levels().getOrDefault(AlarmLevel.URGENT, 0);
        int worse = budget.total() - warning - urgent;
        return warning + " WARNING, " + urgent + " URGENT, " + worse + " CRITICAL or worse (" + share(warning, budget)
                + " / " + share(urgent, budget) + " / " + share(worse, budget) + " %)";
    }

    private static String share(int part, AlarmBudget budget) {
        return Print.level(BigDecimal.valueOf(100.0 * part / budget.total()), 0);
    }

    private static String verdict(AlarmBudget budget) {
        if (!budget.isExceeded()) {
            return "The budget was kept in every week.";
        }
        String over = budget.weeks().entrySet().stream()
                .filter(one -> one.getValue() > AlarmBudget.A_WEEK)
                .map(one -> Print.dayOfMonth(one.getKey()))
                .collect(Collectors.joining(", "));
        List<String> defects = new ArrayList<>();
        budget.chattering().forEach((id, times) -> defects.add(id + " chatters, raised " + times + " times"));
        budget.stale().forEach((id, stood) -> defects.add(id + " is stale, stood " + hours(stood)));
        return "The budget was exceeded in the week from " + over + ". "
                + (defects.isEmpty()
                        ? "No alarm chattered or stood longer than a day."
                        : "Defects of Kobe: " + String.join("; ", defects) + ".");
    }

    private static String hours(Duration stood) {
        return Print.count(Math.toIntExact(stood.toHours()), "hour", "hours");
    }
}
