// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What has been read of the VIX: its latest closes, and what the broker told of it within the last hours.
///
/// A level that was told within the hour after a session's close is that session's close, unless the library has it.
///
/// @param closes the first session first
/// @param quotes the earliest first, at most one a minute beside the newest
public record VixKnown(List<VixClose> closes, List<VixQuote> quotes) {
    private static final int MOST_CLOSES = 8;
    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofMinutes(15);

    /// So long after the close the last level is told; what comes later is the night's.
    private static final Duration CLOSING = Duration.ofMinutes(60);

    public VixKnown {
        closes = List.copyOf(closes);
        quotes = List.copyOf(quotes);
    }

    public static VixKnown none() {
        return new VixKnown(List.of(), List.of());
    }

    /// With closes from the library, or from the broker of a session it says the close of.
    public VixKnown with(Collection<VixClose> read) {
        NavigableMap<LocalDate, VixClose> all = new TreeMap<>();
        closes.forEach(one -> all.put(one.session(), one));
        read.forEach(one -> all.put(one.session(), one));
        while (all.size() > MOST_CLOSES) {
            all.pollFirstEntry();
        }
        return new VixKnown(List.copyOf(all.values()), quotes);
    }

    /// With a level that the broker has just told; where it stands for a session's close, with that.
    public VixKnown with(VixQuote told) {
        List<VixQuote> kept = new ArrayList<>();
        for (VixQuote one : quotes) {
            boolean isKept =
                    !one.at().isAfter(told.at()) && !one.at().isBefore(told.at().minus(KEPT));
            boolean isSameMinute = !kept.isEmpty() && minute(kept.getLast()) == minute(one);
            if (isKept && !isSameMinute) {
                kept.add(one);
            }
        }
        kept.add(told);
        return new VixKnown(closes, kept)
                .with(closes(told).filter(one -> close(one.session()).isEmpty()).toList());
    }

    /// The closes that a level says: the session's that has ended, and the one before it where the broker told that.
    private static Stream<VixClose> closes(VixQuote told) {
        TradingCalendar newYork = TradingCalendar.of(Venue.NEW_YORK);
        LocalDate day = told.at().atZone(Venue.NEW_YORK.zone()).toLocalDate();
        if (!newYork.covers(day.minusDays(7)) || !newYork.covers(day.plusDays(7))) {
            return Stream.empty();
        }
        LocalDate last = newYork.lastClosed(told.at());
        boolean isOpen =
                newYork.session(day).filter(one -> one.isOpenAt(told.at())).isPresent();
        Instant from = newYork.session(last)
                .map(Session::close)
                .orElseThrow()
                .plus(told.kind() == Quote.Kind.DELAYED ? LATE : Duration.ZERO);
        boolean isSimulated = told.kind() == Quote.Kind.SIMULATED;
        Stream<VixClose> own = isOpen || told.at().isBefore(from) || !told.at().isBefore(from.plus(CLOSING))
                ? Stream.empty()
                : Stream.of(new VixClose(last, told.level(), isSimulated));
        Stream<VixClose> former =
                told.formerClose().filter(one -> isOpen).map(level -> new VixClose(last, level, isSimulated)).stream();
        return Stream.concat(own, former);
    }

    private static long minute(VixQuote one) {
        return Math.floorDiv(one.at().getEpochSecond(), 60L);
    }

    /// The close of a session, if it is known.
    public Optional<VixClose> close(LocalDate session) {
        return closes.stream().filter(one -> one.session().equals(session)).findFirst();
    }
}
