// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.book.Strike;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what the drawdown breakers measure from, out of the sealed strikes.
///
/// Day: the last known strike before the session. Week: the last known strike before the session's ISO week. Where
/// there is none yet, the opening strike stands in. Peak: the highest known strike since the last re-base, the re-base
/// itself counting; the index of the moment counts only once it has been struck.
///
/// Example: on Monday 2 March 2026 day and week are both measured from Friday 27 February.
public final class DrawdownBases {
    private DrawdownBases() {}

    /// Joins the index of a moment with its bases.
    ///
    /// @param missing why the index is not known, in a sentence; ignored when it is
    public static EquityReading reading(
            List<Strike> strikes,
            Optional<Board.Rebase> rebase,
            LocalDate session,
            Optional<BigDecimal> indexNow,
            Optional<BigDecimal> currencyPart,
            String missing) {
        List<Strike> known = strikes.stream().filter(Strike::isKnown).toList();
        LocalDate monday = session.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new EquityReading(
                indexNow,
                lastBefore(known, session),
                lastBefore(known, monday),
                peak(known, rebase),
                currencyPart,
                indexNow.isPresent() ? "" : missing);
    }

    /// Those of the strikes from which alone a base of a session or of any later one can come: the highest since the
    /// re-base, the last before the session's ISO week, and those of that week. A stretch of years is thus judged
    /// from a handful of strikes, each day's kept ones and the new one giving the next day's.
    ///
    /// @param session the day of the last strike or a later one
    public static List<Strike> kept(List<Strike> strikes, Optional<Board.Rebase> rebase, LocalDate session) {
        LocalDate monday = session.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Strike> known = strikes.stream().filter(Strike::isKnown).toList();
        Optional<Strike> highest =
                known.stream().filter(one -> isSince(one, rebase)).max(Comparator.comparing(Strike::index));
        Optional<Strike> before =
                known.stream().filter(one -> one.session().isBefore(monday)).reduce((one, later) -> later);
        return known.stream()
                .filter(one -> !one.session().isBefore(monday)
                        || highest.filter(one::equals).isPresent()
                        || before.filter(one::equals).isPresent())
                .toList();
    }

    private static boolean isSince(Strike strike, Optional<Board.Rebase> rebase) {
        return rebase.isEmpty() || strike.valuation().at().isAfter(rebase.get().at());
    }

    private static Optional<BigDecimal> lastBefore(List<Strike> known, LocalDate day) {
        return known.reversed().stream()
                .filter(one -> one.session().isBefore(day))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(Strike::index);
    }

    private static Optional<BigDecimal> peak(List<Strike> known, Optional<Board.Rebase> rebase) {
        Optional<BigDecimal> struck = known.stream()
                .filter(one -> isSince(one, rebase))
                .map(Strike::index)
                .max(BigDecimal::compareTo);
        return rebase.map(one -> struck.map(one.index()::max).orElse(one.index()))
                .or(() -> struck);
    }
}
