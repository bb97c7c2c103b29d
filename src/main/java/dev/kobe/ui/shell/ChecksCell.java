// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.shell.HealthStrip.Check;
import dev.kobe.ui.shell.HealthStrip.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The six checks of the strip in two rows of three; their ages go on counting by the window's own clock.
final class ChecksCell extends GridPane {
    private static final int[] LABELS = {40, 49, 51};
    private static final int[] WIDE = {144, 172, 156};
    private static final int[] NARROW = {114, 163, 139};

    private static final int ALARMS = 5;

    private final List<One> cells = new ArrayList<>();
    /// Always the same, so that it keeps the focus while what it says changes.
    private final Button alarms = new Button();

    private record One(Check check, HBox box, HBox mark, Label value) {
        void tick(Instant now) {
            if (!(check.saying() instanceof Saying.Age(Instant asOf, Duration limit))) {
                return;
            }
            Duration age = Duration.between(asOf, now);
            boolean stale = age.compareTo(limit) > 0;
            Condition condition =
                    stale && check.condition() == Condition.NORMAL ? Condition.WARNING : check.condition();
            dress(condition, stale ? "STALE " + Format.age(age) : Format.age(age));
        }

        void dress(Condition condition, String words) {
            mark.getChildren().setAll(condition == Condition.ABSENT ? Lettering.gap(12) : Mark.node(condition, 12));
            value.setText(words);
            Lettering.tone(value, "tone-", condition.isAbnormal() ? HealthStrip.tone(condition) : "tone-ink");
            Lettering.tone(value, "semibold", condition.isAbnormal() ? "semibold" : "");
            box.setAccessibleText(check.label() + " " + words);
        }
    }

    /// @param openAlarms opens the list of alarms, which the last check counts
    ChecksCell(Runnable openAlarms) {
        alarms.getStyleClass().setAll("check-button");
        alarms.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        alarms.setOnAction(event -> openAlarms.run());
        getStyleClass().add("strip-cell");
    }

    /// Shows the checks, each in its own fixed place.
    void show(List<Check> checks, boolean compact) {
        getChildren().removeIf(one -> one != alarms);
        cells.clear();
        Lettering.tone(this, "strip-checks-", compact ? "strip-checks-narrow" : "");
        int[] widths = compact ? NARROW : WIDE;
        double gap = compact ? 5 : 8;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            int column = i % 3;
            var mark = new HBox();
            mark.setAlignment(Pos.CENTER_LEFT);
            var value = new Label();
            value.getStyleClass().add("t13");
            var box = new HBox(gap, mark, Lettering.cell(check.label(), LABELS[column], false, "t13", "muted"), value);
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinHeight(32);
            HealthStrip.fixed(box, widths[column]);
            box.setAccessibleRole(AccessibleRole.TEXT);
            var one = new One(check, box, mark, value);
            place(box, i, column);
            one.dress(check.condition(), check.saying() instanceof Saying.Words(String words) ? words : "");
            cells.add(one);
        }
    }

    private void place(HBox box, int check, int column) {
        if (check != ALARMS) {
            add(box, column, check / 3);
            return;
        }
        alarms.setGraphic(box);
        alarms.accessibleTextProperty().bind(box.accessibleTextProperty().map(words -> words + ", opens the list, L"));
        if (alarms.getParent() == null) {
            add(alarms, column, check / 3);
        }
    }

    /// Counts all ages on.
    void tick(Instant now) {
        cells.forEach(cell -> cell.tick(now));
    }
}
