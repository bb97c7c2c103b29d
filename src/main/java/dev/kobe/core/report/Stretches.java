// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The stretches of the record in which the board held the desk back, as the journal has them, up to the month's last
/// record.
///
/// Phases of one kind that follow each other are one stretch, so the steps of a re-entry are drawn as one. A pause that
/// began and ended on one day, as before the first price of a session, is left out.
///
/// Example: a halt on 9 March that the owner ends on the 11th, with full size from the 14th, is `halted 9–11 Mar` and
/// `re-entry at 25 to 75 % 11–14 Mar`.
final class Stretches {
    private Stretches() {}

    /// One stretch; `to` is empty while it goes on at the month's last record.
    record Stretch(Kind kind, LocalDate from, Optional<LocalDate> to, Weight lowest, Weight highest) {
        private boolean isOneDay() {
            return to.filter(from::equals).isPresent();
        }

        boolean follows(Stretch before) {
            return before.to.filter(from::equals).isPresent();
        }

        /// `halted 3–12 Mar`, `new positions paused since 30 Mar`.
        String words() {
            return words(kind.words);
        }

        /// The same in a sentence on the desk: `halted 3–12 Mar`, `paused for new positions since 30 Mar`.
        String ofTheDesk() {
            return words(kind.ofTheDesk);
        }

        private String words(String kindInWords) {
            String steps = kind != Kind.RE_ENTRY
                    ? ""
                    : " at " + percent(lowest) + (highest.equals(lowest) ? "" : " to " + percent(highest)) + " %";
            return kindInWords + steps + " " + days();
        }

        private String days() {
            if (to.isEmpty()) {
                return "since " + Print.dayOfMonth(from);
            }
            boolean oneMonth = from.withDayOfMonth(1).equals(to.get().withDayOfMonth(1));
            return isOneDay()
                    ? Print.dayOfMonth(from)
                    : (oneMonth ? Integer.toString(from.getDayOfMonth()) : Print.dayOfMonth(from)) + "–"
                            + Print.dayOfMonth(to.get());
        }

        private static String percent(Weight share) {
            return Print.level(share.value().movePointRight(2), 0);
        }
    }

    /// How the desk was held back.
    enum Kind {
        HALT("halted", "halted"),
        HAND("halted by hand", "halted by hand"),
        PAUSE("new positions paused", "paused for new positions"),
        REDUCED("size reduced", "reduced in size"),
        RE_ENTRY("re-entry", "in re-entry");

        private final String words;
        private final String ofTheDesk;

        Kind(String words, String ofTheDesk) {
            this.words = words;
            this.ofTheDesk = ofTheDesk;
        }

        boolean isStop() {
            return this != RE_ENTRY;
        }
    }

    static List<Stretch> of(ReportFacts facts) {
        List<BoardPhase> phases = facts.input().phases().stream()
                .filter(one -> !facts.isLater(one.from()))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 0; at < phases.size(); at++) {
            BoardPhase phase = phases.get(at);
            LocalDate from = facts.day(phase.from());
            Optional<LocalDate> to = at + 1 < phases.size()
                    ? Optional.of(facts.day(phases.get(at + 1).from()))
                    : Optional.empty();
            boolean withinDay = to.filter(from::equals).isPresent();
            kind(phase, withinDay)
                    .ifPresent(kind -> add(stretches, new Stretch(kind, from, to, phase.ramp(), phase.ramp())));
        }
        return List.copyOf(stretches);
    }

    /// Those of which a part lies in the report month.
    static List<Stretch> inMonth(ReportFacts facts) {
        LocalDate first = facts.month().atDay(1);
        return of(facts).stream()
                .filter(one -> one.to().filter(first::isAfter).isEmpty())
                .toList();
    }

    /// Stretches that follow each other day on day, each run with the words it has on the chart.
    static List<Run> runs(ReportFacts facts) {
        List<Run> runs = new ArrayList<>();
        for (Stretch one : of(facts)) {
            if (!runs.isEmpty() && one.follows(runs.getLast().parts().getLast())) {
                Run before = runs.removeLast();
                runs.add(new Run(
                        Stream.concat(before.parts().stream(), Stream.of(one)).toList()));
            } else {
                runs.add(new Run(List.of(one)));
            }
        }
        return runs;
    }

    /// Stretches without a day between them.
    record Run(List<Stretch> parts) {
        /// Stops by their days, and of a re-entry its end: `halted 13–16 Feb, 17–19 Feb, re-entry to 24 Feb`.
        String words() {
            List<String> words = new ArrayList<>();
            Optional<Kind> said = Optional.empty();
            for (Stretch one : parts) {
                if (one.kind().isStop()) {
                    words.add(said.filter(one.kind()::equals).isPresent() ? one.days() : one.words());
                    said = Optional.of(one.kind());
                } else if (one.equals(parts.getLast())) {
                    words.add(
                            parts.size() == 1
                                    ? one.words()
                                    : one.kind().words
                                            + one.to()
                                                    .map(day -> " to " + Print.dayOfMonth(day))
                                                    .orElse(" goes on"));
                }
            }
            return String.join(", ", words);
        }
    }

    private static Optional<Kind> kind(BoardPhase phase, boolean withinDay) {
        Optional<Kind> steps =
                phase.ramp().value().compareTo(BigDecimal.ONE) < 0 ? Optional.of(Kind.RE_ENTRY) : Optional.empty();
        return switch (phase.action()) {
            case HALT_ALL -> Optional.of(phase.byHand() ? Kind.HAND : Kind.HALT);
            case PAUSE_NEW -> withinDay ? steps : Optional.of(Kind.PAUSE);
            case REDUCE_SIZE -> Optional.of(Kind.REDUCED);
            case CONTINUE, ALERT_ONLY -> steps;
        };
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        boolean goesOn =
                !stretches.isEmpty() && stretches.getLast().kind() == next.kind() && next.follows(stretches.getLast());
        if (!goesOn) {
            stretches.add(next);
            return;
        }
        Stretch before = stretches.removeLast();
        stretches.add(new Stretch(
                next.kind(),
                before.from(),
                next.to(),
                smaller(before.lowest(), next.lowest()),
                smaller(before.highest(), next.highest()).equals(before.highest())
                        ? next.highest()
                        : before.highest()));
    }

    private static Weight smaller(Weight one, Weight other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
