// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import java.time.Duration;
import java.time.Instant;

/// What a pane can say about its content, each in a sentence of its own; only [Fresh], [Stale] and [Partial] show
/// figures, and a picture that was there before stays while the next one is [Loading].
public sealed interface PaneState {

    /// No data can exist yet; says what will bring it and when.
    record FirstUse(String sentence, String next) implements PaneState {}

    /// Data could exist and none does.
    record Empty(String sentence, String last) implements PaneState {}

    /// The first answer is awaited.
    ///
    /// @param words such as "Reading 2 years…"
    /// @param waitsFor what is said as well once it takes longer than [#LONG]
    record Loading(String words, Instant since, String waitsFor) implements PaneState {}

    record Fresh() implements PaneState {}

    /// The figures are older than their limit: dimmed, with their age in the title.
    record Stale(String words) implements PaneState {}

    /// Some of the inputs are missing: figures carry a `~`, and what was left out is listed.
    record Partial(String leftOut) implements PaneState {}

    /// It cannot be computed; the code is for the reference pages.
    record Failed(String sentence, String code) implements PaneState {}

    /// This version does not compute it at all, which is neither clear nor unknown.
    record NotBuilt(String sentence, String instead) implements PaneState {}

    PaneState FRESH = new Fresh();

    /// An answer that comes sooner than this is not announced.
    Duration SHORT = Duration.ofMillis(300);

    /// After so long a pane says what it waits for.
    Duration LONG = Duration.ofSeconds(10);

    /// Whether figures are shown at all.
    default boolean showsFigures() {
        return this instanceof Fresh || this instanceof Stale || this instanceof Partial;
    }

    /// The words at the right of the title; empty where there is nothing to say.
    default String context() {
        return switch (this) {
            case FirstUse first -> "first use";
            case Empty empty -> "empty";
            case Loading loading -> loading.words();
            case Fresh fresh -> "";
            case Stale stale -> stale.words();
            case Partial partial -> "~ partial";
            case Failed failed -> "cannot compute";
            case NotBuilt notBuilt -> "not in this version";
        };
    }
}
