// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.FigureTable;
import dev.kobe.ui.fx.FigureTable.Column;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Segments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// Equity since the start beside its benchmark, with the distance below the peak under it; base currency, one point a
/// session.
public final class EquityPane implements Pane<EquityPane.View> {
    private final PaneFrame frame = new PaneFrame(1, "Equity curve");
    private final EquityChart chart;
    private final Segments<Period> segments;
    private final Label equity = Lettering.line("", "t11", "muted");
    private final Label worst = Lettering.line("", "t11", "muted");
    private final Label benchmark = Lettering.line("", "t11", "muted");
    private final Label cursor = Lettering.line("", "t11", "ink");
    private final HBox benchmarkLegend;
    private final VBox drawn;
    private Period period = Period.YEAR_TO_DATE;
    private boolean asTable;
    private int cursorIndex = -1;
    private @Nullable View view;
    private Format format = new Format(false);

    /// What the pane shows.
    ///
    /// @param benchmark what the dashed line is; empty when there is none
    public record View(
            PaneState state, boolean simulated, Currency currency, List<Point> points, Optional<String> benchmark) {
        public View {
            points = List.copyOf(points);
        }
    }

    /// One session; what is not known is empty and leaves a gap in the line.
    ///
    /// @param benchmark its level on any scale: it is drawn from the equity at the first day shown
    /// @param drawdown share below the reporting peak, 0.013 is 1.3 % below
    public record Point(
            LocalDate date,
            Optional<BigDecimal> equity,
            Optional<BigDecimal> benchmark,
            Optional<BigDecimal> drawdown) {}

    /// How far back the pane looks.
    public enum Period {
        MONTH("1M", "one month", last -> last.minusMonths(1)),
        QUARTER("3M", "three months", last -> last.minusMonths(3)),
        YEAR_TO_DATE("YTD", "year to date", last -> last.withDayOfYear(1)),
        YEAR("1Y", "one year", last -> last.minusYears(1)),
        ALL("All", "everything", last -> LocalDate.MIN);

        private final String word;
        private final String spoken;
        private final Function<LocalDate, LocalDate> start;

        Period(String word, String spoken, Function<LocalDate, LocalDate> start) {
            this.word = word;
            this.spoken = spoken;
            this.start = start;
        }

        /// The points of this period, counted back from the last one.
        public List<Point> of(List<Point> points) {
            if (points.isEmpty()) {
                return points;
            }
            LocalDate from = start.apply(points.getLast().date());
            return points.stream().filter(point -> !point.date().isBefore(from)).toList();
        }
    }

    public EquityPane(ChartInk ink) {
        chart = new EquityChart(ink);
        segments = new Segments<>(
                "Period",
                Arrays.stream(Period.values())
                        .map(one -> new Segments.Choice<>(one.word, "Show " + one.spoken, one))
                        .toList(),
                period,
                this::choose);
        frame.control(segments);
        benchmarkLegend = legend("M0 6H18", "swatch-dashed", benchmark);
        var legend = new HBox(
                12,
                legend("M0 6H16", "swatch-line", equity),
                benchmarkLegend,
                legend("M0 2H14V10H0Z", "swatch-area", worst),
                Lettering.spring(),
                cursor);
        legend.setPadding(new Insets(0, 0, 0, 8));
        legend.setMinHeight(20);
        legend.setMinWidth(0);
        List.of(worst, benchmark, cursor).forEach(label -> label.setMinWidth(0));
        drawn = new VBox(chart, legend);
        drawn.getStyleClass().add("pane-body");
        drawn.setPadding(new Insets(4, 16, 4, 16));
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setOnMouseMoved(event -> pointAt(chart.share(event.getX())));
        chart.setOnMouseExited(event -> cursor.setText(""));
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static HBox legend(String path, String styleClass, Label label) {
        var swatch = new SVGPath();
        swatch.setContent(path);
        swatch.getStyleClass().add(styleClass);
        var box = new HBox(5, swatch, label);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    @Override
    public PaneFrame node() {
        return frame;
    }

    @Override
    public void show(View next, Format printed) {
        view = next;
        format = printed;
        frame.simulated(next.simulated());
        redraw();
    }

    @Override
    public void tick(Instant now) {
        frame.tick(now);
    }

    private void choose(Period chosen) {
        period = chosen;
        redraw();
    }

    @Override
    public void period(int step) {
        int next = Math.clamp(period.ordinal() + step, 0, Period.values().length - 1);
        choose(Period.values()[next]);
    }

    @Override
    public void toggleTable() {
        asTable = !asTable;
        redraw();
    }

    private void redraw() {
        View shown = view;
        if (shown == null) {
            return;
        }
        segments.setVisible(shown.state().showsFigures());
        segments.setManaged(shown.state().showsFigures());
        segments.choose(period);
        List<Point> points = period.of(shown.points());
        frame.show(shown.state(), Sketch.CURVE, () -> asTable ? table(points) : drawing(shown, points));
    }

    private Node drawing(View shown, List<Point> points) {
        chart.show(points, format.privacy());
        chart.setOpacity(shown.state() instanceof PaneState.Stale ? 0.55 : 1);
        equity.setText("Equity, " + (format.privacy() ? "%" : Format.sign(shown.currency())));
        worst.setText(worst(points));
        benchmark.setText(shown.benchmark().orElse(""));
        benchmarkLegend.setVisible(shown.benchmark().isPresent());
        benchmarkLegend.setManaged(shown.benchmark().isPresent());
        cursor.setText("");
        cursorIndex = -1;
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleText("Equity curve, " + period.spoken + ". " + spoken(points) + " Press D for a table.");
        return drawn;
    }

    /// The deepest fall of the period in words: "Below peak; worst −2.0 %, reached 17 Mar".
    static String worst(List<Point> points) {
        Point deepest = null;
        for (Point point : points) {
            if (point.drawdown().isPresent()
                    && (deepest == null
                            || point.drawdown()
                                            .get()
                                            .compareTo(deepest.drawdown().orElseThrow())
                                    > 0)) {
                deepest = point;
            }
        }
        if (deepest == null) {
            return "Below peak; not known";
        }
        BigDecimal depth = deepest.drawdown().orElseThrow();
        return depth.signum() == 0
                ? "Below peak; never in this period"
                : "Below peak; worst " + Format.percent(depth.negate(), 1) + ", " + Format.shortDate(deepest.date());
    }

    private String spoken(List<Point> points) {
        return points.isEmpty() ? "" : line(points.getLast()) + ".";
    }

    private String line(Point point) {
        String equity = point.equity().map(this::money).orElse("equity not known");
        String depth = point.drawdown()
                .map(known -> ", " + Format.percent(known, 1) + " below peak")
                .orElse("");
        return Format.shortDate(point.date()) + ": " + equity + depth;
    }

    private String money(BigDecimal amount) {
        return format.money(Money.rounded(view == null ? Currency.GBP : view.currency(), amount));
    }

    // The arrow keys walk the chart's cursor from the last point; its words stand under the chart.
    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step == 0 || asTable || !frame.isFocused()) {
            return;
        }
        int count = shown().size();
        cursorAt(cursorIndex < 0 || cursorIndex >= count ? count - 1 : cursorIndex + step);
        event.consume();
    }

    private void pointAt(double share) {
        cursorAt((int) Math.round(share * (shown().size() - 1)));
    }

    private void cursorAt(int index) {
        List<Point> points = shown();
        if (!points.isEmpty()) {
            cursorIndex = Math.clamp(index, 0, points.size() - 1);
            cursor.setText(line(points.get(cursorIndex)));
            frame.setAccessibleHelp(cursor.getText());
        }
    }

    private List<Point> shown() {
        return view == null ? List.of() : period.of(view.points());
    }

    private Node table(List<Point> points) {
        var table = new FigureTable<Point>(
                "Equity curve as a table",
                List.of(
                        new Column<>(
                                "Date",
                                160,
                                true,
                                point -> Format.day(point.date()) + " "
                                        + point.date().getYear()),
                        new Column<>("Equity", 0, true, point -> print(point.equity(), this::money)),
                        new Column<>(
                                "Benchmark level",
                                0,
                                true,
                                point -> print(point.benchmark(), known -> Format.number(known, 2))),
                        new Column<>(
                                "Below peak",
                                0,
                                true,
                                point -> print(point.drawdown(), known -> Format.percent(known, 2)))));
        table.getItems().setAll(points.reversed());
        VBox.setMargin(table, new Insets(0, 16, 8, 16));
        return table;
    }

    private static String print(Optional<BigDecimal> figure, Function<BigDecimal, String> printed) {
        return figure.map(printed).orElse(Format.UNKNOWN);
    }
}
