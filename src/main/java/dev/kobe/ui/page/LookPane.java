// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.ui.fx.GainColours;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.fx.Segments;
import dev.kobe.ui.fx.ThemeChoice;
import dev.kobe.ui.pane.PaneFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the window looks: theme, size of text, colours of gains and losses, privacy, and the panes of Today in their
/// order. It takes effect at once and is kept beside the desk.
final class LookPane extends StackPane {
    private static final List<String> PANES =
            List.of("Equity curve", "Breakers", "Why today", "Factor exposure", "Alpha health", "Holdings");
    // Where the controls stand in a pane's line; the room between them is the second.
    private static final int SHOWN = 0;
    private static final int EARLIER = 2;
    private static final int LATER = 3;

    private final PaneFrame frame = new PaneFrame("Look of this window");
    private final Consumer<Look> changed;
    private final Segments<ThemeChoice> theme;
    private final Segments<Integer> text;
    private final Segments<GainColours> gains;
    private final Segments<Boolean> privacy;
    private final VBox rows = new VBox(2);
    private Look look;

    LookPane(Look first, Consumer<Look> changed) {
        this.changed = changed;
        look = first;
        theme = segments("Theme", ThemeChoice.values(), first.theme(), ThemeChoice::word, one -> set(look.with(one)));
        text = new Segments<>(
                "Size of text",
                Look.TEXT_SIZES.stream()
                        .map(one -> new Segments.Choice<>(one + "", "Text at " + one + " percent", one))
                        .toList(),
                first.textPercent(),
                one -> set(look.withText(one)));
        gains = segments(
                "Gains and losses", GainColours.values(), first.gains(), GainColours::word, one -> set(look.with(one)));
        privacy = new Segments<>(
                "Privacy",
                List.of(
                        new Segments.Choice<>("show money", "Privacy off: money is shown", false),
                        new Segments.Choice<>("mask money", "Privacy on: money is masked", true)),
                first.privacy(),
                one -> set(look.withPrivacy(one)));
        var body = new VBox(
                4,
                part("Theme", "Ctrl+T goes to the next one", theme),
                part("Size of text, %", "everything grows with it", text),
                part("Gains and losses", "sign and arrow are always printed", gains),
                part("Privacy", "P; percentages stay", privacy),
                panes());
        body.setPadding(new Insets(0, 16, 16, 16));
        frame.body(new Scroll(body));
        getChildren().add(frame);
        show(first);
    }

    private static <E extends Enum<E>> Segments<E> segments(
            String name, E[] all, E first, java.util.function.Function<E, String> word, Consumer<E> picked) {
        return new Segments<>(
                name,
                Arrays.stream(all)
                        .map(one -> new Segments.Choice<>(word.apply(one), name + ": " + word.apply(one), one))
                        .toList(),
                first,
                picked);
    }

    private static Node part(String title, String note, Node... controls) {
        var part = new VBox(4, Lettering.line(title, "t13s"));
        part.getChildren().addAll(controls);
        part.getChildren().add(Lettering.paragraph(note, "t12", "paragraph", "muted"));
        part.setPadding(new Insets(8, 0, 4, 0));
        return part;
    }

    private Node panes() {
        Button reset = button("Standard layout", "Show all panes of Today in the standard order, Alt 0");
        reset.setGraphic(Lettering.key("Alt+0"));
        reset.setContentDisplay(ContentDisplay.RIGHT);
        reset.setOnAction(event -> set(look.with(PaneLayout.STANDARD)));
        VBox.setMargin(reset, new Insets(8, 0, 0, 0));
        return part(
                "Panes of Today", "each keeps its number; on Today draw one by its title, or Alt+arrows", rows, reset);
    }

    /// A line for each pane in its present order.
    private void list() {
        rows.getChildren().clear();
        for (int pane : look.panes().order()) {
            rows.getChildren().add(row(pane));
        }
    }

    private Node row(int pane) {
        String title = PANES.get(pane - 1);
        var shown = new CheckBox(title);
        shown.setAccessibleText("Show " + title + " on Today");
        shown.setSelected(!look.panes().hidden().contains(pane));
        shown.setOnAction(event -> change(look.panes().toggled(pane), pane, SHOWN));
        if (!PaneLayout.isMovable(pane)) {
            shown.setDisable(true);
            shown.setText(title + ": always here");
            return shown;
        }
        return new HBox(
                4, shown, Lettering.spring(), mover("Earlier", pane, -1, EARLIER), mover("Later", pane, 1, LATER));
    }

    private Button mover(String word, int pane, int step, int control) {
        Button button = button(word, word + ": " + PANES.get(pane - 1));
        Optional<PaneLayout> moved = look.panes().moved(pane, step, look.panes().order());
        button.setDisable(moved.isEmpty());
        button.setOnAction(event -> moved.ifPresent(layout -> change(layout, pane, control)));
        return button;
    }

    /// Takes a layout over and leaves the focus on the control that was used, wherever its line stands now.
    private void change(PaneLayout layout, int pane, int control) {
        set(look.with(layout));
        if (rows.getChildren().get(layout.order().indexOf(pane)) instanceof HBox row) {
            Node used = row.getChildren().get(control);
            // In the first and the last place one of the two movers has nowhere to go.
            Node other = row.getChildren().get(control == EARLIER ? LATER : EARLIER);
            (used.isDisabled() ? other : used).requestFocus();
        }
    }

    private static Button button(String word, String spoken) {
        var button = new Button(word);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        return button;
    }

    private void set(Look next) {
        show(next);
        changed.accept(next);
    }

    /// Shows a look that was changed somewhere else.
    void show(Look now) {
        look = now;
        theme.choose(now.theme());
        text.choose(now.textPercent());
        gains.choose(now.gains());
        privacy.choose(now.privacy());
        list();
    }

    void focusFirst() {
        theme.focusChosen();
    }
}
