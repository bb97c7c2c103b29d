// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.page.DeskFiles.Report;
import dev.kobe.ui.pane.PaneFrame;
import dev.kobe.ui.pane.PaneState;
import dev.kobe.ui.pane.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The months of the desk, the newest first: whether a report has been made of each, and the way to make and open it.
public final class ReportsPage implements Screen {
    private final DeskFiles files;
    private final FxThread fx;
    private final PaneFrame frame = new PaneFrame("Reports");
    private final Label answer = Lettering.paragraph("", "t13", "paragraph");
    private final Set<YearMonth> underWay = new HashSet<>();
    private final Map<YearMonth, Report> made = new TreeMap<>();
    private List<YearMonth> months = List.of();
    private PaneState state = new PaneState.Loading("Looking for reports…", Instant.EPOCH, "the disk");
    private @Nullable Button first;

    public ReportsPage(DeskFiles files, FxThread fx) {
        this.files = files;
        this.fx = fx;
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(PagesView view, Format format) {
        frame.simulated(view.simulated());
        if (!view.months().equals(months)) {
            months = view.months();
            redraw();
        }
    }

    @Override
    public void entered(Instant now) {
        state = new PaneState.Loading("Looking for reports…", now, "the disk");
        redraw();
        files.reports(found -> fx.run(() -> found(found)));
    }

    private void found(Outcome<List<Report>> found) {
        found.toOptional().ifPresent(list -> {
            made.clear();
            list.forEach(one -> made.put(one.month(), one));
        });
        state = found.reason()
                .<PaneState>map(why -> new PaneState.Failed(why, "REPORTS_UNREADABLE"))
                .orElse(PaneState.FRESH);
        boolean waited = frame.isFocusOwner();
        redraw();
        if (waited) {
            focusFirst();
        }
    }

    private PaneState state() {
        return state == PaneState.FRESH && months.isEmpty() && made.isEmpty()
                ? new PaneState.FirstUse(
                        "No month can be reported yet.", "The first one can be after the first close, at 16:35 London.")
                : state;
    }

    private void redraw() {
        frame.show(state(), Sketch.ROWS, this::figures);
    }

    private Node figures() {
        var list = new VBox();
        list.setPadding(new Insets(0, 16, 8, 16));
        answer.setPadding(new Insets(0, 0, 8, 0));
        answer.setVisible(!answer.getText().isEmpty());
        answer.setManaged(answer.isVisible());
        list.getChildren().add(answer);
        first = null;
        for (YearMonth month : months.reversed()) {
            list.getChildren().add(row(month));
        }
        return new Scroll(list);
    }

    private Node row(YearMonth month) {
        String name = Format.month(month);
        Optional<Report> report = Optional.ofNullable(made.get(month));
        boolean busy = underWay.contains(month);
        var make = button(report.isPresent() ? "Make again" : "Make PDF", "Make the report of " + name);
        make.setDisable(busy);
        make.setOnAction(event -> make(month));
        var open = button("Open", "Open the report of " + name);
        open.setDisable(busy || report.isEmpty());
        open.setOnAction(event -> files.openReport(
                month,
                done -> fx.run(() -> said(done.reason()
                        .orElse("The report of " + name + " was handed to the program that shows PDF.")))));
        if (first == null) {
            first = make;
        }
        String words = busy
                ? "is being made…"
                : report.map(one -> "made " + Format.stamp(one.madeAt()) + ", "
                                + Format.count(Math.max(1, one.bytes() / 1000)) + " kB")
                        .orElse("not made yet");
        var row = new HBox(
                12,
                Lettering.cell(name, 160, false, "t13s"),
                Lettering.line(words, "t13", "muted"),
                Lettering.spring(),
                make,
                open);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(40);
        return row;
    }

    private static Button button(String text, String spoken) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setAccessibleText(spoken);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Makes the report of the newest month that has a close.
    public void makeLatest() {
        if (!months.isEmpty()) {
            make(months.getLast());
        }
    }

    private void make(YearMonth month) {
        if (!underWay.add(month)) {
            return;
        }
        said("");
        files.makeReport(
                month,
                done -> fx.run(() -> {
                    underWay.remove(month);
                    done.toOptional().ifPresent(report -> made.put(month, report));
                    said(done.reason().orElse("The report of " + Format.month(month) + " has been made."));
                }));
    }

    private void said(String sentence) {
        answer.setText(sentence);
        redraw();
    }

    @Override
    public void tick(Instant now, Duration silence) {
        frame.tick(now);
    }

    @Override
    public void focusFirst() {
        Node target = first == null ? frame : first;
        target.requestFocus();
    }
}
