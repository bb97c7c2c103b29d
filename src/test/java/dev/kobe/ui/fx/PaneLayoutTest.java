// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaneLayoutTest {
    private static final PaneLayout STANDARD = PaneLayout.STANDARD;

    private static List<Integer> moved(PaneLayout layout, int pane, int step) {
        return layout.moved(pane, step, layout.shown()).orElse(layout).order();
    }

    @Test
    void aPaneMovesToTheNextPlaceAndPastTheBreakers() {
        assertThat(moved(STANDARD, 4, 1)).containsExactly(1, 2, 3, 5, 4, 6);
        assertThat(moved(STANDARD, 1, 1)).containsExactly(3, 2, 1, 4, 5, 6);
        assertThat(moved(STANDARD, 3, -1)).containsExactly(3, 2, 1, 4, 5, 6);
    }

    @Test
    void inTwoColumnsUpAndDownArePlacesAboveAndBelow() {
        assertThat(moved(STANDARD, 3, 2)).containsExactly(1, 2, 5, 4, 3, 6);
        assertThat(moved(STANDARD, 3, -2)).containsExactly(3, 2, 1, 4, 5, 6);
    }

    @Test
    void whereThereIsNoPlaceNothingMoves() {
        assertThat(STANDARD.moved(1, -1, STANDARD.shown())).isEmpty();
        assertThat(STANDARD.moved(6, 1, STANDARD.shown())).isEmpty();
        assertThat(STANDARD.moved(4, -2, STANDARD.shown()))
                .as("the breakers stand above it")
                .isEmpty();
        assertThat(STANDARD.moved(PaneLayout.BREAKERS, 1, STANDARD.shown())).isEmpty();
    }

    @Test
    void amongThoseThatAreShownAHiddenPaneIsPassed() {
        PaneLayout layout = STANDARD.toggled(4);
        assertThat(layout.shown()).containsExactly(1, 2, 3, 5, 6);
        assertThat(moved(layout, 3, 1)).containsExactly(1, 2, 5, 4, 3, 6);
    }

    @Test
    void theBreakersCanNeitherLeaveTheirPlaceNorBeHidden() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.swapped(2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.toggled(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaneLayout(List.of(1, 2, 3), Set.of()));
    }

    @Property
    void whateverIsMovedEveryPaneStandsOnceAndAStepBackUndoesIt(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 6) Integer> panes,
            @ForAll @IntRange(min = 1, max = 6) int last,
            @ForAll boolean next) {
        PaneLayout layout = STANDARD;
        for (int pane : panes) {
            layout = layout.moved(pane, pane % 2 == 0 ? 1 : -1, layout.order()).orElse(layout);
        }
        PaneLayout before = layout;
        int step = next ? 1 : -1;
        assertThat(PaneLayout.isOrder(layout.order())).isTrue();
        layout.moved(last, step, layout.order()).ifPresent(after -> assertThat(after.moved(last, -step, after.order()))
                .contains(before));
    }
}
