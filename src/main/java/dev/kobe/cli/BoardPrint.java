// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Measured;
import dev.kobe.core.breaker.Verdict;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import dev.kobe.guardian.desk.BreakerReadings;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What protects a desk: judged on the readings of its owner, or as it was journaled last where nobody owns the desk,
/// and then said to be that.
///
/// @param haltFile why a HALT file stops every order, which no journal need have taken up yet
/// @param at the moment of the readings; the last journaled event where there are none
/// @param waiting each level that the settings loosen from the next session
/// @param notWatched why a breaker is not watched, by its title
record BoardPrint(
        Board board,
        Optional<String> haltFile,
        Optional<Instant> at,
        boolean fresh,
        List<Row> rows,
        List<String> waiting,
        List<Map.Entry<String, String>> notWatched)
        implements BreakersCommand.Printed {
    private static final String JOURNALED =
            "No owner of this desk answers, so nothing is read now: this is what was journaled last.";

    /// One breaker that is watched.
    ///
    /// @param word what it asks for, `UNKNOWN` where that is not known
    /// @param value its figure as it is printed and as a number; empty without readings
    /// @param since when its latch began, or since when its figure is not known
    /// @param until what ends its latch
    record Row(
            String id,
            String title,
            String word,
            Optional<String> value,
            Optional<BigDecimal> figure,
            String levels,
            String evidence,
            Optional<Instant> since,
            String until) {}

    BoardPrint {
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
        notWatched = List.copyOf(notWatched);
    }

    static Outcome<BoardPrint> of(KobeCommand kobe) {
        Optional<Desk.View> owned = kobe.services().desks().owned(kobe.desk());
        Outcome<DeskState> state = owned.map(view -> Outcome.ok(view.state()))
                .orElseGet(() -> kobe.services().desks().read(kobe.desk()));
        return state.flatMap(known -> kobe.services()
                .breakers()
                .rules(known)
                .map(rules -> of(known, rules, owned, kobe.services().breakers().haltFile(kobe.desk()))));
    }

    private static BoardPrint of(
            DeskState state, DeskRules rules, Optional<Desk.View> owned, Optional<String> haltFile) {
        Optional<BreakerReading> reading =
                owned.map(view -> new BreakerReadings(rules).now(view.state(), view.readings(), view.at()));
        Map<String, String> unwatched = rules.watched(state).limits().unwatched();
        return new BoardPrint(
                state.board(),
                haltFile,
                owned.map(Desk.View::at).or(state::lastEventAt),
                owned.isPresent(),
                rules.breakers(state).stream()
                        .map(one -> row(one, state.board(), reading))
                        .toList(),
                state.waitingLevels(),
                Breakers.ALL.stream()
                        .filter(one -> unwatched.containsKey(one.id()))
                        .map(one -> Map.entry(one.title(), unwatched.get(one.id())))
                        .toList());
    }

    /// A HALT file halts whatever the board says.
    private BreakerAction state() {
        return haltFile.isPresent() ? BreakerAction.HALT_ALL : board.action();
    }

    /// A board that no reading has moved yet has not found anything clear.
    private String word() {
        boolean isJudged = !board.raw().isEmpty() || state() == BreakerAction.HALT_ALL;
        return isJudged ? state().name() : "UNKNOWN";
    }

    private Weight size() {
        return haltFile.isPresent() ? Weight.ZERO : board.size();
    }

    private static Row row(Breaker breaker, Board board, Optional<BreakerReading> reading) {
        Optional<Verdict> verdict = reading.map(breaker::judge);
        Optional<Board.Latch> latch = board.latch(breaker.id());
        Optional<Instant> unknown = Optional.ofNullable(board.unknownSince().get(breaker.id()));
        boolean isUnknown = verdict.map(Verdict.Unknown.class::isInstance).orElse(unknown.isPresent());
        String word = latch.isEmpty() && isUnknown
                ? "UNKNOWN"
                : verdict.map(Verdict::action)
                        .map(said -> latch.map(held -> held.action().orStricter(said))
                                .orElse(said))
                        .or(() -> board.action(breaker.id()))
                        .map(BreakerAction::name)
                        .orElse("UNKNOWN");
        Optional<BigDecimal> figure =
                reading.flatMap(now -> breaker.measure(now).toOptional()).map(Measured::value);
        return new Row(
                breaker.id(),
                breaker.title(),
                word,
                figure.map(breaker.scale()::print),
                figure,
                breaker.levels().toString(),
                verdict.map(Verdict::sentence)
                        .or(() -> Optional.ofNullable(board.evidence().get(breaker.id())))
                        .orElse("It has not been judged yet."),
                latch.map(Board.Latch::since).or(() -> unknown),
                latch.map(one -> one.ends().words()).orElse(""));
    }

    @Override
    public void text(Console console) {
        console.line(word() + ", new targets "
                + Words.percent(size().value()).substring(1)
                + " of full size, the ramp stands at "
                + Words.percent(board.ramp().value()).substring(1)
                + at.map(moment -> ", " + (fresh ? "at " : "last journaled at ") + moment)
                        .orElse(""));
        if (!fresh) {
            console.line(JOURNALED);
        }
        haltFile.ifPresent(console::line);
        board.manualHalt().ifPresent(one -> console.line("Halted by hand since " + one.at() + ": " + one.reason()));
        board.rebase().ifPresent(one -> console.line("Re-based on " + one.session() + ": " + one.reason()));
        for (Row row : rows) {
            console.line(String.format(
                    "%-12s %-18s %-10s levels %s",
                    row.word(), row.title(), row.value().orElse("—"), row.levels()));
            console.line("  " + row.evidence());
            row.since()
                    .ifPresent(since -> console.line(
                            "  Since " + since + (row.until().isEmpty() ? "." : ", until " + row.until() + ".")));
        }
        waiting.forEach(one -> console.line("From the next session: " + one));
        notWatched.forEach(one -> console.line("Not watched: " + one.getKey() + ". " + one.getValue()));
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("state", word());
        json.writeNumberField("size", size().value());
        json.writeNumberField("ramp", board.ramp().value());
        json.writeStringField("at", at.map(Instant::toString).orElse(null));
        json.writeBooleanField("fresh", fresh);
        json.writeStringField("why", fresh ? "" : JOURNALED);
        json.writeStringField(
                "haltedByHand", board.manualHalt().map(Board.Halt::reason).orElse(null));
        json.writeStringField("haltFile", haltFile.orElse(null));
        json.writeArrayFieldStart("breakers");
        for (Row row : rows) {
            json.writeStartObject();
            json.writeStringField("id", row.id());
            json.writeStringField("title", row.title());
            json.writeStringField("state", row.word());
            json.writeFieldName("value");
            if (row.figure().isPresent()) {
                json.writeNumber(row.figure().get());
            } else {
                json.writeNull();
            }
            json.writeStringField("levels", row.levels());
            json.writeStringField("evidence", row.evidence());
            json.writeStringField("since", row.since().map(Instant::toString).orElse(null));
            json.writeStringField("until", row.until().isEmpty() ? null : row.until());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fromTheNextSession");
        for (String one : waiting) {
            json.writeString(one);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notWatched");
        for (Map.Entry<String, String> one : notWatched) {
            json.writeStartObject();
            json.writeStringField("title", one.getKey());
            json.writeStringField("why", one.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
