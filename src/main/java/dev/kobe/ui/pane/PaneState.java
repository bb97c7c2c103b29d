// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

/// What a pane can say about its content, each in a sentence of its own; only [Fresh] and [Stale] show figures.
public sealed interface PaneState {

    /// No data can exist yet; says what will bring it and when.
    record FirstUse(String sentence, String next) implements PaneState {}

    /// Data could exist and none does.
    record Empty(String sentence, String last) implements PaneState {}

    record Fresh() implements PaneState {}

    /// The figures are older than their limit: dimmed, with their age in the title.
    record Stale(String words) implements PaneState {}

    /// It cannot be computed; the code is for the reference pages.
    record Failed(String sentence, String code) implements PaneState {}

    PaneState FRESH = new Fresh();

    /// Whether figures are shown at all.
    default boolean showsFigures() {
        return this instanceof Fresh || this instanceof Stale;
    }
}
