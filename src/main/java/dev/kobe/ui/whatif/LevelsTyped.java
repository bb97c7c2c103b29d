// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Levels.Level;
import dev.kobe.core.breaker.Scale;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The levels of a breaker as they are typed, each a figure in the unit in which the window prints it: a share of
/// 0.02 is typed as `2`.
///
/// Example: `1` and `2` for the alert and the halt of the day's drawdown are the levels `0.01 alert, 0.02 halt`.
final class LevelsTyped {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

    private LevelsTyped() {}

    /// A level as it is typed.
    static String typed(BigDecimal at, Scale scale) {
        return shown(scale == Scale.PERCENT ? at.movePointRight(2) : at);
    }

    /// What stands behind the figure.
    static String unit(Scale scale) {
        return scale == Scale.PERCENT ? "%" : scale.unit();
    }

    /// One step of an arrow key: a tenth of a percent, else one.
    static BigDecimal step(Scale scale) {
        return scale == Scale.PERCENT ? new BigDecimal("0.1") : BigDecimal.ONE;
    }

    /// What was typed, moved by so many steps; it stays as it is where it is no figure or would not be above zero.
    static String moved(String typed, Scale scale, int steps) {
        return figure(typed)
                .map(at -> at.add(step(scale).multiply(BigDecimal.valueOf(steps))))
                .filter(at -> at.signum() > 0)
                .map(LevelsTyped::shown)
                .orElse(typed);
    }

    /// The levels, or the one thing that is wrong with them; each keeps the action that it has in the breaker.
    static Outcome<Levels> read(Breaker breaker, List<String> typed) {
        List<Level> levels = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            Level set = breaker.levels().rising().get(at);
            String words = typed.get(at).strip();
            Optional<BigDecimal> figure = figure(words);
            if (figure.isEmpty()) {
                return missing("The " + Levels.word(set.action()) + " is a number above 0 in " + unit(breaker.scale())
                        + ", such as " + typed(set.at(), breaker.scale()) + ", not '" + words + "'.");
            }
            BigDecimal value = breaker.scale() == Scale.PERCENT ? figure.get().movePointLeft(2) : figure.get();
            if (!levels.isEmpty() && value.compareTo(levels.getLast().at()) <= 0) {
                return missing("Levels rise: the " + Levels.word(set.action()) + " at "
                        + breaker.scale().limit(value) + " is not above the "
                        + Levels.word(levels.getLast().action()) + " at "
                        + breaker.scale().limit(levels.getLast().at()) + ".");
            }
            levels.add(new Level(value, set.action()));
        }
        return Outcome.ok(new Levels(levels));
    }

    /// Levels in words: `alert at 1 %, halt at 2 %`.
    static String words(Levels levels, Scale scale) {
        return levels.rising().stream()
                .map(one -> Levels.word(one.action()) + " at " + scale.limit(one.at()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static Optional<BigDecimal> figure(String words) {
        return Optional.of(words.strip())
                .filter(one -> FIGURE.matcher(one).matches())
                .map(BigDecimal::new)
                .filter(one -> one.signum() > 0);
    }

    private static String shown(BigDecimal figure) {
        BigDecimal shortest = figure.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    private static <T> Outcome<T> missing(String why) {
        return Outcome.missing("levels", why);
    }
}
