// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.ui.alarm.AlarmBanner;
import dev.kobe.ui.alarm.AlarmCommands;
import dev.kobe.ui.alarm.AlarmDrawer;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.alarm.AlarmsView.Line;
import dev.kobe.ui.fx.Format;
import java.util.Optional;
import java.util.function.Consumer;

/// The alarms of the window: the banner under the strip, the drawer over the content, and the keys that act on them.
final class Alarms {
    private final AlarmBanner banner;
    private final AlarmDrawer drawer;
    private final Overlays overlays;
    private final Consumer<Line> evidence;

    /// @param evidence leads to where the evidence of an alarm stands
    Alarms(AlarmCommands commands, Overlays overlays, Consumer<Line> evidence) {
        this.overlays = overlays;
        this.evidence = evidence;
        drawer = new AlarmDrawer(commands, evidence, overlays::close);
        banner = new AlarmBanner(this::acknowledge, this::shelve, evidence, this::open);
    }

    AlarmBanner banner() {
        return banner;
    }

    void show(AlarmsView view, Format format) {
        banner.show(view, format);
        drawer.show(view, format);
    }

    /// What is said before the title of the window while Kobe has stopped something and nobody has seen it.
    Optional<String> word() {
        return banner.head()
                .map(one -> one.alarm().level())
                .filter(level -> level.isAtLeast(AlarmLevel.CRITICAL))
                .map(AlarmLevel::name);
    }

    /// Opens the drawer.
    void open() {
        overlays.openAtRight(drawer);
    }

    /// The A key outside the drawer; false without a banner.
    boolean acknowledge() {
        banner.head().ifPresent(this::acknowledge);
        return banner.head().isPresent();
    }

    /// The S key outside the drawer; false without a banner.
    boolean shelve() {
        banner.head().ifPresent(this::shelve);
        return banner.head().isPresent();
    }

    /// The Enter key; false where the banner itself does not have the focus.
    boolean evidence() {
        boolean focused = banner.isFocused();
        if (focused) {
            banner.head().ifPresent(evidence);
        }
        return focused;
    }

    /// Leaves the form in the drawer; false where none is open.
    boolean back() {
        return overlays.dialog().filter(drawer::equals).isPresent() && drawer.back();
    }

    private void acknowledge(Line line) {
        if (line.alarm().level().needsNote()) {
            open();
        }
        drawer.acknowledge(line);
    }

    private void shelve(Line line) {
        open();
        drawer.shelve(line);
    }
}
