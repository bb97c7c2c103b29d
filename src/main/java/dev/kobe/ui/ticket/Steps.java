// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The six steps of a ticket in a row; the present one in ink, those behind it ticked.
final class Steps extends HBox {
    private static final List<String> WORDS =
            List.of("Proposed", "Checked", "Ready", "Counting down", "Working", "Filled");

    /// @param sent whether any order has left, so that an ended ticket does not look as if it had
    Steps(TicketState state, boolean sent) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(24);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("Ticket " + state.word());
        int present = place(state);
        for (int i = 0; i < WORDS.size(); i++) {
            boolean here = i == present;
            boolean passed = i < present && (sent || !ended(state) || i < 2);
            Region mark = (here ? markOf(state) : passed ? Mark.TICK : Mark.STEP).node(11);
            if (!here) {
                mark.getStyleClass().add("quiet");
            } else if (isTrouble(state)) {
                mark.getStyleClass().add("state-caution");
            }
            String word = here ? state.word() : WORDS.get(i);
            var step = new HBox(8, mark, Lettering.line(word, here ? "t12s" : "t12", here ? "ink" : "muted"));
            step.setAlignment(Pos.CENTER_LEFT);
            if (i > 0) {
                var line = new Region();
                line.getStyleClass().add("rule");
                line.setMinWidth(32);
                line.setMaxWidth(32);
                getChildren().add(line);
            }
            getChildren().add(step);
        }
    }

    private static boolean ended(TicketState state) {
        return state == TicketState.EXPIRED || state == TicketState.SKIPPED || state == TicketState.CANCELLED;
    }

    private static boolean isTrouble(TicketState state) {
        return state == TicketState.BLOCKED;
    }

    private static Mark markOf(TicketState state) {
        return switch (state) {
            case BLOCKED -> Mark.TRIANGLE;
            case UNCERTAIN -> Mark.UNKNOWN;
            case FILLED -> Mark.TICK;
            case EXPIRED, SKIPPED, CANCELLED -> Mark.NOT;
            case PROPOSED, CHECKED, READY, COUNTING_DOWN, TRANSMITTING, WORKING, PARTLY_FILLED -> Mark.DISC;
        };
    }

    static int place(TicketState state) {
        return switch (state) {
            case PROPOSED -> 0;
            case CHECKED -> 1;
            case BLOCKED, READY -> 2;
            case COUNTING_DOWN -> 3;
            case TRANSMITTING, WORKING, UNCERTAIN -> 4;
            case PARTLY_FILLED, FILLED, CANCELLED, EXPIRED, SKIPPED -> 5;
        };
    }
}
