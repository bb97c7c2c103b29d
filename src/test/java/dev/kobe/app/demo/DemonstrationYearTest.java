// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.record.Backups;
import dev.kobe.app.record.RecordChecks;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.CashFlow;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.Shared;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year without a hand on it: deposits, a withdrawal, conversions, a correction, a session without prices, half days,
/// both changes of the clocks, two halts with re-base and ramp.
class DemonstrationYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static final List<String> disagreements = new ArrayList<>();
    private static final List<String> links = new ArrayList<>();
    private static final Map<LocalDate, BreakerAction> governed = new TreeMap<>();
    private static int compared;
    private static DeskState state;
    private static Instant end;

    @BeforeAll
    static void liveTwice() {
        state = live(folder.resolve("desk"));
    }

    private static DeskState live(Path desk) {
        SimulationFile file = SimulatedDesks.demonstration(12, 1);
        SimulatedDesks desks = new SimulatedDesks(new ConfigFolder(Shared.project("config")), TODAY);
        try (Simulation simulation =
                desks.create(desk, file, false, true, told -> {}).orThrow()) {
            simulation.desk().engine().onEvent(event -> hear(simulation, event));
            simulation.life().sessions(file.opening(), SimulatedDesks.demonstrationEnd());
            end = simulation.desk().engine().view().at();
            return simulation.desk().engine().view().state();
        }
    }

    private static void hear(Simulation simulation, DeskEvent event) {
        DeskState now = simulation.desk().engine().view().state();
        switch (event) {
            case DeskEvent.SessionStruck struck -> {
                Map<String, BigDecimal> cash =
                        BrokerLedger.of(simulation.desk().folder()).cash();
                now.book().cash().forEach((currency, money) -> {
                    compared++;
                    BigDecimal theirs = cash.getOrDefault(currency.code(), BigDecimal.ZERO);
                    if (money.amount().compareTo(theirs) != 0) {
                        disagreements.add(struck.strike().session() + " " + money + " against " + theirs);
                    }
                });
            }
            case DeskEvent.SessionBegan began -> governed.put(began.session(), withoutMarket(began.board()));
            case DeskEvent.LinkMoved moved -> links.add(moved.reason());
            default -> {}
        }
    }

    /// What the desk's own breakers ask for; the VIX and how the funds move together follow no story.
    private static BreakerAction withoutMarket(Board board) {
        return Stream.concat(
                        board.raw().entrySet().stream()
                                .filter(one -> !one.getKey().startsWith("vix")
                                        && !one.getKey().startsWith("correlation"))
                                .map(Map.Entry::getValue),
                        board.latches().stream().map(Board.Latch::action))
                .max(Comparator.naturalOrder())
                .orElse(BreakerAction.CONTINUE);
    }

    @Test
    void theBooksEqualTheGatewaysLedgerToThePennyInEverySession() {
        assertThat(disagreements).isEmpty();
        assertThat(compared).isGreaterThan(2 * 250);
        assertThat(links).noneMatch(one -> one.contains("differ"));
        assertThat(state.isReconciled()).isTrue();
        assertThat(state.strikes())
                .extracting(Strike::session)
                .containsExactlyElementsOf(TradingCalendar.of(Venue.LONDON)
                        .between(SimulatedDesks.demonstrationOpening(12), SimulatedDesks.demonstrationEnd()));
    }

    @Test
    void theYearBringsEverythingThatItIsToBring() {
        assertThat(state.flows())
                .extracting(CashFlow::amount)
                .containsExactly(Money.of("GBP", "8000.00"), Money.of("GBP", "-6000.00"), Money.of("GBP", "2500.00"));
        assertThat(state.fills().values())
                .filteredOn(one -> one.id().revision() == 2)
                .hasSize(1);
        assertThat(state.fills().values())
                .extracting(Fill::instrument)
                .anyMatch(one -> one.isPair())
                .anyMatch(one -> !one.isPair());
        assertThat(state.tickets().keySet()).extracting(TicketId::value).anyMatch(one -> one.endsWith("-FX"));
        List<String> steps = state.tickets().keySet().stream()
                .map(one -> one.value().substring("T-2026-01-01".length()))
                .filter(one -> one.startsWith("-R") || one.equals("-FLATTEN"))
                .toList();
        assertThat(steps)
                .containsExactly(
                        "-FLATTEN", "-R25", "-R50", "-R75", "-R100", "-FLATTEN", "-R25", "-R50", "-R75", "-R100");
    }

    @Test
    void aSessionWithoutPricesHasNoValueAndPausesTheNext() {
        List<LocalDate> without = state.strikes().stream()
                .filter(one -> !one.isKnown())
                .map(Strike::session)
                .toList();
        assertThat(without).hasSize(1);
        LocalDate next = TradingCalendar.of(Venue.LONDON).next(without.getFirst());
        assertThat(governed.get(next)).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(governed.get(TradingCalendar.of(Venue.LONDON).next(next))).isEqualTo(BreakerAction.CONTINUE);
    }

    /// A line that repeated what came before it would make the journal grow with the square of the years.
    @Test
    void aSessionTakesNoMoreRoomInTheJournalAtTheYearsEndThanAtItsBeginning() {
        List<Integer> lengths = JournalFolder.read(folder.resolve("desk/journal")).stream()
                .filter(line -> EventCodec.decode(line) instanceof DeskEvent.SessionStruck)
                .map(line -> line.json().length())
                .toList();
        assertThat(lengths).hasSizeGreaterThan(250);
        int early = lengths.subList(0, 50).stream().max(Integer::compare).orElseThrow();
        int late = lengths.subList(lengths.size() - 50, lengths.size()).stream()
                .max(Integer::compare)
                .orElseThrow();
        assertThat(late).isLessThan(2 * early);
    }

    /// What the journal's own events say of halts, one by one, against what the state kept of them.
    @Test
    void everyHaltOfTheJournalIsAPhaseWithItsBeginningAndItsEnd() {
        List<String> told = new ArrayList<>();
        boolean halted = false;
        for (Journal.Line line : JournalFolder.read(folder.resolve("desk/journal"))) {
            Optional<Board> board =
                    switch (EventCodec.decode(line)) {
                        case DeskEvent.BoardMoved moved -> Optional.of(moved.board());
                        case DeskEvent.SessionBegan began -> Optional.of(began.board());
                        default -> Optional.empty();
                    };
            if (board.isPresent() && board.get().isHalted() != halted) {
                halted = !halted;
                told.add((halted ? "halt " : "end ") + line.at());
            }
        }
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < state.phases().size(); at++) {
            BoardPhase phase = state.phases().get(at);
            boolean before = at > 0 && state.phases().get(at - 1).action() == BreakerAction.HALT_ALL;
            boolean now = phase.action() == BreakerAction.HALT_ALL;
            if (now != before) {
                kept.add((now ? "halt " : "end ") + phase.from());
            }
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        assertThat(kept).isEqualTo(told);
    }

    @Test
    void halfDaysAndTheChangesOfTheClocksAreKept() {
        assertThat(struckAt("2025-12-24")).isEqualTo("2025-12-24T12:35:00Z");
        assertThat(struckAt("2025-12-31")).isEqualTo("2025-12-31T12:35:00Z");
        assertThat(struckAt("2026-03-27")).isEqualTo("2026-03-27T16:35:00Z");
        assertThat(struckAt("2026-03-30")).isEqualTo("2026-03-30T15:35:00Z");
        assertThat(struckAt("2026-10-23")).isEqualTo("2026-10-23T15:35:00Z");
        assertThat(struckAt("2026-10-26")).isEqualTo("2026-10-26T16:35:00Z");
        // New York opens at 14:30 London time, and an hour earlier from 8 to 29 March.
        assertThat(state.tickets().get(new TicketId("T-2026-03-02")).ticket().opens())
                .isEqualTo(Instant.parse("2026-03-02T14:45:00Z"));
        assertThat(state.tickets().get(new TicketId("T-2026-04-01")).ticket().opens())
                .isEqualTo(Instant.parse("2026-04-01T13:45:00Z"));
    }

    private static String struckAt(String session) {
        return state.strikes().stream()
                .filter(one -> one.session().toString().equals(session))
                .map(one -> one.valuation().at().toString())
                .findFirst()
                .orElse("not struck");
    }

    @Test
    void noTicketIsLeftOpenAndNoLineSentTwice() {
        assertThat(state.tickets().values()).extracting(TicketRecord::state).allMatch(one -> one.isFinal());
        assertThat(state.openOrders()).isEmpty();
        assertThat(state.pendingCommissions()).isEmpty();
        assertThat(BrokerLedger.of(folder.resolve("desk")).sentLines()).doesNotHaveDuplicates();
    }

    @Test
    void theJournalReplaysAndLastNightsBackupRestoresToTheSameState() {
        String hash = Replay.stateHash(state);
        assertThat(Replay.stateHash(Replay.fold(DeskState.blank(), JournalFolder.read(folder.resolve("desk/journal")))))
                .isEqualTo(hash);
        assertThat(Backups.make(folder.resolve("desk"), end, step -> {})
                        .orThrow()
                        .stateHash())
                .isEqualTo(hash);
        // Made on 30 October; New York's night of that day is 01:00 UTC, and an hour is given to it.
        assertThat(backupCheck("2026-10-31T01:59:59Z").result()).isEqualTo(CheckLine.Result.PASS);
        CheckLine missed = backupCheck("2026-10-31T02:00:00Z");
        assertThat(missed.result()).isEqualTo(CheckLine.Result.WARN);
        assertThat(missed.sentence()).contains("none was proven in the night of 2026-10-31T01:00:00Z");
    }

    private static CheckLine backupCheck(String now) {
        return RecordChecks.of(folder.resolve("desk"), state, Instant.parse(now)).stream()
                .filter(one -> one.name().equals("backup"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameSeedLivesTheSameYear() {
        assertThat(Replay.stateHash(live(folder.resolve("again")))).isEqualTo(Replay.stateHash(state));
    }
}
