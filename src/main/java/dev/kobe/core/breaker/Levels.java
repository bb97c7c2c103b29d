// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A breaker's limits in rising order, each with what it asks for at or above it.
///
/// They are above zero and rise; of those that act, the higher one asks for more. An alert may stand anywhere, also
/// above a level that acts, where it adds words and no action.
///
/// Example: `20 alert, 25 reduce, 30 pause, 40 halt` is the VIX of the mission; 31.2 pauses.
///
/// @param rising at least one
public record Levels(List<Level> rising) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) (alert|reduce|pause|halt)");

    /// How levels are written, in words.
    public static final String ALLOWED =
            "levels in rising order with alert, reduce, pause or halt, such as 20 alert, 25 reduce, 30 pause, 40 halt;"
                    + " none is 0, and what acts more severely stands higher";

    /// One limit: at or above it, the action.
    public record Level(BigDecimal at, BreakerAction action) {}

    public Levels {
        rising = List.copyOf(rising);
        if (rising.isEmpty()) {
            throw new IllegalArgumentException("a breaker has at least one level");
        }
        BigDecimal last = BigDecimal.ZERO;
        BreakerAction acting = BreakerAction.ALERT_ONLY;
        for (Level level : rising) {
            if (level.at().compareTo(last) <= 0) {
                throw new IllegalArgumentException(
                        "level " + level.at().toPlainString() + " is not above " + last.toPlainString());
            }
            if (level.action() == BreakerAction.CONTINUE) {
                throw new IllegalArgumentException("a level asks for something: alert, reduce, pause or halt");
            }
            if (level.action() != BreakerAction.ALERT_ONLY) {
                if (level.action().compareTo(acting) <= 0) {
                    throw new IllegalArgumentException("level " + word(level.action()) + " at "
                            + level.at().toPlainString() + " stands above " + word(acting)
                            + ", which asks for as much");
                }
                acting = level.action();
            }
            last = level.at();
        }
    }

    /// Reads what [#toString] prints.
    public static Levels parse(String text) {
        List<Level> read = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher one = WRITTEN.matcher(part.strip());
            if (!one.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no level");
            }
            read.add(new Level(
                    new BigDecimal(one.group(1)),
                    Arrays.stream(BreakerAction.values())
                            .filter(action -> word(action).equals(one.group(2)))
                            .findFirst()
                            .orElseThrow()));
        }
        return new Levels(read);
    }

    /// The level that asks for most: the one that stops.
    public Level stop() {
        Level most = rising.getFirst();
        for (Level level : rising) {
            most = level.action().compareTo(most.action()) >= 0 ? level : most;
        }
        return most;
    }

    /// The level that governs a figure: of those reached the one that asks for most, of several such the highest.
    public Optional<Level> reached(Measured figure) {
        return rising.stream()
                .filter(level -> figure.reaches(level.at()))
                .reduce((one, other) -> other.action().compareTo(one.action()) >= 0 ? other : one);
    }

    /// The level of an action; the highest where an alert stands more than once.
    public Optional<Level> of(BreakerAction action) {
        return rising.stream().filter(level -> level.action() == action).reduce((one, other) -> other);
    }

    /// From where on at least an action is asked for; empty where no level asks for as much.
    public Optional<BigDecimal> from(BreakerAction action) {
        return rising.stream()
                .filter(level -> level.action().compareTo(action) >= 0)
                .map(Level::at)
                .findFirst();
    }

    /// Levels that ask of every figure what the stricter of the two asks; these themselves where the others ask for
    /// more of none.
    ///
    /// Example: `25 reduce, 40 halt` and `30 pause, 35 halt` are `25 reduce, 30 pause, 35 halt`.
    public Levels orStricter(Levels other) {
        if (Arrays.stream(BreakerAction.values()).noneMatch(action -> other.asksBefore(this, action))) {
            return this;
        }
        TreeMap<BigDecimal, BreakerAction> both = new TreeMap<>();
        for (BreakerAction action :
                List.of(BreakerAction.REDUCE_SIZE, BreakerAction.PAUSE_NEW, BreakerAction.HALT_ALL)) {
            // Where two begin at one figure the more severe one, put last, is what is asked for.
            Stream.concat(from(action).stream(), other.from(action).stream())
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> both.put(at, action));
        }
        rising.stream()
                .filter(level -> level.action() == BreakerAction.ALERT_ONLY)
                .forEach(level -> both.putIfAbsent(level.at(), level.action()));
        if (other.asksBefore(this, BreakerAction.ALERT_ONLY)) {
            other.from(BreakerAction.ALERT_ONLY).ifPresent(at -> both.putIfAbsent(at, BreakerAction.ALERT_ONLY));
        }
        return new Levels(both.entrySet().stream()
                .map(one -> new Level(one.getKey(), one.getValue()))
                .toList());
    }

    private boolean asksBefore(Levels other, BreakerAction action) {
        return from(action).stream().anyMatch(at -> other.from(action)
                .filter(theirs -> theirs.compareTo(at) <= 0)
                .isEmpty());
    }

    /// Each action whose levels differ, `halt 0.02 to 0.03`.
    List<String> differences(Levels to) {
        return Arrays.stream(BreakerAction.values())
                .filter(action -> !written(action).equals(to.written(action)))
                .map(action -> word(action) + " " + written(action) + " to " + to.written(action))
                .toList();
    }

    private String written(BreakerAction action) {
        String all = rising.stream()
                .filter(level -> level.action() == action)
                .map(level -> level.at().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "none" : all;
    }

    /// How an action is written: `alert`, `reduce`, `pause`, `halt`.
    public static String word(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> "continue";
            case ALERT_ONLY -> "alert";
            case REDUCE_SIZE -> "reduce";
            case PAUSE_NEW -> "pause";
            case HALT_ALL -> "halt";
        };
    }

    @Override
    public String toString() {
        return rising.stream()
                .map(level -> String.format(Locale.ROOT, "%s %s", level.at().toPlainString(), word(level.action())))
                .collect(Collectors.joining(", "));
    }
}
