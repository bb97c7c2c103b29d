// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.DeskBridge;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FreezeMonitor;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Picture;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.ticket.TicketScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The main window: it shows what is published and sends what the owner asks for.
///
/// Give it a first view, the commands, the clock of the desk (virtual in a demonstration) and the clock of the wall,
/// by which it notices that the guardian has gone silent. [#publish] may be called from any thread; everything else
/// belongs to the FX thread.
public final class KobeWindow {
    /// How long the guardian may be silent before the whole window says that it is frozen.
    public static final Duration SILENCE = Duration.ofSeconds(10);

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;

    private final DeskCommands commands;
    private final InstantSource deskClock;
    private final InstantSource wallClock;
    private final DeskBridge<DeskView> bridge;
    private final ChartInk ink = new ChartInk();
    private final StackPane root = new StackPane();
    private final HealthStrip strip;
    private final Rail rail = new Rail(this::go);
    private final StackPane content = new StackPane();
    private final StackPane middle = new StackPane();
    private final Footer footer;
    private final Today today = new Today(ink);
    private final TicketScreen ticket;
    private final Region frozen = new Region();
    private final VBox frozenCard = new VBox();
    private final Scene scene;
    private Theme theme;
    private boolean privacy;
    private DeskView view;
    private Page page = Page.TODAY;
    private boolean ticketOpen;
    private int beats;

    public KobeWindow(
            DeskView first, DeskCommands commands, InstantSource deskClock, InstantSource wallClock, Theme theme) {
        this.view = first;
        this.commands = commands;
        this.deskClock = deskClock;
        this.wallClock = wallClock;
        this.theme = theme;
        bridge = new DeskBridge<>(FxThread.real(), wallClock, this::show);
        strip = new HealthStrip(this::halt, this::askToResume, this::openTicket);
        footer = new Footer(this::togglePrivacy, this::toggleKeys);
        ticket = new TicketScreen(commands);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        middle.getChildren().add(new HBox(rail, content));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        var column = new VBox(strip, middle, footer);
        frozen.getStyleClass().add("frozen");
        frozen.setMouseTransparent(true);
        frozen.setVisible(false);
        frozenCard.getStyleClass().add("frozen-card");
        frozenCard.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frozenCard.setMouseTransparent(true);
        frozenCard.setVisible(false);
        root.getChildren().addAll(ink.probe(), column, frozen, frozenCard);
        column.setMinWidth(0);
        root.widthProperty().addListener((property, old, now) -> {
            strip.fit(now.doubleValue());
            ticket.fit(now.doubleValue());
        });
        scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        theme.dress(scene);
        ticket.setPadding(new Insets(12));
        content.getChildren().setAll(today);
        show(first);
    }

    /// The root of the window, in its scene.
    public Parent root() {
        return root;
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

    /// Opens on a stage, counts ages once a second and watches for freezes.
    public void show(Stage stage) {
        var monitor = new FreezeMonitor(wallClock);
        stand(stage, monitor::close);
        monitor.start();
    }

    /// Opens on a stage; `closed` runs when it is closed.
    void stand(Stage stage, Runnable closed) {
        stage.setTitle(title());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        var beat = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), event -> {
            beat();
            stage.setTitle(title());
        }));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
        stage.setOnHiding(event -> {
            beat.stop();
            closed.run();
        });
        stage.show();
        // Otherwise the first control, Halt, would be one Space away.
        if (!ticketOpen) {
            today.focusPane(1);
        }
    }

    /// Draws a view without a display and writes it as PNG at 1440 by 900; starts the toolkit when it does not run.
    public static void writePicture(Path png, DeskView view, InstantSource clock, Theme theme, boolean ticket) {
        FxLauncher.start();
        var image = FxLauncher.onFx(() -> {
            var window = new KobeWindow(view, new NoCommands(), clock, clock, theme);
            if (ticket) {
                window.openTicket();
            }
            return window.picture();
        });
        Picture.write(image, png);
    }

    /// The window as it is drawn now.
    public javafx.scene.image.WritableImage picture() {
        // Twice: the charts learn their paints and sizes in the first pass.
        Picture.of(scene);
        tick();
        return Picture.of(scene);
    }

    private String title() {
        HealthStrip.View now = view.strip();
        return (now.trading() == Condition.STOPPED ? now.tradingWord() + " · " : "") + "Kobe · "
                + now.mode().word() + " " + Format.accountTail(now.account());
    }

    private void show(DeskView next) {
        boolean wasHalted = view.strip().halted();
        view = next;
        var format = new Format(privacy);
        Instant now = deskClock.instant();
        strip.show(next.strip(), format, now);
        today.show(next.today(), format);
        today.tick(now);
        footer.show(next.footer(), format);
        if (next.ticket().isPresent()) {
            ticket.show(next.ticket().get(), format, now);
        } else if (ticketOpen) {
            closeTicket();
        }
        if (wasHalted && !next.strip().halted()) {
            closeOverlay();
        }
    }

    private void beat() {
        ticket.tick(deskClock.instant());
        beats++;
        if (beats % 5 == 0) {
            tick();
        }
    }

    /// Counts every age on and looks whether the guardian still speaks.
    void tick() {
        Instant now = deskClock.instant();
        strip.tick(now);
        today.tick(now);
        ticket.tick(now);
        Instant heard = bridge.lastHeard();
        boolean silent = Duration.between(heard, wallClock.instant()).compareTo(SILENCE) >= 0;
        if (silent != frozen.isVisible()) {
            frozen.setVisible(silent);
            frozenCard.setVisible(silent);
            if (silent) {
                freeze(heard);
            }
        }
    }

    private void freeze(Instant heard) {
        String words = "Screen frozen at " + Format.clock(heard) + " London";
        var title = new HBox(8, Mark.node(Condition.UNKNOWN, 14), Lettering.line(words, "t15"));
        title.setAlignment(Pos.CENTER);
        frozenCard
                .getChildren()
                .setAll(title, Lettering.line("Nothing new for 10 s: what you see may be out of date", "t13", "muted"));
        frozenCard.setAccessibleText(words);
    }

    private void halt() {
        if (!view.strip().halted()) {
            commands.halt("halted from the window");
        }
    }

    private void askToResume() {
        view.resume()
                .ifPresent(what -> overlay(new ResumeDialog(
                        what,
                        (reason, rebase) -> {
                            closeOverlay();
                            commands.resume(reason, rebase);
                        },
                        this::closeOverlay)));
    }

    private void overlay(Region card) {
        closeOverlay();
        var veil = new Region();
        veil.getStyleClass().add("veil");
        middle.getChildren().addAll(veil, card);
        card.requestFocus();
    }

    private boolean closeOverlay() {
        if (middle.getChildren().size() == 1) {
            return false;
        }
        middle.getChildren().remove(1, middle.getChildren().size());
        if (ticketOpen) {
            ticket.focusFirst();
        } else {
            today.focusPane(1);
        }
        return true;
    }

    private boolean overlayOpen() {
        return middle.getChildren().size() > 1;
    }

    private void go(Page to) {
        closeOverlay();
        page = to;
        ticketOpen = false;
        strip.ticketOpen(false, deskClock.instant());
        rail.select(to);
        content.getChildren()
                .setAll(to.instead().<Node>map(words -> unbuilt(to, words)).orElse(today));
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
        return box;
    }

    /// Opens the ticket; without one, asks for a proposal.
    public void openTicket() {
        if (view.ticket().isEmpty()) {
            commands.propose();
            return;
        }
        closeOverlay();
        page = Page.TODAY;
        rail.select(Page.TODAY);
        ticketOpen = true;
        strip.ticketOpen(true, deskClock.instant());
        content.getChildren().setAll(ticket);
        // The rows stand in the scene only once the scroll pane has been dressed.
        ticket.applyCss();
        ticket.layout();
        ticket.focusFirst();
    }

    private void closeTicket() {
        go(Page.TODAY);
        today.focusPane(1);
    }

    private void togglePrivacy() {
        privacy = !privacy;
        show(view);
    }

    private void toggleKeys() {
        if (!closeOverlay()) {
            overlay(new Keys(this::closeOverlay));
        }
    }

    private void nextTheme() {
        theme = theme.following();
        theme.dress(scene);
    }

    private void onKey(KeyEvent event) {
        if (isCombination(event) || isPlain(event)) {
            event.consume();
        }
    }

    // These act wherever the focus is, fields and dialogs included.
    private boolean isCombination(KeyEvent event) {
        switch (event.getCode()) {
            case H -> {
                if (!event.isShortcutDown() || !event.isShiftDown()) {
                    return false;
                }
                halt();
            }
            case T -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                nextTheme();
            }
            case ENTER -> {
                if (!event.isShortcutDown() || !ticketOpen || overlayOpen()) {
                    return false;
                }
                ticket.approve();
            }
            case ESCAPE -> escape();
            case F1 -> toggleKeys();
            case F6 -> nextRegion(event.isShiftDown() ? -1 : 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    // Single letters act only when no field has the focus and nothing covers the content.
    private boolean isPlain(KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (typing || event.isShortcutDown() || event.isAltDown() || overlayOpen()) {
            return false;
        }
        KeyCode code = event.getCode();
        if (code.isDigitKey() && !event.isShiftDown()) {
            int number = code.ordinal() - KeyCode.DIGIT0.ordinal();
            return number >= 1 && number <= 6 && focusPane(number);
        }
        switch (code) {
            case P -> togglePrivacy();
            case R -> openTicket();
            case D -> today.toggleTable();
            case OPEN_BRACKET -> today.period(-1);
            case CLOSE_BRACKET -> today.period(1);
            case SLASH -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                toggleKeys();
            }
            case ENTER -> {
                return !ticketOpen && page == Page.TODAY && today.enlarge();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean focusPane(int number) {
        if (ticketOpen || page != Page.TODAY) {
            go(Page.TODAY);
        }
        today.focusPane(number);
        return true;
    }

    private void escape() {
        // Undo comes before everything: the key is on the button that counts down.
        boolean counting = view.ticket()
                .map(one -> one.state() == TicketState.COUNTING_DOWN)
                .orElse(false);
        if (counting && ticketOpen && !overlayOpen()) {
            ticket.undo();
        } else if (!closeOverlay() && !today.back() && ticketOpen) {
            closeTicket();
        }
    }

    private void nextRegion(int step) {
        List<Node> regions = List.of(strip, rail, content, footer);
        int at = 0;
        for (int i = 0; i < regions.size(); i++) {
            for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
                if (node == regions.get(i)) {
                    at = i;
                }
            }
        }
        switch (Math.floorMod(at + step, regions.size())) {
            case 0 -> strip.first().requestFocus();
            case 1 -> rail.first().requestFocus();
            case 2 -> focusContent();
            default -> footer.first().requestFocus();
        }
    }

    private void focusContent() {
        if (overlayOpen()) {
            middle.getChildren().getLast().requestFocus();
        } else if (ticketOpen) {
            ticket.focusFirst();
        } else {
            today.focusPane(1);
        }
    }
}
