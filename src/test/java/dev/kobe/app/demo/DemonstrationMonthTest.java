// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.BrokerLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationMonthTest {
    @TempDir
    Path folder;

    private final List<String> story = new ArrayList<>();

    private SimulatedDesks desks() {
        return new SimulatedDesks(
                new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config")),
                LocalDate.of(2026, 11, 20));
    }

    private Simulation open(Path where, long seed) {
        return desks().create(where, SimulatedDesks.demonstration(1, seed), false, true, story::add)
                .orThrow();
    }

    private DeskState live(Path where, long seed) {
        try (Simulation simulation = open(where, seed)) {
            simulation.life().sessions(SimulatedDesks.demonstrationOpening(1), SimulatedDesks.demonstrationEnd());
            return simulation.desk().engine().view().state();
        }
    }

    @Test
    void aMonthIsLivedFromSignalToStrikeAndEverySessionHasAValue() {
        DeskState state = live(folder, 1);

        assertThat(story).isEmpty();
        assertThat(state.tickets().values()).singleElement().satisfies(ticket -> assertThat(ticket.state())
                .isIn(TicketState.FILLED, TicketState.PARTLY_FILLED));
        assertThat(state.strikes()).hasSize(23).allMatch(Strike::isKnown);
        assertThat(state.openOrders()).isEmpty();
        assertThat(state.pendingCommissions()).isEmpty();
        assertThat(state.isReconciled()).isTrue();
    }

    /// The gateway's own ledger is the independent answer: cash and shares recomputed from it, line by line.
    @Test
    void theBooksAreThoseOfTheGatewaysLedgerToThePenny() {
        DeskState state = live(folder, 2);
        BrokerLedger ledger = BrokerLedger.of(folder);

        assertThat(state.book().cash(Currency.GBP).amount())
                .isEqualByComparingTo(ledger.cash().get("GBP"));
        assertThat(state.book().cash(Currency.USD).amount())
                .isEqualByComparingTo(ledger.cash().get("USD"));
        assertThat(state.book().positions())
                .isNotEmpty()
                .hasSize(ledger.shares().size());
        state.book().positions().forEach(one -> assertThat(one.quantity())
                .isEqualByComparingTo(ledger.shares().get(one.instrument().symbol())));
    }

    @Test
    void replayingTheJournalLeavesTheSameStateToTheHash() {
        DeskState lived = live(folder, 1);

        DeskState replayed = Replay.fold(DeskState.blank(), JournalFolder.read(folder.resolve("journal")));

        assertThat(Replay.stateHash(replayed)).isEqualTo(Replay.stateHash(lived));
        assertThat(replayed).isEqualTo(lived);
    }

    @Test
    void theSameSeedLivesTheSameMonthAndAnotherSeedAnother() {
        DeskState first = live(folder.resolve("a"), 5);
        DeskState second = live(folder.resolve("b"), 5);
        DeskState third = live(folder.resolve("c"), 6);

        assertThat(Replay.stateHash(second)).isEqualTo(Replay.stateHash(first));
        assertThat(Replay.stateHash(third)).isNotEqualTo(Replay.stateHash(first));
    }

    @Test
    void aDeskOpenedAgainGoesOnWhereItStood() {
        DeskState lived = live(folder, 1);

        try (Simulation again = desks().reopen(folder, true, story::add).orThrow()) {
            DeskState state = again.desk().engine().view().state();
            assertThat(state.book()).isEqualTo(lived.book());
            assertThat(state.strikes()).isEqualTo(lived.strikes());
            assertThat(state.isReconciled()).isTrue();

            LocalDate due = again.life().goOnToRebalance();
            assertThat(due).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(again.desk().engine().view().state().tickets()).hasSize(2);
        }
    }

    @Test
    void theLongestDemonstrationHasPricesToItsEndAndBeyond() {
        SimulationFile longest = SimulatedDesks.demonstration(120, 3);
        desks().create(folder, longest, false, true, story::add).orThrow().close();

        Market market = desks().marketOf(folder).orThrow();

        for (LocalDate day : List.of(longest.opening(), SimulatedDesks.demonstrationEnd(), LocalDate.of(2027, 10, 1))) {
            assertThat(market.closes(day)).as("closes of %s", day).hasSameSizeAs(market.closes(longest.opening()));
            assertThat(market.pairs()).isNotEmpty().allSatisfy(pair -> assertThat(
                            market.quote(pair.id(), day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC)))
                    .isPresent());
        }
    }

    @Test
    void aDeskThatIsThereIsNotMadeAnewUnasked() {
        open(folder, 1).close();

        assertThat(desks().create(folder, SimulatedDesks.demonstration(1, 1), false, true, story::add)
                        .reason())
                .hasValueSatisfying(why -> assertThat(why).contains("--fresh"));
    }

    /// A desk as it was made before desks traded over the wire, when their broker had its ledger in `venue`.
    @Test
    void aDeskOfTheFormerKindIsRefusedInOneSentenceAndMadeAnewWhenAsked() throws IOException {
        open(folder, 1).close();
        Files.createDirectories(folder.resolve("venue"));

        for (Outcome<Simulation> refused : List.of(
                desks().reopen(folder, true, story::add),
                desks().create(folder, SimulatedDesks.demonstration(1, 1), false, true, story::add))) {
            assertThat(refused.reason()).hasValueSatisfying(why -> assertThat(why)
                    .contains("earlier Kobe", "--fresh", "--desk")
                    .endsWith(".")
                    .doesNotContain(". "));
        }
        desks().create(folder, SimulatedDesks.demonstration(1, 1), true, true, story::add)
                .orThrow()
                .close();
        assertThat(folder.resolve("venue")).doesNotExist();
        assertThat(folder.resolve("gateway").resolve("ledger.log")).exists();
    }

    @Test
    void aSecondOwnerIsRefusedInWords() {
        try (Simulation first = open(folder, 1)) {
            assertThat(first).isNotNull();
            assertThat(desks().reopen(folder, true, story::add).reason())
                    .hasValueSatisfying(why -> assertThat(why).contains("Another Kobe owns the desk"));
        }
    }
}
