// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.performance.Drawdown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The record as growth of 100, desk and benchmark, over the fall of each from its peak; a session without a value is a
/// gap that is never joined.
final class GrowthSection implements Section {
    private static final double TEN = 10;
    private static final double FOUR = 4;
    private static final double FLATTEST = 0.01;
    private static final int MOST_STEPS = 8;
    private static final int MOST_FALLS = 4;
    private static final int MOST_NAMED = 4;

    /// Shares of the upper plot that stay free under the curves, for the amounts of flows and the words of stops.
    private static final double UNDER_FLOWS = 0.08;

    private static final double UNDER_STOPS = 0.22;

    @Override
    public int page() {
        return 1;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Growth of 100 and drawdown";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "daily, " + Print.longDate(facts.start()) + " to " + Print.longDate(facts.end())
                + ". Deposits and withdrawals marked; they do not enter returns";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        Map<LocalDate, Double> desk = underwater(facts.curve());
        Map<LocalDate, Double> other = underwater(facts.benchmarkCurve());
        List<Block.Level> levels = new ArrayList<>();
        double high = 100;
        double low = 100;
        // A record without a fall still has an axis that hangs from zero.
        double worst = -FLATTEST;
        for (Strike one : facts.strikes()) {
            OptionalDouble index = hundred(one.isKnown() ? Optional.of(one.index()) : Optional.empty());
            OptionalDouble benchmark = hundred(facts.benchmarkIndex(one.session()));
            high = Math.max(high, Math.max(index.orElse(high), benchmark.orElse(high)));
            low = Math.min(low, Math.min(index.orElse(low), benchmark.orElse(low)));
            OptionalDouble below = of(desk, one.session());
            OptionalDouble benchmarkBelow = of(other, one.session());
            worst = Math.min(worst, Math.min(below.orElse(0), benchmarkBelow.orElse(0)));
            levels.add(new Block.Level(one.session(), index, benchmark, below, benchmarkBelow));
        }
        boolean tooFew = facts.curve().size() < 2;
        List<Block.Mark> flows = flows(facts);
        List<Block.Held> held = held(facts);
        double room = !held.isEmpty() ? UNDER_STOPS : flows.isEmpty() ? 0 : UNDER_FLOWS;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Growth(
                levels,
                inSteps((low - room * high) / (1 - room), high, TEN, MOST_STEPS),
                inSteps(worst, 0, FOUR, MOST_FALLS),
                flows,
                held,
                Drawdown.deepest(facts.curve())
                        .filter(fall -> fall.depth() < 0)
                        .map(fall -> new Block.Mark(fall.trough(), Print.percent(BigDecimal.valueOf(fall.depth())))),
                facts.inMonth().getFirst().session(),
                Print.longMonth(facts.month().getMonthValue()),
                tooFew ? "fewer than two sessions" : ""));
        String gaps = gaps(facts);
        if (!gaps.isEmpty()) {
            blocks.add(Block.Paragraph.of(Block.Style.NOTE, gaps));
        }
        return blocks;
    }

    /// Which sessions are gaps in the lines, the last of many by name.
    private static String gaps(ReportFacts facts) {
        List<LocalDate> noValue = facts.strikes().stream()
                .filter(one -> !one.isKnown())
                .map(Strike::session)
                .toList();
        List<LocalDate> noBenchmark = facts.strikes().stream()
                .map(Strike::session)
                .filter(day -> facts.benchmarkIndex(day).isEmpty())
                .toList();
        if (!noValue.isEmpty() && noValue.equals(noBenchmark)) {
            return "No value and no benchmark on " + named(noValue)
                    + "; the next return spans the gap and is in no pair.";
        }
        List<String> sentences = new ArrayList<>();
        if (!noValue.isEmpty()) {
            sentences.add("No value on " + named(noValue) + "; the next return spans the gap.");
        }
        if (!noBenchmark.isEmpty()) {
            sentences.add("No benchmark on " + named(noBenchmark) + "; such days are in no pair.");
        }
        return String.join(" ", sentences);
    }

    private static String named(List<LocalDate> days) {
        String first = String.join(
                ", ", days.stream().limit(MOST_NAMED).map(Print::date).toList());
        return days.size() > MOST_NAMED ? first + " and " + (days.size() - MOST_NAMED) + " other days" : first;
    }

    /// Steps of the usual size, made wider only where there would be too many.
    private static Axis inSteps(double low, double high, double step, int most) {
        Axis axis = Axis.stepped(low, high, step);
        return (axis.high() - axis.low()) / step > most ? inSteps(low, high, step * 2, most) : axis;
    }

    private static OptionalDouble hundred(Optional<BigDecimal> index) {
        return index.map(one -> OptionalDouble.of(one.doubleValue() * 100)).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble of(Map<LocalDate, Double> map, LocalDate session) {
        Double found = map.get(session);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private static Map<LocalDate, Double> underwater(List<Drawdown.Level> curve) {
        Map<LocalDate, Double> below = new HashMap<>();
        double[] falls = Drawdown.underwater(curve);
        for (int at = 0; at < falls.length; at++) {
            below.put(curve.get(at).session(), falls[at] * 100);
        }
        return below;
    }

    private static List<Block.Held> held(ReportFacts facts) {
        return Stretches.runs(facts).stream()
                .map(run -> new Block.Held(
                        run.parts().stream()
                                .map(one -> new Block.Stretch(
                                        one.from(),
                                        one.to().orElse(facts.end()),
                                        one.kind().isStop()))
                                .toList(),
                        run.words()))
                .toList();
    }

    private static List<Block.Mark> flows(ReportFacts facts) {
        List<Block.Mark> marks = new ArrayList<>();
        for (Strike one : facts.strikes()) {
            BigDecimal net = one.deposits().minus(one.withdrawals()).amount();
            if (net.signum() != 0) {
                marks.add(new Block.Mark(one.session(), facts.isShareable() ? share(one, net) : amount(facts, net)));
            }
        }
        return marks;
    }

    private static String amount(ReportFacts facts, BigDecimal net) {
        int places = net.stripTrailingZeros().scale() > 0 ? 2 : 0;
        return (net.signum() > 0 ? "+" : "") + Print.money(facts.input().base(), net, places);
    }

    /// The flow in the value it met or left behind; in words where that is not known.
    private static String share(Strike strike, BigDecimal net) {
        return strike.valuation()
                .equity()
                .map(equity -> equity.amount().subtract(net))
                .filter(before -> before.signum() > 0)
                .map(before -> Print.signed(net.movePointRight(2).divide(before, MathContext.DECIMAL64), 1) + " %")
                .orElse(net.signum() > 0 ? "paid in" : "taken out");
    }
}
