// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.app.demo.Market;
import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.ui.shell.DeskCommands;
import dev.kobe.ui.shell.DeskMapping;
import dev.kobe.ui.shell.DeskView;
import dev.kobe.ui.shell.Surroundings;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Translates between a desk and its window: views one way, commands the other, each off the FX thread.
final class WindowLink {
    private WindowLink() {}

    /// The screen for a published view.
    ///
    /// @param raises the raises of alarms that are known beside those of the state
    static DeskView screen(Desk.View view, DeskRules rules, Market market, List<Alarm> raises, Instant now) {
        return DeskMapping.view(view, rules, surroundings(view.state(), market, raises), now);
    }

    private static Surroundings surroundings(DeskState state, Market market, List<Alarm> raises) {
        Optional<LocalDate> session = state.session();
        if (session.isEmpty() || state.identity().isEmpty()) {
            return Surroundings.none();
        }
        LocalDate today = session.get();
        Optional<TradingWindow> window =
                RebalanceDays.window(today, market.universe().requireOpen());
        LocalDate due =
                RebalanceDays.of(YearMonth.from(today), market.universe().requireOpen());
        boolean later = !due.isBefore(today) && !state.tickets().containsKey(new TicketId("T-" + due));
        LocalDate next = later
                ? due
                : RebalanceDays.of(
                        YearMonth.from(today).plusMonths(1), market.universe().requireOpen());
        TradingCalendar calendar = TradingCalendar.of(state.identity().get().mainVenue());
        Map<LocalDate, BigDecimal> benchmark = new TreeMap<>();
        for (BenchmarkTrack.Point point : state.benchmark().points()) {
            point.index().ifPresent(index -> benchmark.put(point.session(), index));
        }
        return new Surroundings(
                window,
                RebalanceDays.window(next, market.universe().requireOpen()),
                calendar.count(today, next),
                Optional.of(market.universe()
                        .benchmarkFund()
                        .orElse("All " + market.universe().instruments().size() + " funds, equal weight")),
                benchmark,
                raises);
    }

    /// The window's commands, each handed to another thread so that the window never waits for the disk; a refusal is
    /// said in its own words.
    ///
    /// @param haltFirst writes the HALT file before the guardian is asked
    /// @param propose asks for a ticket at the next opportunity
    static DeskCommands commands(
            Desk desk, Executor background, Consumer<String> haltFirst, Runnable propose, Consumer<String> say) {
        return new DeskCommands() {
            private void ask(Input.Command command) {
                background.execute(() -> submit(command));
            }

            private boolean submit(Input.Command command) {
                Optional<Refusal> refusal = desk.submit(command).refusal();
                refusal.ifPresent(no -> say.accept(no.sentence()));
                return refusal.isEmpty();
            }

            @Override
            public void halt(String reason) {
                background.execute(() -> {
                    writeFirst(reason);
                    submit(new Input.Halt(reason));
                });
            }

            /// A disk that takes no file must not keep the halt from the guardian.
            private void writeFirst(String reason) {
                try {
                    haltFirst.accept(reason);
                } catch (UncheckedIOException failure) {
                    say.accept("The guardian is asked to halt, but " + failure.getMessage() + ".");
                }
            }

            @Override
            public void resume(String reason, boolean rebase) {
                ask(new Input.Resume(reason, rebase, Hand.WINDOW));
            }

            @Override
            public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {
                background.execute(() -> {
                    if (submit(new Input.Approve(ticket, hash, accepted))) {
                        submit(new Input.Send(ticket, hash.substring(0, 6)));
                    }
                });
            }

            @Override
            public void undo(TicketId ticket) {
                ask(new Input.Undo(ticket));
            }

            @Override
            public void cancelRest(TicketId ticket) {
                ask(new Input.CancelRest(ticket));
            }

            @Override
            public void acknowledge(AlarmId alarm, String note) {
                ask(new Input.AcknowledgeAlarm(alarm, note, Hand.WINDOW));
            }

            @Override
            public void shelve(AlarmId alarm, Duration time, String reason) {
                ask(new Input.ShelveAlarm(alarm, time, reason, Hand.WINDOW));
            }

            @Override
            public void unshelve(AlarmId alarm) {
                ask(new Input.UnshelveAlarm(alarm, Hand.WINDOW));
            }

            @Override
            public void propose() {
                background.execute(propose);
            }
        };
    }
}
