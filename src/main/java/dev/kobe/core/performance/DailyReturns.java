// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.Strike;
import dev.kobe.core.math.PairedReturns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The one-session returns of the desk beside the benchmark's of the same session, as ratios; a return that spans a
/// session without a value is none of them.
///
/// @param days oldest first
public record DailyReturns(List<Day> days) {
    /// One session; the benchmark is absent where either end of the session has no price.
    public record Day(LocalDate session, double desk, OptionalDouble benchmark) {}

    public DailyReturns {
        days = List.copyOf(days);
    }

    /// Of every strike but the first.
    ///
    /// @param benchmark its growth at the close of each session where it is known
    public static DailyReturns of(List<Strike> strikes, Map<LocalDate, BigDecimal> benchmark) {
        List<Day> days = new ArrayList<>();
        for (int at = 1; at < strikes.size(); at++) {
            Strike one = strikes.get(at);
            if (one.periodReturn().isEmpty() || one.sessionsSpanned() != 1) {
                continue;
            }
            BigDecimal before = benchmark.get(strikes.get(at - 1).session());
            BigDecimal now = benchmark.get(one.session());
            days.add(new Day(
                    one.session(),
                    one.periodReturn().get().doubleValue(),
                    before == null || now == null
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(now.doubleValue() / before.doubleValue() - 1)));
        }
        return new DailyReturns(days);
    }

    /// The desk's returns.
    public double[] desk() {
        return days.stream().mapToDouble(Day::desk).toArray();
    }

    /// The desk and its benchmark on the sessions on which both have a return.
    public PairedReturns paired() {
        return PairedReturns.of(pairs().stream().mapToDouble(Day::desk).toArray(), benchmark())
                .orThrow();
    }

    /// Sessions on which both have a return.
    public List<Day> pairs() {
        return days.stream().filter(one -> one.benchmark().isPresent()).toList();
    }

    /// The benchmark's returns.
    public double[] benchmark() {
        return pairs().stream()
                .mapToDouble(one -> one.benchmark().orElseThrow())
                .toArray();
    }

    /// Desk less benchmark.
    public double[] difference() {
        return pairs().stream()
                .mapToDouble(one -> one.desk() - one.benchmark().orElseThrow())
                .toArray();
    }
}
