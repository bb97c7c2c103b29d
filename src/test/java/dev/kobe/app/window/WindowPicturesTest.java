// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.window.LivedDesk.Moment;
import dev.kobe.app.window.LivedDesk.Seen;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Kept;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import dev.kobe.ui.shell.DeskPorts;
import dev.kobe.ui.shell.KobeWindow;
import dev.kobe.ui.shell.Scenes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures of the window that the documents show, taken of a demonstration desk that the guardian has lived: what
/// they say, the product says.
@Tag("window")
class WindowPicturesTest {
    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    enum Shot {
        TODAY_DARK("today-dark", Moment.MIDDAY, Theme.DARK, Scenes::today),
        TODAY_LIGHT("today-light", Moment.MIDDAY, Theme.LIGHT, Scenes::today),
        TODAY_HIGH_CONTRAST("today-high-contrast", Moment.MIDDAY, Theme.HIGH_CONTRAST, Scenes::today),
        TODAY_CLOSED("today-closed-dark", Moment.STRUCK, Theme.DARK, Scenes::today),
        TICKET_READY("ticket-ready-dark", Moment.READY, Theme.DARK, Scenes::ticket),
        TICKET_COUNTING_DOWN("ticket-counting-down-dark", Moment.COUNTING_DOWN, Theme.DARK, Scenes::ticket),
        TICKET_WORKING("ticket-working-dark", Moment.WORKING, Theme.DARK, Scenes::ticket),
        TICKET_FILLED("ticket-filled-light", Moment.FILLED, Theme.LIGHT, Scenes::ticket),
        TICKET_BLOCKED("ticket-blocked-dark", Moment.BLOCKED, Theme.DARK, Scenes::ticket),
        TICKET_UNCERTAIN("ticket-uncertain-light", Moment.UNCERTAIN, Theme.LIGHT, Scenes::ticket),
        TICKET_PARTLY_FILLED("ticket-partly-filled-dark", Moment.PARTLY_FILLED, Theme.DARK, Scenes::ticket),
        TICKET_CANCELLED("ticket-cancelled-light", Moment.CANCELLED, Theme.LIGHT, Scenes::ticket),
        TICKET_EXPIRED("ticket-expired-dark", Moment.EXPIRED, Theme.DARK, Scenes::ticket),
        TICKET_SKIPPED("ticket-skipped-light", Moment.SKIPPED, Theme.LIGHT, Scenes::ticket),
        HALTED_BY_HAND("today-halted-by-hand-dark", Moment.HALTED_BY_HAND, Theme.DARK, Scenes::resume),
        HALTED("today-halted-dark", Moment.PEAK_HALT, Theme.DARK, Scenes::resume),
        FIRST_RUN("first-run-light", Moment.FIRST_RUN, Theme.LIGHT, Scenes::today),
        JOURNAL("journal-dark", Moment.MIDDAY, Theme.DARK, Scenes::journal),
        SERVICES("services-dark", Moment.MIDDAY, Theme.DARK, Scenes::services),
        SETTINGS("settings-light", Moment.MIDDAY, Theme.LIGHT, Scenes::settings),
        REPORTS("reports-dark", Moment.MIDDAY, Theme.DARK, Scenes::reports),
        EMERGENCY("emergency-dark", Moment.MIDDAY, Theme.DARK, Scenes::today),
        FROZEN("frozen-light", Moment.MIDDAY, Theme.LIGHT, Scenes::today),
        PRIVACY("privacy-dark", Moment.MIDDAY, Theme.DARK, Scenes::today),
        LARGE_TEXT("large-text-light", Moment.MIDDAY, Theme.LIGHT, Scenes::today),
        FIND("find-dark", Moment.READY, Theme.DARK, Scenes::find),
        ALARMS("alarms-dark", Moment.HALTED_BY_HAND, Theme.DARK, Scenes::alarms),
        BREAKER("breaker-light", Moment.PEAK_HALT, Theme.LIGHT, window -> Scenes.breaker(window, "drawdown.peak")),
        PAUSED("breaker-paused-dark", Moment.PAUSED, Theme.DARK, window -> Scenes.breaker(window, "streak.losses")),
        RESUME_PAUSE("resume-pause-light", Moment.PAUSED, Theme.LIGHT, Scenes::resumePause),
        WHAT_IF("what-if-dark", Moment.MIDDAY, Theme.DARK, window -> Scenes.whatIf(window, "drawdown.peak", "1", "2")),
        WHAT_IF_REFUSED(
                "what-if-refused-light",
                Moment.MIDDAY,
                Theme.LIGHT,
                window -> Scenes.whatIf(window, "drawdown.day", "3", "2")),
        WHAT_IF_LOADING("what-if-loading-light", Moment.MIDDAY, Theme.LIGHT, Scenes::whatIf),
        WHAT_IF_NOTHING("what-if-nothing-dark", Moment.FIRST_RUN, Theme.DARK, Scenes::whatIf),
        KEYS("keys-dark", Moment.MIDDAY, Theme.DARK, Scenes::keys);

        final String name;
        final Moment moment;
        final Theme theme;
        final Consumer<KobeWindow> scene;

        Shot(String name, Moment moment, Theme theme, Consumer<KobeWindow> scene) {
            this.name = name;
            this.moment = moment;
            this.theme = theme;
            this.scene = scene;
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksAsPublished(Shot shot) {
        Look look = Look.of(shot.theme).withPrivacy(shot == Shot.PRIVACY).withText(shot == Shot.LARGE_TEXT ? 150 : 100);
        Kept.published(shot.name, picture(shot, look, shot.name));
    }

    /// What a shot shows, in any look; it is left in the build's `images` under this name before it is judged.
    static WritableImage picture(Shot shot, Look look, String name) {
        Seen seen = LivedDesk.shared().at(shot.moment);
        return picture(
                shot == Shot.EMERGENCY ? seen.inEmergency() : seen,
                look,
                shot == Shot.FROZEN ? Duration.ofSeconds(11) : Duration.ofMillis(400),
                shot.scene,
                name,
                ports(shot));
    }

    /// A picture of the desk, looked at so long after it was last published.
    private static WritableImage picture(
            Seen seen, Look look, Duration later, Consumer<KobeWindow> scene, String name, DeskPorts ports) {
        var wall = new AtomicReference<>(seen.at());
        KobeWindow window = FxLauncher.onFx(() -> {
            var made = new KobeWindow(
                    seen.screen(), ports, InstantSource.fixed(seen.at().plus(later)), wall::get, look);
            wall.set(seen.at().plus(later));
            scene.accept(made);
            return made;
        });
        // The answers of the files come in turns of their own, and what is done with them in more.
        for (int turn = 0; turn < Scenes.TURNS; turn++) {
            FxLauncher.onFx(() -> null);
        }
        WritableImage image = FxLauncher.onFx(window::picture);
        Kept.drawn(name, image);
        assertThat(image.getWidth()).isEqualTo(1440);
        assertThat(image.getHeight()).isEqualTo(900);
        assertThat(FxLauncher.onFx(() -> Words.shortened(window.root())))
                .as("texts that do not fit")
                .isEmpty();
        assertThat(FxLauncher.onFx(() -> Words.spilling(window.root())))
                .as("texts that reach into their neighbours")
                .isEmpty();
        assertThat(FxLauncher.onFx(() -> Scenes.dialogFits(window)))
                .as("the dialog stays between strip and footer")
                .isTrue();
        return image;
    }

    private static DeskPorts ports(Shot shot) {
        return new DeskPorts(
                Scenes.nowhere(),
                new FolderFiles(
                        LivedDesk.shared().desk(),
                        Runnable::run,
                        month -> Outcome.missing("report", "not made here"),
                        Outcome::ok),
                shot == Shot.WHAT_IF_LOADING
                        ? Scenes.untried()
                        : LivedDesk.shared().trials(shot.moment),
                look -> {},
                () -> {});
    }
}
