// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.Instrument.FormerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One series out of two names: bars of the old symbol before the day of the change, of the new one from it on.
///
/// Bars of the new symbol before that day are another company's, or repeat what the old one has, and are left out. The
/// adjusted closes of the old one are brought to the scale of the new. What each bar was known as of is not touched:
/// both series are already those of one time. They are joined only where the new one begins within a week of the old
/// one's end and without the step of a split, for a name changes no price.
///
/// Example: OLD closed at 40.00 on 17 June, NEXT opens its series on 18 June at 40.40 with an adjusted close of 39.99:
/// the joined adjusted closes of OLD are 0.98985 of its own, and the return into 18 June is 1 %.
public final class Renamed {
    /// Calendar days without a bar over which a name may change.
    private static final int LONGEST_GAP = 7;

    private Renamed() {}

    /// The joined series; the new one alone from its day on, with the reason, where there is no old one or it does not
    /// fit; empty where neither has a bar.
    ///
    /// @param former bars under the former symbol
    /// @param present bars under the present one
    public static Optional<PriceHistory> join(
            FormerName name, Optional<PriceHistory> former, Optional<PriceHistory> present) {
        Optional<PriceHistory> old =
                former.map(one -> one.through(name.until().minusDays(1))).filter(one -> one.size() > 0);
        Optional<PriceHistory> now = present.map(one -> one.from(name.until())).filter(one -> one.size() > 0);
        if (old.isEmpty() || now.isEmpty()) {
            return now.map(one -> saying(one, "no prices under its former name " + name.symbol()))
                    .or(() -> old);
        }
        return Optional.of(join(name, old.get(), now.get()));
    }

    private static PriceHistory join(FormerName name, PriceHistory old, PriceHistory now) {
        int last = old.size() - 1;
        double step = now.close(0) / old.close(last);
        boolean fits =
                !old.date(last).plusDays(LONGEST_GAP).isBefore(now.date(0)) && !Steps.beyond(step, Steps.LEAST_SPLIT);
        return fits
                ? old.then(now, ratio(now, 0) / ratio(old, last))
                : saying(
                        now,
                        String.format(
                                Locale.ROOT,
                                "not joined with its former name %s, which ends on %s: the step between them is %.4g",
                                name.symbol(),
                                old.date(last),
                                step));
    }

    private static double ratio(PriceHistory history, int bar) {
        return history.adjustedClose(bar) / history.close(bar);
    }

    private static PriceHistory saying(PriceHistory history, String why) {
        List<String> caveats = new ArrayList<>(history.caveats());
        caveats.add(why);
        return history.saying(caveats);
    }
}
