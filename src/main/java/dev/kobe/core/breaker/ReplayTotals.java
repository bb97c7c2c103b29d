// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.breaker.BreakerReplay.Day;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a replay comes to.
///
/// Money is in the unit of the given equity. Example: a curve that ends at 80 and with the halts at 92.5 has a
/// difference of 12.5: what the halts saved; below zero they cost that.
///
/// @param firstHalt the day whose close halted first
/// @param states at how many closes each action came to govern the next session
/// @param breakers at how many closes each breaker asked for each action, by its id in the order of the list; a figure
///     that is not known counts as PAUSE_NEW
/// @param unknown at how many closes a breaker's figure was not known, by its id; none for a breaker that always knew
/// @param halts how often the board came to be halted
/// @param flattens how often a halt sold something
/// @param flattensPerYear of 365.25 days; missing below a year
/// @param flat over how many sessions nothing was held
/// @param ramp at how many closes no more than a step of the ramp was allowed
/// @param rebases how often the owner re-based
public record ReplayTotals(
        int days,
        Optional<LocalDate> firstHalt,
        Map<BreakerAction, Integer> states,
        Map<String, Map<BreakerAction, Integer>> breakers,
        Map<String, Integer> unknown,
        int halts,
        int flattens,
        Outcome<Double> flattensPerYear,
        int flat,
        int ramp,
        int rebases,
        Curve given,
        Curve halted) {
    private static final double DAYS_PER_YEAR = 365.25;

    /// A curve's end and its deepest fall from a peak, at most zero.
    public record Curve(BigDecimal end, BigDecimal maxDrawdown) {}

    /// What the halts saved, in money; below zero what they cost.
    public BigDecimal difference() {
        return halted.end().subtract(given.end());
    }

    static ReplayTotals of(List<Day> days, List<Breaker> breakers) {
        int halts = 0;
        int flattens = 0;
        int rebases = 0;
        Board before = Board.clear();
        for (Day day : days) {
            halts += day.board().isHalted() && !before.isHalted() ? 1 : 0;
            rebases += day.board().rebase().equals(before.rebase()) ? 0 : 1;
            flattens += isNothing(day.held()) && !isNothing(day.lived()) ? 1 : 0;
            before = day.board();
        }
        Map<String, Map<BreakerAction, Integer>> said = new LinkedHashMap<>();
        Map<String, Integer> unknown = new LinkedHashMap<>();
        for (Breaker one : breakers) {
            said.put(one.id(), count(days, day -> day.board().raw().get(one.id())));
            int without = (int) days.stream()
                    .filter(day -> day.board().unknownSince().containsKey(one.id()))
                    .count();
            if (without > 0) {
                unknown.put(one.id(), without);
            }
        }
        return new ReplayTotals(
                days.size(),
                days.stream()
                        .filter(day -> day.board().isHalted())
                        .map(Day::date)
                        .findFirst(),
                count(days, Day::state),
                Collections.unmodifiableMap(said),
                Collections.unmodifiableMap(unknown),
                halts,
                flattens,
                perYear(flattens, days),
                (int) days.stream().filter(day -> isNothing(day.lived())).count(),
                (int) days.stream().filter(Day::isOnRamp).count(),
                rebases,
                curve(days, Day::given),
                curve(days, Day::halted));
    }

    private static boolean isNothing(Weight held) {
        return held.compareTo(Weight.ZERO) == 0;
    }

    private static Map<BreakerAction, Integer> count(List<Day> days, Function<Day, BreakerAction> action) {
        Map<BreakerAction, Integer> counted = new EnumMap<>(BreakerAction.class);
        for (BreakerAction one : BreakerAction.values()) {
            counted.put(one, 0);
        }
        days.forEach(day -> counted.merge(action.apply(day), 1, Integer::sum));
        return Collections.unmodifiableMap(counted);
    }

    private static Outcome<Double> perYear(int flattens, List<Day> days) {
        long span =
                ChronoUnit.DAYS.between(days.getFirst().date(), days.getLast().date());
        return span < DAYS_PER_YEAR
                ? Outcome.missing("flattensPerYear", "The history is shorter than a year.")
                : Outcome.ok(flattens * DAYS_PER_YEAR / span);
    }

    private static Curve curve(List<Day> days, Function<Day, BigDecimal> value) {
        BigDecimal peak = value.apply(days.getFirst());
        BigDecimal deepest = BigDecimal.ZERO;
        for (Day day : days) {
            BigDecimal level = value.apply(day);
            peak = peak.max(level);
            deepest = deepest.min(level.divide(peak, MathContext.DECIMAL128).subtract(BigDecimal.ONE));
        }
        return new Curve(value.apply(days.getLast()), deepest);
    }
}
