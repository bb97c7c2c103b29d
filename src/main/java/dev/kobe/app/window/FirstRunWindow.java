// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.page.DeskFiles;
import dev.kobe.ui.page.JournalView;
import dev.kobe.ui.shell.DeskCommands;
import dev.kobe.ui.shell.DeskMapping;
import dev.kobe.ui.shell.DeskPorts;
import dev.kobe.ui.shell.KobeWindow;
import dev.kobe.ui.shell.Surroundings;
import dev.kobe.ui.shell.WindowStage;
import dev.kobe.ui.whatif.BreakerTrials;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The window before there is a desk: nothing is known, nothing can trade, and three steps say what can be done.
final class FirstRunWindow implements DeskCommands, DeskFiles, BreakerTrials {
    private static final String NO_DESK = "There is no desk yet, so nothing trades and nothing can be stopped.";

    private volatile Consumer<String> say = sentence -> {};
    private volatile Runnable close = () -> {};

    private FirstRunWindow() {}

    /// Opens it, and says when it has been closed whether its owner asked for the demonstration.
    static boolean open(DeskRules rules, Path desk, InstantSource clock) {
        AtomicBoolean wanted = new AtomicBoolean();
        FirstRunWindow nothing = new FirstRunWindow();
        LookFile looks = new LookFile(desk.resolveSibling("desk-demo"));
        FxLauncher.open(stage -> {
            DeskPorts ports = new DeskPorts(nothing, nothing, nothing, looks::write, () -> {
                wanted.set(true);
                nothing.close.run();
            });
            Desk.View blank = new Desk.View(DeskState.blank(), Readings.none(), clock.instant(), Optional.empty());
            // Nothing publishes here, so the wall's clock stands still: there is no guardian to fall silent.
            KobeWindow window = new KobeWindow(
                    DeskMapping.view(blank, rules, Surroundings.none(), clock.instant()),
                    ports,
                    clock,
                    InstantSource.fixed(clock.instant()),
                    looks.read());
            nothing.say = window::say;
            nothing.close = () -> WindowStage.close(window);
            WindowStage.show(window, stage, clock);
        });
        return wanted.get();
    }

    private void refuse() {
        say.accept(NO_DESK);
    }

    @Override
    public void halt(String reason) {
        refuse();
    }

    @Override
    public void resume(String reason, boolean rebase) {
        refuse();
    }

    @Override
    public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {
        refuse();
    }

    @Override
    public void undo(TicketId ticket) {
        refuse();
    }

    @Override
    public void cancelRest(TicketId ticket) {
        refuse();
    }

    @Override
    public void propose() {
        refuse();
    }

    @Override
    public void acknowledge(AlarmId alarm, String note) {
        refuse();
    }

    @Override
    public void shelve(AlarmId alarm, Duration time, String reason) {
        refuse();
    }

    @Override
    public void unshelve(AlarmId alarm) {
        refuse();
    }

    @Override
    public void journal(Consumer<Outcome<JournalView>> answer) {
        answer.accept(Outcome.missing("journal", NO_DESK));
    }

    @Override
    public void reports(Consumer<Outcome<List<Report>>> answer) {
        answer.accept(Outcome.ok(List.of()));
    }

    @Override
    public void makeReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        answer.accept(Outcome.missing("report", NO_DESK));
    }

    @Override
    public void openReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        answer.accept(Outcome.missing("report", NO_DESK));
    }

    @Override
    public void history(Consumer<Outcome<History>> answer) {
        answer.accept(Outcome.missing("history", NO_DESK));
    }

    @Override
    public void replay(History history, ReplayRules rules, Consumer<Outcome<BreakerReplay>> answer) {
        throw new IllegalStateException("a first run offers no history");
    }
}
