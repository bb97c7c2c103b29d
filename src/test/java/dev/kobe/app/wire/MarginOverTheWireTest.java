// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Truth;
import dev.kobe.app.Counterparty;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket of an account whose broker is asked about every order first: it waits for the answers, they are no orders,
/// and without them nothing leaves.
class MarginOverTheWireTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");
    private static final int MARGIN = 26;

    @TempDir
    private Path folder;

    private final List<String> story = new ArrayList<>();
    private final List<WireCounterparty> made = new ArrayList<>();
    private final Set<OrderRef> asked = new HashSet<>();
    private boolean isDeaf;

    private Simulation begin() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("config.yaml"), "gate:\n  what_if: ask\n");
        Simulation desk = new SimulatedDesks(new ConfigFolder(config), LocalDate.of(2026, 11, 20))
                .create(
                        folder.resolve("desk"),
                        SimulatedDesks.demonstration(1, 1),
                        false,
                        true,
                        place -> new Hearing(WireCounterparty.of(scenario -> scenario, made::add)
                                .at(place)),
                        story::add)
                .orThrow();
        desk.life().session(LocalDate.of(2026, 9, 30));
        desk.life().begin(DAY);
        desk.life().propose(DAY);
        return desk;
    }

    private static DeskState state(Simulation desk) {
        return desk.desk().engine().view().state();
    }

    private static TicketRecord ticket(Simulation desk) {
        return state(desk).tickets().get(TICKET);
    }

    private static void goOn(Simulation desk, int seconds) {
        for (int second = 0; second < seconds; second++) {
            desk.life().goOn(Duration.ofSeconds(1));
        }
    }

    private static List<CheckResult> margin(Simulation desk) {
        return ticket(desk).checks().stream()
                .filter(one -> one.number() == MARGIN)
                .toList();
    }

    private static Optional<String> approve(Simulation desk) {
        return desk.desk()
                .engine()
                .submit(new Input.Approve(TICKET, ticket(desk).ticket().hash()))
                .refusal()
                .map(no -> no.sentence());
    }

    private static void send(Simulation desk) {
        assertThat(desk.desk()
                        .engine()
                        .submit(new Input.Send(
                                TICKET, ticket(desk).ticket().hash().substring(0, 6)))
                        .refusal())
                .isEmpty();
    }

    @Test
    void everyLineIsAskedAboutAndTheAnswersAreNoOrders() throws IOException {
        try (Simulation desk = begin()) {
            goOn(desk, 5);
            assertThat(ticket(desk).state()).as("%s", margin(desk)).isEqualTo(TicketState.READY);
            assertThat(margin(desk))
                    .hasSameSizeAs(ticket(desk).ticket().lines())
                    .allMatch(one -> one.result() == CheckResult.Result.PASS);
            assertThat(asked).hasSameSizeAs(ticket(desk).ticket().lines());
            assertThat(made.getLast().left).as("orders that left").isEmpty();
            assertThat(Truth.openOrders(made.getLast().gateway)).isEmpty();

            assertThat(approve(desk)).isEmpty();
            send(desk);
            goOn(desk, 120);
            assertThat(ticket(desk).state()).isEqualTo(TicketState.FILLED);
            assertThat(made.getLast().left.values()).as("each once").containsOnly(1);
            assertThat(Truth.of(made.getLast().gateway).filled().keySet()).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    void withoutAnAnswerTheTicketIsBlocked() throws IOException {
        isDeaf = true;
        try (Simulation desk = begin()) {
            goOn(desk, 30);
            assertThat(ticket(desk).state()).isEqualTo(TicketState.BLOCKED);
            assertThat(approve(desk).orElseThrow()).contains("The broker has not said what margin the order needs.");
            assertThat(made.getLast().left).isEmpty();
        }
    }

    /// The answers hold five minutes; six later the lines of an approved ticket wait for new ones.
    @Test
    void anOldAnswerHoldsNoLonger() throws IOException {
        try (Simulation desk = begin()) {
            goOn(desk, 5);
            assertThat(approve(desk)).isEmpty();
            isDeaf = true;
            goOn(desk, 360);
            send(desk);
            goOn(desk, 30);
            assertThat(made.getLast().left).isEmpty();
            assertThat(ticket(desk).state()).isEqualTo(TicketState.TRANSMITTING);

            isDeaf = false;
            goOn(desk, 120);
            assertThat(ticket(desk).state()).isEqualTo(TicketState.FILLED);
        }
    }

    /// A counterparty whose ear for questions about the margin can be closed.
    private final class Hearing extends ThroughCounterparty {
        Hearing(Counterparty real) {
            super(real);
        }

        @Override
        public void askMargin(MarginQuestion question) {
            if (!isDeaf) {
                asked.add(question.ref());
                super.askMargin(question);
            }
        }
    }
}
