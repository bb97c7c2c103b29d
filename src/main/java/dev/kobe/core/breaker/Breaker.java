// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;

/// A pure judgement that protects capital: one figure held against its levels; total, without memory, and
/// never clear on something unknown.
///
/// A breaker only measures; what a figure of a level asks for is the same for all of them and stands here.
public interface Breaker {
    /// Its stable name, for example `drawdown.day`; its settings stand under the same name with `_` for `.`.
    String id();

    /// Its name on screen, for example "Day drawdown".
    String title();

    /// One sentence that says what it protects.
    String protects();

    /// What its figure counts.
    Scale scale();

    Levels levels();

    /// The figure; where it is not known, what is missing, in a sentence. It never throws.
    Outcome<Measured> measure(BreakerReading reading);

    /// What ends a trip of an action once the figure has fallen back. A halt never ends with a reading alone.
    default Rearm rearm(BreakerAction action) {
        return action == BreakerAction.HALT_ALL ? Rearm.BY_OWNER : Rearm.AT_ONCE;
    }

    /// How long the figure may be unknown before that pauses new positions; until then the last known action holds.
    default Duration tolerance() {
        return Duration.ZERO;
    }

    /// The figure held against the levels: at or above a level counts.
    default Verdict judge(BreakerReading reading) {
        return judge(measure(reading));
    }

    /// What a figure asks for, without a word.
    default BreakerAction ask(Outcome<Measured> measured) {
        return switch (measured) {
            case Outcome.Ok<Measured>(Measured figure) ->
                levels().reached(figure).map(Levels.Level::action).orElse(BreakerAction.CONTINUE);
            case Outcome.Missing<Measured> missing -> BreakerAction.PAUSE_NEW;
            case Outcome.Refused<Measured> refused -> BreakerAction.PAUSE_NEW;
        };
    }

    /// A figure held against the levels, in words.
    default Verdict judge(Outcome<Measured> measured) {
        return switch (measured) {
            case Outcome.Ok<Measured>(Measured figure) -> judge(figure);
            case Outcome.Missing<Measured>(String what, String why) -> new Verdict.Unknown(why);
            case Outcome.Refused<Measured>(var refusal) -> new Verdict.Unknown(refusal.sentence());
        };
    }

    private Verdict judge(Measured figure) {
        BigDecimal value = figure.value();
        return levels().reached(figure)
                .<Verdict>map(level -> {
                    String limit = scale().limit(level.at());
                    return new Verdict.Tripped(
                            level.action(),
                            scale().beside(value, level.at()),
                            limit,
                            figure.evidence() + ", the limit is " + limit + ".");
                })
                .orElseGet(() -> {
                    Levels.Level stop = levels().stop();
                    return new Verdict.Clear(
                            scale().beside(value, levels().rising().getFirst().at()),
                            scale().print(stop.at().subtract(value)),
                            "the " + Levels.word(stop.action()),
                            figure.evidence());
                });
    }
}
