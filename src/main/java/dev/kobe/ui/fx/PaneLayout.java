// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which panes of Today are shown, and in which order. A pane is known by its number, which is its key and stays with
/// it wherever it stands.
///
/// The breakers are always shown and keep the second place: they must never have to be looked for.
///
/// Example: `STANDARD.swapped(1, 6)` has the holdings first and the equity curve last.
///
/// @param order every pane once, [#BREAKERS] in the second place
/// @param hidden those that are not shown; never the breakers
public record PaneLayout(List<Integer> order, Set<Integer> hidden) {
    /// How many panes there are; they are numbered from 1.
    public static final int COUNT = 6;

    /// The pane that can neither be hidden nor moved.
    public static final int BREAKERS = 2;

    private static final int BREAKERS_PLACE = 1;

    /// All panes by their numbers.
    public static final PaneLayout STANDARD =
            new PaneLayout(IntStream.rangeClosed(1, COUNT).boxed().toList(), Set.of());

    public PaneLayout {
        if (!isOrder(order)) {
            throw new IllegalArgumentException("an order has every pane from 1 to " + COUNT
                    + " once and the breakers in the second place, unlike " + order);
        }
        if (!hidden.stream().allMatch(PaneLayout::isMovable)) {
            throw new IllegalArgumentException(
                    "what is hidden are panes from 1 to " + COUNT + " and never the breakers, unlike " + hidden);
        }
        order = List.copyOf(order);
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    /// Whether these numbers are an order: every pane once, the breakers second.
    public static boolean isOrder(List<Integer> numbers) {
        return numbers.size() == COUNT
                && IntStream.rangeClosed(1, COUNT).allMatch(numbers::contains)
                && numbers.get(BREAKERS_PLACE) == BREAKERS;
    }

    /// Whether a pane of this number exists and may be moved and hidden.
    public static boolean isMovable(int pane) {
        return pane >= 1 && pane <= COUNT && pane != BREAKERS;
    }

    /// The panes that are shown, in their order.
    public List<Integer> shown() {
        return order.stream().filter(pane -> !hidden.contains(pane)).toList();
    }

    /// The same with one pane hidden that was shown, or shown that was hidden.
    public PaneLayout toggled(int pane) {
        Set<Integer> next = new TreeSet<>(hidden);
        if (!next.remove(pane)) {
            next.add(pane);
        }
        return new PaneLayout(order, next);
    }

    /// The same with two panes in each other's places.
    public PaneLayout swapped(int one, int other) {
        List<Integer> next = new ArrayList<>(order);
        Collections.swap(next, order.indexOf(one), order.indexOf(other));
        return new PaneLayout(next, hidden);
    }

    /// The same with a pane moved by a step among the panes in `places`, past the breakers if need be; empty where
    /// there is no place that way, and for the breakers.
    ///
    /// @param places all panes, or those that are shown, in their order
    /// @param step 1 for the next place, -1 for the one before, 2 and -2 for below and above in two columns
    public Optional<PaneLayout> moved(int pane, int step, List<Integer> places) {
        int at = places.indexOf(pane);
        if (!isMovable(pane) || at < 0) {
            return Optional.empty();
        }
        int to = at + step;
        if (to >= 0 && to < places.size() && places.get(to) == BREAKERS) {
            to += step;
        }
        return to >= 0 && to < places.size() ? Optional.of(swapped(pane, places.get(to))) : Optional.empty();
    }
}
