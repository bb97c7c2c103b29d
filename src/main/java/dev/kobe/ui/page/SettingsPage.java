// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.pane.PaneFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The limits of the desk with their present values, which are read here and set elsewhere, and how the window looks,
/// which is set here.
public final class SettingsPage implements Screen {
    /// Why no limit can be changed here.
    static final String READ_ONLY =
            "Read only. Limits come from config.yaml, which is read as a desk is opened: of those of the gate what is"
                    + " tighter then holds at once, and what is looser from the next session.";

    private static final double LOOK_WIDTH = 440;
    private static final double GAP = 12;
    private static final double BESIDE = 1240;

    private final PaneFrame limits = new PaneFrame("Limits");
    private final LookPane look;
    private final StackPane place = new StackPane();
    private RowTable table = new RowTable("Limits", 28, List.of());
    private @Nullable View shown;
    private boolean isBeside;
    private Format format = new Format(false);

    /// What the page shows of limits.
    ///
    /// @param version rises with every change; empty before a desk is open
    /// @param lastChange when the present version was set, and by whom, in a sentence
    public record View(List<Limit> limits, Optional<Integer> version, String lastChange) {
        public View {
            limits = List.copyOf(limits);
        }
    }

    /// One limit.
    ///
    /// @param value already printed, but for money
    /// @param note such as "assumed: nobody has typed it in"
    public record Limit(String group, String name, Value value, String note) {}

    /// What a limit is: text, or money that privacy masks.
    public sealed interface Value {
        record Text(String text) implements Value {}

        record Amount(dev.kobe.core.quantity.Money money) implements Value {}

        record Size(java.math.BigDecimal quantity, String unit) implements Value {}

        /// As it is printed; amounts and sizes masked in privacy mode.
        default String print(Format format) {
            return switch (this) {
                case Text(String text) -> text;
                case Amount(var money) -> format.money(money);
                case Size(var quantity, String unit) -> format.quantity(quantity) + " " + unit;
            };
        }
    }

    /// @param changed runs with the look as its owner has just chosen it
    public SettingsPage(Look first, Consumer<Look> changed) {
        look = new LookPane(first, changed);
        HBox.setHgrow(limits, Priority.ALWAYS);
        limits.setMinWidth(0);
        arrange(true);
    }

    /// Side by side, or one below the other where the limits would have no room for their notes.
    private void arrange(boolean beside) {
        look.setMinWidth(beside ? LOOK_WIDTH : 0);
        look.setPrefWidth(LOOK_WIDTH);
        look.setMaxWidth(beside ? LOOK_WIDTH : Double.MAX_VALUE);
        place.getChildren().clear();
        place.getChildren().add(beside ? new HBox(GAP, limits, look) : new Scroll(new VBox(GAP, limits, look)));
        isBeside = beside;
    }

    @Override
    public void fit(double windowWidth) {
        boolean beside = windowWidth >= BESIDE;
        if (beside != isBeside) {
            arrange(beside);
        }
    }

    /// The look as it is now, wherever it was changed.
    public void look(Look now) {
        look.show(now);
    }

    @Override
    public Region node() {
        return place;
    }

    @Override
    public void show(PagesView view, Format printed) {
        View next = view.settings();
        if (next.equals(shown) && printed.equals(format)) {
            return;
        }
        shown = next;
        format = printed;
        table = new RowTable(
                "Limits",
                28,
                List.of(
                        Column.left("Protects", 92),
                        Column.left("Limit", 224),
                        Column.right("Value", 104),
                        Column.left("", 24),
                        Column.left("Note", 0)));
        table.show(next.limits().stream()
                .map(one -> List.of(
                        Cell.of(one.group(), "t13", "muted"),
                        Cell.of(one.name(), "t13"),
                        Cell.of(one.value().print(format), "t13s"),
                        Cell.of(""),
                        Cell.of(one.note(), "t13", "muted")))
                .toList());
        limits.context(next.version().map(number -> "version " + number).orElse("not set yet"));
        var body = new VBox(
                8,
                Lettering.paragraph(READ_ONLY, "t12", "paragraph", "muted"),
                Lettering.paragraph(next.lastChange(), "t12", "paragraph", "muted"),
                table);
        body.setPadding(new Insets(0, 16, 8, 16));
        limits.body(new Scroll(body));
    }

    @Override
    public void focusFirst() {
        look.focusFirst();
    }
}
