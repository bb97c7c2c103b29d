// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.ui.fx.GainColours;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Segments;
import dev.kobe.ui.fx.ThemeChoice;
import dev.kobe.ui.pane.PaneFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the window looks: theme, size of text, colours of gains and losses, privacy, and which panes Today shows. It
/// takes effect at once and is kept beside the desk.
final class LookPane extends StackPane {
    private static final List<String> PANES =
            List.of("Equity curve", "Breakers", "Why today", "Factor exposure", "Alpha health", "Holdings");

    private final PaneFrame frame = new PaneFrame("Look of this window");
    private final Consumer<Look> changed;
    private final Segments<ThemeChoice> theme;
    private final Segments<Integer> text;
    private final Segments<GainColours> gains;
    private final Segments<Boolean> privacy;
    private final List<CheckBox> panes = new ArrayList<>();
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
        frame.body(body);
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

    private static Node part(String title, String note, Node control) {
        Label words = Lettering.line(note, "t12", "muted");
        var part = new VBox(4, Lettering.line(title, "t13s"), control, words);
        part.setPadding(new Insets(8, 0, 4, 0));
        return part;
    }

    private Node panes() {
        var list = new VBox();
        for (int number = 1; number <= PANES.size(); number++) {
            var box = new CheckBox(PANES.get(number - 1));
            box.setAccessibleText("Show " + PANES.get(number - 1) + " on Today");
            int pane = number;
            box.setOnAction(event -> set(look.withHidden(toggled(pane))));
            if (number == Look.BREAKERS) {
                box.setDisable(true);
                box.setText(PANES.get(number - 1) + ": always shown");
            }
            panes.add(box);
            list.getChildren().add(box);
        }
        var reset = new Button("Show all panes");
        reset.getStyleClass().add("small");
        reset.setAccessibleText("Show all panes of Today");
        reset.setOnAction(event -> set(look.withHidden(Set.of())));
        VBox.setMargin(reset, new Insets(8, 0, 0, 0));
        list.getChildren().add(reset);
        return part("Panes of Today", "each keeps its number", list);
    }

    private Set<Integer> toggled(int pane) {
        Set<Integer> hidden = new TreeSet<>(look.hidden());
        if (!hidden.remove(pane)) {
            hidden.add(pane);
        }
        return hidden;
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
        for (int number = 1; number <= panes.size(); number++) {
            panes.get(number - 1).setSelected(!now.hidden().contains(number));
        }
    }

    void focusFirst() {
        theme.focusChosen();
    }
}
