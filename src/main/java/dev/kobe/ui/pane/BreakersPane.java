// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.core.breaker.Scale;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every circuit breaker with its value, its place against its limits and the level that stops; limits stand before
/// values are known. On Today the drawdowns stand one by one and every other family in a line, with the worst of it
/// where one is not clear; enlarged, each breaker has its own row, and Enter or a click shows one in full.
public final class BreakersPane implements Pane<BreakersPane.View> {
    /// The family whose breakers always stand one by one.
    public static final String DRAWDOWN = "Drawdown";

    static final double TITLE = 112;
    static final double FAMILY = 72;
    static final double HALF = 236;
    static final double NOW = 60;
    static final double STOPS = 56;

    private final PaneFrame frame = new PaneFrame(2, "Breakers");
    private boolean enlarged;
    private Optional<View> shown = Optional.empty();
    private Format format = new Format(false);
    private Optional<String> opened = Optional.empty();
    private Runnable enlarge = () -> {};
    private BreakerAsks asks = BreakerAsks.NONE;

    /// What the pane shows.
    ///
    /// @param summary such as "3 clear", or the worst by name
    /// @param scope what a halt and a pause do, in a sentence; said where the pane is enlarged
    /// @param notWatched what is not watched and what the settings loosen from the next session, a sentence each
    public record View(
            PaneState state, List<Row> rows, String summary, Condition worst, String scope, String notWatched) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /// One breaker.
    ///
    /// @param family what it belongs to: [#DRAWDOWN], "Streaks", "Prices"
    /// @param value on the breaker's own scale: 0.0204 is 2.04 %
    /// @param limits the levels below the one that stops, rising
    /// @param note what it protects, or what is missing, or since when it holds
    /// @param evidence what stands behind it
    public record Row(
            String family,
            String title,
            Condition condition,
            String word,
            Optional<BigDecimal> value,
            List<BigDecimal> limits,
            BigDecimal stop,
            Scale scale,
            String note,
            BreakerEvidence evidence) {
        public Row {
            limits = List.copyOf(limits);
        }

        /// The value as it is printed; empty where it is not known.
        public Optional<String> shown() {
            return value.map(known -> Format.figure(known, scale));
        }
    }

    @Override
    public PaneFrame node() {
        return frame;
    }

    @Override
    public void enlarged(boolean alone) {
        enlarged = alone;
        opened = alone ? opened : Optional.empty();
        shown.ifPresent(this::draw);
    }

    @Override
    public void asksForRoom(Runnable room) {
        enlarge = room;
    }

    /// Hears what the owner asks for here.
    public BreakersPane asks(BreakerAsks heard) {
        asks = heard;
        return this;
    }

    /// The breaker that is shown in full, or whose row has the focus.
    public Optional<String> chosen() {
        return opened.or(() -> Optional.ofNullable(frame.getScene())
                .map(Scene::getFocusOwner)
                .filter(one -> one.getStyleClass().contains("breaker-row"))
                .map(one -> one.getUserData().toString()));
    }

    /// Shows one breaker in full, in an enlarged pane; a name that is not watched is left alone.
    public void open(String breaker) {
        if (shown.stream()
                .flatMap(view -> view.rows().stream())
                .noneMatch(row -> row.evidence().id().equals(breaker))) {
            return;
        }
        opened = Optional.of(breaker);
        if (enlarged) {
            shown.ifPresent(this::draw);
            frame.requestFocus();
        } else {
            enlarge.run();
        }
    }

    @Override
    public boolean back() {
        Optional<String> left = opened;
        opened = Optional.empty();
        left.ifPresent(breaker -> {
            shown.ifPresent(this::draw);
            focus(breaker);
        });
        return left.isPresent();
    }

    /// Puts the focus on the row of a breaker.
    private void focus(String breaker) {
        frame.lookupAll(".breaker-row").stream()
                .filter(one -> breaker.equals(one.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    @Override
    public void show(View view, Format printed) {
        shown = Optional.of(view);
        format = printed;
        Optional<Node> held = Optional.ofNullable(frame.getScene())
                .map(Scene::getFocusOwner)
                .filter(one -> one.getStyleClass().contains("breaker-row"));
        draw(view);
        held.map(Node::getUserData).ifPresent(breaker -> focus(breaker.toString()));
    }

    private void draw(View view) {
        Optional<Row> alone = view.rows().stream()
                .filter(row -> opened.filter(row.evidence().id()::equals).isPresent())
                .findFirst();
        frame.show(view.state(), Sketch.BARS, () -> alone.map(row -> BreakerSheet.of(row, format, asks))
                .orElseGet(() -> figures(view, enlarged)));
        if (view.state() instanceof PaneState.Fresh) {
            frame.context(alone.map(Row::title).orElse(view.summary()));
        }
    }

    @Override
    public void tick(Instant now) {
        frame.tick(now);
    }

    private Node figures(View view, boolean every) {
        var body = new VBox();
        body.getStyleClass().add("pane-body");
        body.getChildren().add(header());
        Map<String, List<Row>> families = view.rows().stream()
                .collect(Collectors.groupingBy(Row::family, LinkedHashMap::new, Collectors.toList()));
        List<Node> lines = new ArrayList<>();
        families.forEach((family, rows) -> {
            if (every || family.equals(DRAWDOWN)) {
                rows.forEach(row -> body.getChildren().add(row(row)));
            } else {
                lines.add(family(family, rows));
            }
        });
        for (int at = 0; at < lines.size(); at += 2) {
            body.getChildren()
                    .add(new HBox(
                            lines.subList(at, Math.min(at + 2, lines.size())).toArray(Node[]::new)));
        }
        var rule = new Region();
        rule.getStyleClass().add("rule");
        VBox.setMargin(rule, new Insets(0, 0, 4, 0));
        body.getChildren().add(rule);
        if (every) {
            body.getChildren().add(Lettering.paragraph(view.scope(), "t12", "paragraph", "muted"));
        }
        body.getChildren().add(Lettering.paragraph(view.notWatched(), "t12", "paragraph", "muted"));
        return body;
    }

    private static Node header() {
        var header = new HBox(
                Lettering.cell("Breaker", 20 + TITLE, false, "t12", "muted"),
                Lettering.cell("now", NOW, true, "t12", "muted"),
                Lettering.gap(20),
                Lettering.cell("position against limits", LimitBar.WIDTH, false, "t12", "muted"),
                Lettering.spring(),
                Lettering.cell("stops at", STOPS, true, "t12", "muted"));
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(24);
        return header;
    }

    /// A family in half a line: how many are clear, or the worst of them with its figure.
    private static Node family(String family, List<Row> rows) {
        Row worst = rows.stream()
                .max(Comparator.comparingInt(row -> row.condition().severity()))
                .orElseThrow();
        boolean isClear = worst.condition().severity() == 0;
        String clear = rows.size() == 1 ? "clear" : rows.size() + " clear";
        String words = isClear ? clear : worst.title() + " " + worst.shown().orElse(Format.UNKNOWN);
        Label title = Lettering.cell(family, FAMILY, false, "t13");
        if (worst.condition().isAbnormal()) {
            title.getStyleClass().add("semibold");
        }
        var line = new HBox(
                Mark.node(worst.condition(), 12), Lettering.gap(8), title, Lettering.line(words, "t12", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(20);
        line.setPrefWidth(HALF);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(family + ", " + (isClear ? clear : words + ", " + worst.word() + ", " + worst.note()));
        return line;
    }

    private Node row(Row row) {
        String value = row.shown().orElse(Format.UNKNOWN);
        Label now = Lettering.cell(value, NOW, true, "t13");
        Label title = Lettering.cell(row.title(), TITLE, false, "t13");
        if (row.condition().isAbnormal()) {
            String tone = row.condition() == Condition.STOPPED ? "tone-stopped" : "tone-caution";
            now.getStyleClass().addAll(tone, "semibold");
            title.getStyleClass().add("semibold");
        }
        var line = new HBox(
                Mark.node(row.condition(), 12),
                Lettering.gap(8),
                title,
                now,
                Lettering.gap(20),
                LimitBar.of(row, LimitBar.WIDTH),
                Lettering.spring(),
                Lettering.cell(Format.limit(row.stop(), row.scale()), STOPS, true, "t13", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        var note = new HBox(Lettering.gap(20), Lettering.line(row.word() + " · " + row.note(), "t12", "muted"));
        var both = new VBox(line, note);
        both.setMinHeight(40);
        both.setPrefHeight(50);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setAccessibleRole(AccessibleRole.BUTTON);
        both.setAccessibleHelp("Enter shows its evidence");
        both.getStyleClass().add("breaker-row");
        both.setUserData(row.evidence().id());
        both.setFocusTraversable(enlarged);
        both.setOnMouseClicked(event -> open(row.evidence().id()));
        both.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(row.evidence().id());
                event.consume();
            }
        });
        both.setAccessibleText(row.title() + " " + value + ", stops at " + Format.limit(row.stop(), row.scale()) + ", "
                + row.word() + ", " + row.note());
        return both;
    }
}
