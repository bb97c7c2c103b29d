// SPDX-License-Identifier: MIT
package dev.kobe.ui.dialog;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The review before trading is resumed: what resuming does, what it does not, what still stands against it, and the
/// reason that is kept. What leaves everything as it is has the focus; a re-base is a tick of its own.
public final class ResumeDialog extends DialogCard {
    private static final double WIDTH = 664;

    /// The shortest reason that is taken, in characters.
    public static final int SHORTEST_REASON = 10;

    private final View view;
    private final TextField reason = new TextField();
    private final CheckBox rebase = new CheckBox();
    private final Button stay = new Button();
    private final Button resume = new Button();
    private final Label against = Lettering.line("", "t12", "muted");

    /// What the dialog says.
    ///
    /// @param isHalted whether trading is halted; else it is paused
    /// @param since such as "Halted 10:31 by", and `cause` what did it, printed strong
    /// @param rebaseNeeded whether only a re-base ends the halt; then it must be ticked
    /// @param button such as "Resume at 25 %"
    public record View(
            Mode mode,
            String account,
            boolean isHalted,
            String since,
            String cause,
            List<String> will,
            List<String> willNot,
            List<Standing> standing,
            boolean rebaseNeeded,
            String rebaseSentence,
            String button) {
        public View {
            will = List.copyOf(will);
            willNot = List.copyOf(willNot);
            standing = List.copyOf(standing);
        }

        /// Whether a resume would end the same as another review said, whatever stands for or against it.
        public boolean endsTheSameAs(View other) {
            return isHalted == other.isHalted
                    && since.equals(other.since)
                    && cause.equals(other.cause)
                    && will.equals(other.will)
                    && rebaseNeeded == other.rebaseNeeded;
        }

        private String stay() {
            return isHalted ? "Stay halted" : "Stay paused";
        }
    }

    /// One thing that stands for or against resuming.
    public record Standing(Condition condition, String sentence) {}

    public ResumeDialog(View view, BiConsumer<String, Boolean> onResume, Runnable onStay) {
        super("Resume trading", WIDTH);
        this.view = view;
        getChildren()
                .addAll(
                        title(
                                Lettering.line("Resume trading", "t15"),
                                Lettering.spring(),
                                view.mode().block(true),
                                Lettering.line(view.account(), "mono12", "mono", "muted")),
                        read(said()),
                        asked(),
                        buttons(onResume, onStay));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onTab);
        judge();
    }

    private VBox said() {
        var halted = new HBox(
                10,
                Mark.node(view.isHalted() ? Condition.STOPPED : Condition.PAUSED, 14),
                new HBox(5, Lettering.line(view.since(), "t13"), Lettering.line(view.cause(), "t13s")));
        halted.setAlignment(Pos.CENTER_LEFT);
        var said = new VBox(
                16,
                halted,
                part("Resuming will", marked(view.will(), Mark.TICK)),
                part("Resuming will not", marked(view.willNot(), Mark.NOT)),
                part("Still against it", standing()));
        said.getStyleClass().add("dialog-body");
        return said;
    }

    private VBox asked() {
        reason.setPromptText("One sentence, at least " + SHORTEST_REASON + " characters");
        reason.setAccessibleText("Reason for resuming, kept in the journal");
        reason.textProperty().addListener((property, old, now) -> judge());
        rebase.setText(view.rebaseSentence());
        rebase.setAccessibleText(view.rebaseSentence());
        rebase.setWrapText(true);
        rebase.selectedProperty().addListener((property, old, now) -> judge());
        Label label = Lettering.cell("Reason, kept", 144, false, "t13s");
        label.setLabelFor(reason);
        var why = new HBox(label, reason);
        why.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var asked = new VBox(12);
        if (view.rebaseNeeded()) {
            asked.getChildren().add(part("Re-base", List.of(rebase)));
        }
        asked.getChildren().add(why);
        asked.getStyleClass().add("dialog-asked");
        return asked;
    }

    private HBox buttons(BiConsumer<String, Boolean> onResume, Runnable onStay) {
        stay.getStyleClass().add("semibold");
        stay.setText(view.stay());
        stay.setAccessibleText(view.stay());
        stay.setMinWidth(Region.USE_PREF_SIZE);
        stay.setOnAction(event -> onStay.run());
        resume.setText(view.button());
        resume.setMinWidth(Region.USE_PREF_SIZE);
        resume.setOnAction(event -> onResume.accept(reason.getText().strip(), rebase.isSelected()));
        return actions(against, Lettering.spring(), stay, resume);
    }

    private static HBox part(String title, List<? extends Node> rows) {
        var list = new VBox(4);
        list.getChildren().addAll(rows);
        HBox.setHgrow(list, Priority.ALWAYS);
        var box = new HBox(Lettering.cell(title, 144, false, "t13s"), list);
        box.setPadding(new Insets(0));
        return box;
    }

    private static List<Node> marked(List<String> sentences, Mark mark) {
        List<Node> rows = new ArrayList<>();
        for (String sentence : sentences) {
            Region shape = mark.node(11);
            shape.getStyleClass().add("quiet");
            rows.add(row(shape, sentence));
        }
        return rows;
    }

    private List<Node> standing() {
        List<Node> rows = new ArrayList<>();
        for (Standing one : view.standing()) {
            Region shape = one.condition() == Condition.NORMAL ? Mark.TICK.node(11) : Mark.node(one.condition(), 12);
            if (one.condition() == Condition.NORMAL) {
                shape.getStyleClass().add("quiet");
            }
            rows.add(row(shape, one.sentence()));
        }
        return rows;
    }

    private static HBox row(Region shape, String sentence) {
        var row = new HBox(10, shape, Lettering.paragraph(sentence, "t13", "paragraph"));
        HBox.setMargin(shape, new Insets(4, 0, 0, 0));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /// Says beside the button why it cannot be pressed.
    private void judge() {
        List<String> missing = new ArrayList<>();
        int length = reason.getText().strip().length();
        if (length == 0) {
            missing.add("the reason is empty");
        } else if (length < SHORTEST_REASON) {
            missing.add("the reason is shorter than " + SHORTEST_REASON + " characters");
        }
        if (view.rebaseNeeded() && !rebase.isSelected()) {
            missing.add("the re-base is not ticked");
        }
        boolean possible = missing.isEmpty();
        resume.setDisable(!possible);
        against.setText(possible ? "" : "Not possible yet: " + String.join(", ", missing) + ".");
        resume.setAccessibleText(view.button());
        resume.setAccessibleHelp(against.getText());
    }

    // Tab stays inside: what lies under the veil cannot be seen and must not be pressed.
    private void onTab(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            return;
        }
        List<Node> stops = new ArrayList<>(List.of(reason, stay));
        if (view.rebaseNeeded()) {
            stops.addFirst(rebase);
        }
        if (!resume.isDisabled()) {
            stops.add(resume);
        }
        int at = 0;
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).isFocused()) {
                at = i;
            }
        }
        stops.get(Math.floorMod(at + (event.isShiftDown() ? -1 : 1), stops.size()))
                .requestFocus();
        event.consume();
    }

    @Override
    public void requestFocus() {
        stay.requestFocus();
    }
}
