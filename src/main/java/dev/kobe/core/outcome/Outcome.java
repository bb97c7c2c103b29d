// SPDX-License-Identifier: MIT
package dev.kobe.core.outcome;

import java.util.Optional;
import java.util.function.Function;

/// An answer that is a value, a refusal, or knowledge that is missing; never a null and never a stand-in number.
///
/// Example: the Sharpe ratio of 12 returns is `Missing("sharpe", "12 of 20 needed")`, not zero.
public sealed interface Outcome<T> permits Outcome.Ok, Outcome.Refused, Outcome.Missing {

    /// The value that was asked for.
    record Ok<T>(T value) implements Outcome<T> {}

    /// An expected "no": a limit was hit, an input was wrong.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// Something that is not known; `what` names it and `why` says in a sentence what would make it known.
    record Missing<T>(String what, String why) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> missing(String what, String why) {
        return new Missing<>(what, why);
    }

    /// The value where there is one.
    default Optional<T> toOptional() {
        return this instanceof Ok<T>(T present) ? Optional.of(present) : Optional.empty();
    }

    /// Why there is no value; empty when there is one.
    default Optional<String> reason() {
        return switch (this) {
            case Ok<T> ok -> Optional.empty();
            case Refused<T>(Refusal refusal) -> Optional.of(refusal.sentence());
            case Missing<T>(String what, String why) -> Optional.of(why);
        };
    }

    /// The same answer about another thing; refusals and gaps pass through unchanged.
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return flatMap(present -> ok(change.apply(present)));
    }

    /// Chains a step that may itself be refused or find something missing.
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> step) {
        return switch (this) {
            case Ok<T>(T present) -> step.apply(present);
            case Refused<T>(Refusal refusal) -> refused(refusal);
            case Missing<T>(String what, String reason) -> missing(what, reason);
        };
    }

    /// The value, or an exception: only for callers that have already proven that there is one.
    default T orThrow() {
        return switch (this) {
            case Ok<T>(T present) -> present;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException(refusal.sentence());
            case Missing<T>(String what, String reason) -> throw new IllegalStateException(what + ": " + reason);
        };
    }
}
