// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line at the foot: what happened last, where prices come from, privacy and the key list.
public final class Footer extends HBox {
    private final Label last = new Label();
    private final Label source = Lettering.line("", "t12", "muted");
    private final Button privacy = new Button();
    private Optional<Shown> shown = Optional.empty();
    private boolean saying;

    private record Shown(View view, boolean masked) {}

    /// What the footer says.
    ///
    /// @param lastEvent the story of the last journal event, and `at` when it was
    public record View(String lastEvent, Optional<Instant> at, String source) {}

    Footer(Runnable togglePrivacy, Runnable keys) {
        getStyleClass().add("footer");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Footer");
        // A long story takes a second line; heights that a sheet fixes would cut it.
        last.getStyleClass().addAll("story", "muted");
        last.setWrapText(true);
        last.setMinWidth(0);
        last.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        last.setMaxWidth(Double.MAX_VALUE);
        setHgrow(last, Priority.ALWAYS);
        privacy.getStyleClass().setAll("footer-item");
        privacy.setMnemonicParsing(false);
        privacy.setOnAction(event -> togglePrivacy.run());
        privacy.setMinWidth(Region.USE_PREF_SIZE);
        var list = new Button("keys");
        list.getStyleClass().setAll("footer-item");
        list.setGraphic(Lettering.key("F1"));
        list.setContentDisplay(ContentDisplay.LEFT);
        list.setAccessibleText("All keys, F1");
        list.setOnAction(event -> keys.run());
        list.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(last, source, privacy, list);
    }

    /// Shows an answer that no event carries, such as a refusal, until something happens.
    void say(String sentence) {
        saying = true;
        last.setText(sentence);
        Lettering.tone(last, "tone-", "tone-caution");
    }

    void show(View view, Format format) {
        boolean masked = format.privacy();
        Shown next = new Shown(view, masked);
        // A desk at work is published with every quote, which is nothing that happens.
        if (!saying || !Optional.of(next).equals(shown)) {
            saying = false;
            Lettering.tone(last, "tone-", "");
            String when = view.at().map(Format::clock).orElse("");
            last.setText(
                    view.lastEvent().isEmpty()
                            ? "Nothing has happened yet"
                            : "Last event " + when + " " + format.sentence(view.lastEvent()));
        }
        shown = Optional.of(next);
        source.setText(view.source());
        privacy.setText(masked ? "Privacy on" : "Privacy off");
        privacy.setAccessibleText(masked ? "Privacy on: money is masked, P" : "Privacy off, P");
    }

    Button first() {
        return privacy;
    }
}
