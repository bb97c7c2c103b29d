// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a new file of daily bars stands to those that are known: on one scale with them, on another since a
/// split or dividend, or not the same series at all.
///
/// A source rewrites all its adjusted closes at every dividend and all its prices at every split. Known bars
/// that a file on another scale does not replace cannot be compared with it any more. Example: known closes of
/// 2018 at 173.25, the same days at 41.2 in a file of 2022: its prices are 0.238 of those known, and known bars
/// outside its span are in doubt.
///
/// @param rescaled whether the file is on another scale than the bars known, or nothing tells; then none of its
///     bars may be mixed with them, not even in a view of the past
/// @param refusal why the file cannot belong to the series; empty where it can
/// @param before known bars before this day are on another scale
/// @param after known bars after this day are on another scale
/// @param sentence what was found, for a person
public record Vintage(
        boolean rescaled,
        Optional<String> refusal,
        Optional<LocalDate> before,
        Optional<LocalDate> after,
        Optional<String> sentence) {
    /// The code that known bars get which are on another scale.
    public static final String CODE = "OTHER_VINTAGE";

    private static final Vintage SAME =
            new Vintage(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Fewer common days say nothing about a scale.
    private static final int LEAST_COMMON = 5;

    private static final double ROUNDING = 2e-4;
    private static final double HUNDRED = 100;
    private static final double NEAR = 0.02;

    /// How far most common days may lie from their median ratio; more is another series.
    private static final double SCATTER = 0.05;

    /// Calendar days without a bar over which two stretches still hang together.
    private static final int LONGEST_GAP = 7;

    /// Compares the bars that may be used of both.
    public static Vintage of(PriceHistory known, PriceHistory incoming) {
        if (known.size() == 0 || incoming.size() == 0) {
            return SAME;
        }
        int[] common = IntStream.range(0, incoming.size())
                .filter(bar -> at(known, incoming.date(bar)) >= 0)
                .toArray();
        if (common.length == 0) {
            return apart(known, incoming);
        }
        double[] ratios = Arrays.stream(common)
                .mapToDouble(bar -> incoming.close(bar) / known.close(at(known, incoming.date(bar))))
                .toArray();
        Optional<String> refusal = common.length < LEAST_COMMON ? Optional.empty() : refusal(ratios, incoming);
        if (refusal.isPresent()) {
            return new Vintage(true, refusal, Optional.empty(), Optional.empty(), Optional.empty());
        }
        double first = scale(known, incoming, common[0]);
        double last = scale(known, incoming, common[common.length - 1]);
        boolean older = differs(first) && known.date(0).isBefore(incoming.date(0));
        boolean newer = differs(last) && known.date(known.size() - 1).isAfter(incoming.date(incoming.size() - 1));
        if (older || newer) {
            String ratio = factor(older ? first : last);
            return other(incoming, older, newer, "adjusted closes are " + ratio + " of those known");
        }
        return new Vintage(
                differs(first) || differs(last),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int at(PriceHistory history, LocalDate day) {
        int bar = history.atOrBefore(day);
        return bar >= 0 && history.date(bar).equals(day) ? bar : -1;
    }

    private static double scale(PriceHistory known, PriceHistory incoming, int bar) {
        return incoming.adjustedClose(bar) / known.adjustedClose(at(known, incoming.date(bar)));
    }

    private static boolean differs(double ratio) {
        return Math.abs(ratio - 1) > ROUNDING;
    }

    private static Optional<String> refusal(double[] ratios, PriceHistory incoming) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        if (Math.abs(median / HUNDRED - 1) < NEAR || Math.abs(median * HUNDRED - 1) < NEAR) {
            return Optional.of("its prices of " + incoming.symbol() + " are " + factor(median)
                    + " times those that are known: one of the two is in another unit");
        }
        long near = Arrays.stream(ratios)
                .filter(one -> Math.abs(one / median - 1) <= SCATTER)
                .count();
        return near * 2 < ratios.length
                ? Optional.of("its prices of " + incoming.symbol() + " bear no steady ratio to those that are known: it"
                        + " is another series of that name")
                : Optional.empty();
    }

    private static Vintage apart(PriceHistory known, PriceHistory incoming) {
        LocalDate start = incoming.date(0);
        LocalDate end = incoming.date(incoming.size() - 1);
        int before = known.atOrBefore(start);
        int after = known.atOrBefore(end) + 1;
        boolean gapBefore =
                before >= 0 && known.date(before).plusDays(LONGEST_GAP).isBefore(start);
        boolean gapAfter = after < known.size() && end.plusDays(LONGEST_GAP).isBefore(known.date(after));
        if (gapBefore || gapAfter) {
            return other(incoming, gapBefore, gapAfter, "no day is in both, so their scales cannot be compared");
        }
        double into = before >= 0 ? incoming.close(0) / known.close(before) : 1;
        double outOf = after < known.size() ? known.close(after) / incoming.close(incoming.size() - 1) : 1;
        boolean trades = IntStream.range(0, known.size()).anyMatch(bar -> known.volume(bar) > 0);
        boolean splitBefore = maySplit(into, trades);
        boolean splitAfter = maySplit(outOf, trades);
        return splitBefore || splitAfter
                ? other(
                        incoming,
                        splitBefore,
                        splitAfter,
                        "the step between the two, " + factor(splitBefore ? into : outOf)
                                + ", may be that of a split, and no day in both tells")
                : SAME;
    }

    /// Whether a step from one session to the next may be that of a split: a fifth or more, and by a whole number where
    /// nothing is traded, since an index of fear moves by a third in a day and never splits.
    private static boolean maySplit(double step, boolean trades) {
        double ratio = Math.max(step, 1 / step);
        double whole = Math.rint(ratio);
        return trades ? Steps.beyond(step, Steps.LEAST_SPLIT) : whole >= 2 && Steps.near(ratio, whole, SCATTER);
    }

    private static Vintage other(PriceHistory incoming, boolean older, boolean newer, String why) {
        LocalDate start = incoming.date(0);
        LocalDate end = incoming.date(incoming.size() - 1);
        String which =
                older && newer ? "before " + start + " and after " + end : older ? "before " + start : "after " + end;
        return new Vintage(
                true,
                Optional.empty(),
                older ? Optional.of(start) : Optional.empty(),
                newer ? Optional.of(end) : Optional.empty(),
                Optional.of("another vintage of " + incoming.symbol() + ": " + why + "; bars known " + which
                        + " are left out from now on, until a file replaces them"));
    }

    private static String factor(double ratio) {
        return String.format(Locale.ROOT, "%.4g", ratio);
    }
}
