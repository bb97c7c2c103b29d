// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.app.broker.BrokerDesk;
import dev.kobe.app.broker.BrokerDesks;
import dev.kobe.app.broker.Nights;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.DeskServices;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.supervise.Supervisor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The window on a desk of a broker's account, which it guards for as long as it stands: whether or not the broker
/// answers, and it is tried again until it does.
public final class AccountWindow {
    private AccountWindow() {}

    /// Opens the window and returns when it has been closed; a desk that cannot be opened has none.
    ///
    /// @param before the desk as its folder has it
    /// @param house makes the reports
    /// @param settings of which breakers are tried
    /// @param story hears what is said before the window stands
    public static Outcome<Integer> open(
            BrokerDesks desks,
            Path folder,
            DeskState before,
            DeskServices house,
            ConfigFolder settings,
            Consumer<String> story) {
        DeskWindow window = new DeskWindow(house, settings, story);
        return desks.guard(folder, before, Nights.of(folder, window::say), window::say, guard -> {
            BrokerDesk desk = guard.desk();
            try (Supervisor supervisor = new Supervisor(desk.engine()::offer)) {
                window.open(
                        desk.desk(),
                        desk.clock(),
                        supervisor::inBackground,
                        () -> desk.rebalance(Optional.empty(), Optional.empty())
                                .refusal()
                                .ifPresent(no -> window.say(no.sentence())),
                        () -> desk.desk().torn().ifPresent(window::say));
            }
        });
    }
}
