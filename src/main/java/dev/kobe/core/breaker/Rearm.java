// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;

/// What ends a breaker's trip once its figure has fallen back: the hysteresis that keeps a figure at its limit from
/// switching the desk on and off.
///
/// Example: the VIX re-arms 10 % below its level at two closes: a pause of 30 ends after two closes under 27.
///
/// @param ends what ends it
/// @param below how far below the level the figure must be, as a share of the level
/// @param closes at how many closes in a row
public record Rearm(End ends, BigDecimal below, int closes) {
    /// What ends a trip.
    public enum End {
        /// The first reading under the level.
        READING("a reading under its level"),
        /// So many closes far enough below the level.
        CLOSES("closes far enough below its level"),
        /// The owner, who resumes with a reason: the figure cannot fall back by itself while nothing trades.
        OWNER("your resume, with a reason"),
        /// The next session.
        SESSION("the next session"),
        /// The next ISO week.
        WEEK("the next week"),
        /// A re-base.
        REBASE("a re-base");

        private final String words;

        End(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static final Rearm AT_ONCE = new Rearm(End.READING, BigDecimal.ZERO, 0);
    public static final Rearm BY_OWNER = new Rearm(End.OWNER, BigDecimal.ZERO, 0);
    public static final Rearm NEXT_SESSION = new Rearm(End.SESSION, BigDecimal.ZERO, 0);
    public static final Rearm NEXT_WEEK = new Rearm(End.WEEK, BigDecimal.ZERO, 0);
    public static final Rearm BY_REBASE = new Rearm(End.REBASE, BigDecimal.ZERO, 0);

    /// So many closes in a row, each so far below the level.
    public static Rearm after(int closes, String below) {
        return new Rearm(End.CLOSES, new BigDecimal(below), closes);
    }

    public Rearm {
        if (below.signum() < 0 || below.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a figure re-arms at 0 to under 1 below its level, not " + below);
        }
        if ((ends == End.CLOSES) != (closes > 0)) {
            throw new IllegalArgumentException("a count of closes belongs to what ends by closes");
        }
    }

    /// Whether a figure is far enough below a level to count towards the end of a trip.
    public boolean isFarBelow(Measured figure, BigDecimal level) {
        return !figure.reaches(level.multiply(BigDecimal.ONE.subtract(below)));
    }

    /// In words, for a trip at a level: `closes under 27, two in a row`.
    public String words(Scale scale, BigDecimal level) {
        return ends == End.CLOSES
                ? closes + " closes in a row below " + scale.limit(level.multiply(BigDecimal.ONE.subtract(below)))
                : ends.words();
    }
}
