// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.page.DeskFiles;
import dev.kobe.ui.page.JournalView;
import dev.kobe.ui.whatif.BreakerTrials;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Ports that lead nowhere, for pictures.
final class NoPorts implements DeskCommands, DeskFiles, BreakerTrials {
    private NoPorts() {}

    static DeskPorts ports() {
        return with(new NoPorts());
    }

    /// Only the commands lead somewhere.
    static DeskPorts with(DeskCommands commands) {
        var none = new NoPorts();
        return new DeskPorts(commands, none, none, look -> {}, () -> {});
    }

    @Override
    public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {}

    @Override
    public void undo(TicketId ticket) {}

    @Override
    public void cancelRest(TicketId ticket) {}

    @Override
    public void propose() {}

    @Override
    public void halt(String reason) {}

    @Override
    public void resume(String reason, boolean rebase) {}

    @Override
    public void acknowledge(AlarmId alarm, String note) {}

    @Override
    public void shelve(AlarmId alarm, Duration time, String reason) {}

    @Override
    public void unshelve(AlarmId alarm) {}

    @Override
    public void journal(Consumer<Outcome<JournalView>> answer) {}

    @Override
    public void reports(Consumer<Outcome<List<Report>>> answer) {}

    @Override
    public void makeReport(YearMonth month, Consumer<Outcome<Report>> answer) {}

    @Override
    public void openReport(YearMonth month, Consumer<Outcome<Report>> answer) {}

    @Override
    public void history(Consumer<Outcome<History>> answer) {}

    @Override
    public void replay(History history, ReplayRules rules, Consumer<Outcome<BreakerReplay>> answer) {}
}
