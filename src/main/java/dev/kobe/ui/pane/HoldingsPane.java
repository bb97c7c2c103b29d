// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.core.quantity.Money;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import dev.kobe.ui.fx.Scroll;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is owned: each holding with its sector, weight, value, the day's change and the age of its price, then cash
/// and the total; money in the base currency.
public final class HoldingsPane implements Pane<HoldingsPane.View> {
    private static final double ROOM = 156;

    private final PaneFrame frame = new PaneFrame(6, "Holdings");
    private final List<Age> ages = new ArrayList<>();
    private @Nullable Instant now;

    /// What the pane shows.
    ///
    /// @param currency the sign of the base currency for the column headers, for example `£`
    /// @param freshFor how old a price may be before its age is printed as a warning
    public record View(
            PaneState state, boolean simulated, String currency, List<Row> rows, Row total, Duration freshFor) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /// One line; what is not known is empty and is printed as a dash.
    public record Row(
            String name,
            String sector,
            Optional<BigDecimal> weight,
            Optional<Money> value,
            Optional<Money> today,
            Optional<Instant> pricedAt) {}

    private record Age(Label label, Instant at, Duration limit) {
        void print(Instant now) {
            Duration age = Duration.between(at, now);
            boolean old = age.compareTo(limit) > 0;
            label.setText(Format.age(age));
            Lettering.tone(label, "tone-", old ? "tone-caution" : "tone-muted");
        }
    }

    @Override
    public PaneFrame node() {
        return frame;
    }

    @Override
    public void show(View view, Format format) {
        ages.clear();
        frame.simulated(view.simulated());
        frame.show(view.state(), Sketch.ROWS, () -> figures(view, format));
        if (now != null) {
            tick(now);
        }
    }

    private Scroll figures(View view, Format format) {
        double height = Math.clamp(Math.floor(ROOM / (view.rows().size() + 1)), 22, 32);
        var table = new RowTable(
                "Holdings",
                height,
                List.of(
                        Column.left("Name", 66),
                        Column.left("Sector", 0),
                        Column.right("Weight, %", 60),
                        Column.right("Value, " + view.currency(), 84),
                        Column.right("Today, " + view.currency(), 78),
                        Column.right("Price age", 58)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            rows.add(cells(row, view, format, false));
        }
        rows.add(cells(view.total(), view, format, true));
        table.show(rows);
        var padded = new VBox(table);
        padded.setPadding(new Insets(0, 16, 0, 16));
        return new Scroll(padded);
    }

    private List<Cell> cells(Row row, View view, Format format, boolean total) {
        String weight = total ? "t13s" : "t13";
        String name = total || row.sector().isEmpty() ? weight : "mono12";
        var age = new Label("");
        age.getStyleClass().addAll("t13", "right");
        row.pricedAt().ifPresent(at -> ages.add(new Age(age, at, view.freshFor())));
        return List.of(
                Cell.of(
                        row.name(),
                        name,
                        name.equals("mono12") ? "mono" : "h20",
                        row.sector().isEmpty() && !total ? "muted" : "ink"),
                Cell.of(row.sector(), "t13", "muted"),
                Cell.of(
                        row.weight()
                                .map(known -> Format.percentNumber(known, 1))
                                .orElse(Format.UNKNOWN),
                        weight),
                Cell.of(
                        row.value()
                                .map(known -> (total ? approximate(view) : "") + format.amount(known))
                                .orElse(Format.UNKNOWN),
                        weight),
                change(row.today(), format, total),
                Cell.of(age, row.pricedAt().map(Format::clock).orElse("")));
    }

    /// A total of which parts are missing is marked, so that it is never read as the whole.
    private static String approximate(View view) {
        return view.state() instanceof PaneState.Partial ? "~" : "";
    }

    private static Cell change(Optional<Money> change, Format format, boolean total) {
        if (change.isEmpty()) {
            return Cell.of(Format.UNKNOWN, "t13", "muted");
        }
        Money money = change.get();
        String text = format.signedAmount(money);
        Label label = Lettering.line(text, total ? "t13s" : "t13", tone(money));
        if (money.isZero() || total) {
            return Cell.of(label, text);
        }
        Region arrow = (money.isPositive() ? Mark.UP : Mark.DOWN).node(9);
        arrow.getStyleClass().add(money.isPositive() ? "gain" : "loss");
        var box = new HBox(6, arrow, label);
        box.setAlignment(Pos.CENTER_RIGHT);
        return Cell.of(box, text);
    }

    private static String tone(Money money) {
        return money.isZero() ? "tone-muted" : money.isPositive() ? "tone-gain" : "tone-loss";
    }

    @Override
    public void tick(Instant at) {
        now = at;
        frame.tick(at);
        ages.forEach(age -> age.print(at));
    }
}
