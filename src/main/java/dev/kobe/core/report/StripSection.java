// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.performance.Drawdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The four figures of the month: the month, the year, the record and its deepest fall, each with the benchmark's.
final class StripSection implements Section {
    @Override
    public int page() {
        return 1;
    }

    @Override
    public String title(ReportFacts facts) {
        return "";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        ReportFacts.Period since = facts.sinceStart();
        return List.of(new Block.Strip(List.of(
                headline(Print.month(facts.month()), facts.monthPeriod(), ""),
                headline(facts.month().getYear() + " to date", facts.yearPeriod(), ""),
                headline("Since " + Print.longDate(facts.start()), since, ", cumulative"),
                drawdown(facts))));
    }

    private static Block.Headline headline(String label, ReportFacts.Period period, String remark) {
        return new Block.Headline(
                label,
                period.desk().map(Print::percent).orElse(Print.NONE),
                "benchmark " + period.benchmark().map(Print::percent).orElse(Print.NONE),
                period.sessions() == 0
                        ? "fewer than two sessions"
                        : period.sessions() + (period.sessions() == 1 ? " session" : " sessions") + remark);
    }

    private static Block.Headline drawdown(ReportFacts facts) {
        Optional<Drawdown> desk = Drawdown.deepest(facts.curve());
        return new Block.Headline(
                "Maximum drawdown",
                desk.map(StripSection::depth).orElse(Print.NONE),
                "benchmark "
                        + Drawdown.deepest(facts.benchmarkCurve())
                                .map(StripSection::depth)
                                .orElse(Print.NONE),
                desk.map(StripSection::covers).orElse("fewer than two sessions"));
    }

    private static String depth(Drawdown fall) {
        return Print.percent(BigDecimal.valueOf(fall.depth()));
    }

    private static String covers(Drawdown fall) {
        if (fall.depth() == 0) {
            return "never below its peak";
        }
        String from = fall.peak().getYear() == fall.trough().getYear()
                ? Print.dayOfMonth(fall.peak())
                : Print.date(fall.peak());
        return from + "–" + Print.date(fall.trough())
                + (fall.recovered().isPresent() ? ", recovered" : ", not recovered");
    }
}
