// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.DeskBridge;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.Picture;
import dev.kobe.ui.fx.ThemeChoice;
import dev.kobe.ui.fx.Zoom;
import dev.kobe.ui.pane.BreakerAsks;
import dev.kobe.ui.whatif.WhatIfSheet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The main window: it shows what is published and sends what the owner asks for.
///
/// Give it a first view, its ports, the clock of the desk (virtual in a demonstration) and the clock of the wall, by
/// which it notices that the guardian has gone silent. [#publish] may be called from any thread; everything else
/// belongs to the FX thread.
public final class KobeWindow {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    private final DeskPorts ports;
    private final InstantSource deskClock;
    private final InstantSource wallClock;
    private final DeskBridge<DeskView> bridge;
    private final ChartInk ink = new ChartInk();
    private final HealthStrip strip;
    private final EmergencyBar emergency = new EmergencyBar();
    private final Rail rail = new Rail(this::go);
    private final Places places;
    private final Overlays overlays;
    private final Alarms alarms;
    private final Footer footer;
    private final FrozenHatch frozen = new FrozenHatch();
    private final Keyboard keyboard;
    private final Scene scene;
    private final ChangeListener<ColorScheme> systemChanged;
    private Look look;
    private DeskView view;

    public KobeWindow(DeskView first, DeskPorts ports, InstantSource deskClock, InstantSource wallClock, Look look) {
        this.view = first;
        this.ports = ports;
        this.deskClock = deskClock;
        this.wallClock = wallClock;
        this.look = look;
        bridge = new DeskBridge<>(FxThread.real(), wallClock, this::show);
        strip = new HealthStrip(this::halt, this::askToResume, this::openTicket, this::openAlarms);
        places = new Places(ports, ink, look, this::dress, this::swapPanes, () -> go(Page.SETTINGS), asks());
        footer = new Footer(this::togglePrivacy, this::toggleKeys);
        HBox.setHgrow(places, Priority.ALWAYS);
        overlays = new Overlays(new HBox(rail, places), places::focusFirst);
        VBox.setVgrow(overlays, Priority.ALWAYS);
        alarms = new Alarms(ports.commands(), overlays, this::evidence);
        var column = new VBox(strip, emergency, alarms.banner(), overlays, footer);
        column.setMinWidth(0);
        var content = new StackPane(ink.probe(), column, frozen);
        content.widthProperty().addListener((property, old, now) -> {
            strip.fit(now.doubleValue());
            places.fit(now.doubleValue());
        });
        scene = new Scene(new Zoom(content), WIDTH, HEIGHT);
        keyboard = new Keyboard(new Shortcuts(this).all(), places::where, overlays::isOpen);
        keyboard.listenTo(scene);
        // Held weakly: the system's preferences outlive every window.
        systemChanged = (property, old, now) -> {
            if (this.look.theme() == ThemeChoice.SYSTEM) {
                this.look.dress(scene);
            }
        };
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(systemChanged));
        look.dress(scene);
        places.look(look);
        show(first);
    }

    /// The root of the window, in its scene.
    public Parent root() {
        return scene.getRoot();
    }

    /// The scene, for pictures and tests.
    public Scene scene() {
        return scene;
    }

    /// Hands over the newest view; any thread. Also the guardian's sign of life.
    public void publish(DeskView next) {
        bridge.publish(next);
    }

    /// Shows the desk's answer to a command where no event carries it, such as a refusal; any thread.
    public void say(String sentence) {
        FxThread.real().run(() -> footer.say(sentence));
    }

    /// The window as it is drawn now.
    public WritableImage picture() {
        // Twice: the charts learn their paints and sizes in the first pass.
        Picture.of(scene);
        tick();
        return Picture.of(scene);
    }

    /// What the stage is called: a halt and the mode stand in it.
    String title() {
        HealthStrip.View now = view.strip();
        return alarms.word().map(word -> word + " · ").orElse("")
                + (now.trading() == Condition.STOPPED ? now.tradingWord() + " · " : "") + "Kobe · "
                + now.mode().word() + " " + Format.accountTail(now.account());
    }

    private void show(DeskView next) {
        Optional<ResumeDialog.View> reviewed = view.resume();
        view = next;
        var format = new Format(look.privacy());
        Instant now = deskClock.instant();
        strip.show(next.strip(), format, now);
        emergency.show(next.strip());
        strip.alarmed(next.alarms().isEmergency());
        alarms.show(next.alarms(), format);
        footer.show(next.footer(), format);
        places.show(next, format, now);
        if (next.ticket().isEmpty() && places.isTicketOpen()) {
            go(Page.TODAY);
        }
        if (overlays.dialog().filter(ResumeDialog.class::isInstance).isPresent() && hasMoved(reviewed, next.resume())) {
            overlays.close();
            footer.say("What holds trading changed while it was reviewed, so the review was closed.");
        }
    }

    /// Whether a resume would now end something else than what was reviewed.
    private static boolean hasMoved(Optional<ResumeDialog.View> reviewed, Optional<ResumeDialog.View> now) {
        return reviewed.isEmpty() || now.isEmpty() || !reviewed.get().endsTheSameAs(now.get());
    }

    /// Five times a second: only what counts down.
    void beat() {
        places.ticket().tick(deskClock.instant());
    }

    /// Counts every age on and looks whether the guardian still speaks.
    void tick() {
        Instant now = deskClock.instant();
        Instant wall = wallClock.instant();
        strip.tick(now);
        places.tick(now, Duration.between(bridge.lastHeard(), wall));
        frozen.tick(bridge.lastHeard(), wall);
    }

    void halt() {
        if (!view.strip().halted()) {
            ports.commands().halt("halted from the window");
        }
    }

    private BreakerAsks asks() {
        return new BreakerAsks() {
            @Override
            public void whatIf(String breaker) {
                KobeWindow.this.whatIf(breaker);
            }

            @Override
            public void resume() {
                askToResume();
            }
        };
    }

    private void askToResume() {
        view.resume()
                .ifPresent(what -> overlays.open(new ResumeDialog(
                        what,
                        (reason, rebase) -> {
                            overlays.close();
                            ports.commands().resume(reason, rebase);
                        },
                        overlays::close)));
    }

    /// Goes to a place of the rail.
    void go(Page to) {
        overlays.close();
        places.go(to, deskClock.instant());
        strip.ticketOpen(false, deskClock.instant());
        rail.select(to);
        places.focusFirst();
    }

    /// Opens the ticket; without one, asks for a proposal.
    public void openTicket() {
        if (view.ticket().isEmpty()) {
            ports.commands().propose();
            return;
        }
        overlays.close();
        rail.select(Page.TODAY);
        strip.ticketOpen(true, deskClock.instant());
        places.openTicket();
    }

    /// Opens the list of alarms.
    void openAlarms() {
        alarms.open();
    }

    /// Goes to where the evidence of an alarm stands; a ticket is shown and never asked for.
    private void evidence(AlarmsView.Line line) {
        String pane = line.pane();
        if (Character.isDigit(pane.charAt(0))) {
            focusPane(Character.digit(pane.charAt(0), 10));
            places.today().show(line.alarm().id().subject());
        } else if (pane.equals("Ticket") && view.ticket().isPresent()) {
            openTicket();
        } else {
            go(pane.equals(Page.SERVICES.title()) ? Page.SERVICES : Page.TODAY);
        }
    }

    Alarms alarms() {
        return alarms;
    }

    private void dress(Look next) {
        boolean masked = next.privacy() != look.privacy();
        look = next;
        look.dress(scene);
        places.look(look);
        ports.keep().accept(look);
        if (masked) {
            show(view);
            overlays.dialog().filter(WhatIfSheet.class::isInstance).ifPresent(one -> ((WhatIfSheet) one)
                    .print(new Format(look.privacy())));
            overlays.dialog().filter(FindDialog.class::isInstance).ifPresent(one -> ((FindDialog) one).search());
        }
    }

    void togglePrivacy() {
        dress(look.withPrivacy(!look.privacy()));
    }

    void nextTheme() {
        dress(look.with(ThemeChoice.of(look.theme().theme().following())));
    }

    /// Puts two panes of Today in each other's places.
    private void swapPanes(int one, int other) {
        dress(look.with(look.panes().swapped(one, other)));
    }

    /// Moves the focused pane of Today by an arrow key; false where there is nothing to move.
    boolean movePane(KeyCode arrow) {
        Optional<PaneLayout> moved = places.today().moved(arrow);
        moved.ifPresent(layout -> dress(look.with(layout)));
        return moved.isPresent();
    }

    /// Shows all panes of Today in their standard order.
    void standardPanes() {
        dress(look.with(PaneLayout.STANDARD));
    }

    void toggleKeys() {
        if (!overlays.close()) {
            overlays.open(new Keys(keyboard.here(), overlays::close));
        }
    }

    /// Opens the dialog that finds holdings, orders and events.
    void find() {
        var finder = new Finder(this);
        overlays.open(new FindDialog(words -> finder.find(words, view, new Format(look.privacy())), overlays::close));
    }

    /// Asks what other levels would have done: of the breaker that is shown or has the focus, else of the first.
    void whatIf() {
        whatIf(places.today().breaker().orElse(""));
    }

    private void whatIf(String breaker) {
        overlays.open(new WhatIfSheet(
                ports.trials(), FxThread.real(), ink, new Format(look.privacy()), breaker, overlays::close));
    }

    /// Goes to the journal and filters it by these words.
    void findInJournal(String words) {
        go(Page.JOURNAL);
        places.journal().find(words);
    }

    /// Makes the newest month's report, on the page that says what became of it.
    void report() {
        go(Page.REPORTS);
        places.reports().makeLatest();
    }

    Places places() {
        return places;
    }

    /// Goes to a pane of Today.
    boolean focusPane(int number) {
        if (places.isTicketOpen() || places.page() != Page.TODAY) {
            go(Page.TODAY);
        }
        overlays.close();
        places.today().focusPane(number);
        return true;
    }

    /// Esc: undo comes before everything, for the key is printed on the button that counts down.
    void escape() {
        if (places.today().stopDrag() || alarms.back()) {
            return;
        }
        boolean counting = view.ticket()
                .map(one -> one.state() == TicketState.COUNTING_DOWN)
                .orElse(false);
        if (counting && places.isTicketOpen() && !overlays.isOpen()) {
            places.ticket().undo();
        } else if (!overlays.close()
                && !places.today().back()
                && (places.isTicketOpen() || places.page() != Page.TODAY)) {
            go(Page.TODAY);
        }
    }

    /// F6: strip, banner while there is one, places, content, footer, and round again.
    void nextRegion(int step) {
        List<Node> regions = Stream.<Node>of(strip, alarms.banner(), rail, places, footer)
                .filter(Node::isManaged)
                .toList();
        int at = regions.indexOf(places);
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            at = regions.contains(node) ? regions.indexOf(node) : at;
        }
        Node next = regions.get(Math.floorMod(at + step, regions.size()));
        if (next == places && overlays.isOpen()) {
            overlays.focus();
        } else if (next == places) {
            places.focusFirst();
        } else {
            first(next).requestFocus();
        }
    }

    private Node first(Node region) {
        return region == strip
                ? strip.first()
                : region == rail ? rail.first() : region == footer ? footer.first() : region;
    }
}
