// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.page.JournalPage;
import dev.kobe.ui.page.ReportsPage;
import dev.kobe.ui.page.Screen;
import dev.kobe.ui.page.ServicesPage;
import dev.kobe.ui.page.SettingsPage;
import dev.kobe.ui.pane.BreakerAsks;
import dev.kobe.ui.shell.Shortcut.Where;
import dev.kobe.ui.ticket.TicketScreen;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The content of the window: Today, the ticket, or one of the other places; exactly one of them at a time.
final class Places extends StackPane {
    private final Today today;
    private final TicketScreen ticket;
    private final JournalPage journal;
    private final ReportsPage reports;
    private final SettingsPage settings;
    private final Map<Page, Screen> screens = new EnumMap<>(Page.class);
    private Page page = Page.TODAY;
    private boolean ticketOpen;

    Places(
            DeskPorts ports,
            ChartInk ink,
            Look look,
            Consumer<Look> changed,
            BiConsumer<Integer, Integer> swapped,
            Runnable reviewLimits,
            BreakerAsks asks) {
        FxThread fx = FxThread.real();
        today = new Today(ink, new FirstRun(ports.demonstration(), reviewLimits), swapped, asks);
        ticket = new TicketScreen(ports.commands());
        journal = new JournalPage(ports.files(), fx);
        reports = new ReportsPage(ports.files(), fx);
        settings = new SettingsPage(look, changed);
        screens.put(Page.JOURNAL, journal);
        screens.put(Page.REPORTS, reports);
        screens.put(Page.SERVICES, new ServicesPage());
        screens.put(Page.SETTINGS, settings);
        screens.values().forEach(one -> StackPane.setMargin(one.node(), new Insets(12)));
        ticket.setPadding(new Insets(12));
        setMinWidth(0);
        getChildren().setAll(today);
    }

    /// Arranges everything for a window of this width.
    void fit(double windowWidth) {
        ticket.fit(windowWidth);
        screens.values().forEach(one -> one.fit(windowWidth));
    }

    Where where() {
        return ticketOpen ? Where.TICKET : page == Page.TODAY ? Where.TODAY : Where.PAGE;
    }

    boolean isTicketOpen() {
        return ticketOpen;
    }

    Page page() {
        return page;
    }

    Today today() {
        return today;
    }

    TicketScreen ticket() {
        return ticket;
    }

    JournalPage journal() {
        return journal;
    }

    ReportsPage reports() {
        return reports;
    }

    void look(Look look) {
        settings.look(look);
        today.arrange(look.panes());
    }

    void show(DeskView next, Format format, Instant now) {
        today.show(next.today(), format, next.isFirstRun());
        today.tick(now);
        screens.values().forEach(one -> one.show(next.pages(), format));
        next.ticket().ifPresent(one -> ticket.show(one, format, now));
    }

    /// @param silence how long the guardian has not been heard
    void tick(Instant now, Duration silence) {
        today.tick(now);
        ticket.tick(now);
        screens.values().forEach(one -> one.tick(now, silence));
    }

    void go(Page to, Instant now) {
        page = to;
        ticketOpen = false;
        Screen screen = screens.get(to);
        if (screen != null) {
            screen.entered(now);
            getChildren().setAll(screen.node());
        } else {
            getChildren()
                    .setAll(to.instead().<Node>map(words -> unbuilt(to, words)).orElse(today));
        }
    }

    void openTicket() {
        page = Page.TODAY;
        ticketOpen = true;
        getChildren().setAll(ticket);
        // The rows stand in the scene only once the scroll pane has been dressed.
        ticket.applyCss();
        ticket.layout();
        ticket.focusFirst();
    }

    private static Node unbuilt(Page page, String words) {
        Region icon = page.icon().node(48);
        icon.getStyleClass().add("quiet");
        var box = new VBox(
                8,
                icon,
                Lettering.line(page.title() + " is not part of this version", "t15"),
                Lettering.line(words, "t13", "muted"));
        box.setAlignment(Pos.CENTER);
        box.setMaxHeight(Double.MAX_VALUE);
        box.setFocusTraversable(true);
        box.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        box.setAccessibleText(page.title() + " is not part of this version. " + words);
        box.getStyleClass().add("pane-absent");
        return box;
    }

    /// Puts the focus on the first thing of whatever is shown.
    void focusFirst() {
        if (ticketOpen) {
            ticket.focusFirst();
        } else if (page == Page.TODAY) {
            today.focusFirst();
        } else {
            Optional.ofNullable(screens.get(page))
                    .ifPresentOrElse(
                            Screen::focusFirst, () -> getChildren().getFirst().requestFocus());
        }
    }
}
