// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kobe approve` on a ticket whose funds are quoted wide, or whose exchanges have just opened.
class ApproveTicksTest {
    @TempDir
    Path home;

    private TypedDesk desk;

    /// @return the ticket that `kobe rebalance` proposed
    private JsonNode proposed(String gate) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        TypedDesk.copy(Shared.project("config").resolve("universe"), config.resolve("universe"));
        Files.writeString(config.resolve("config.yaml"), "gate: {" + gate + "}\n");
        desk = new TypedDesk(home, home.resolve("desk"));
        try (Simulation simulation = new SimulatedDesks(new ConfigFolder(config), LocalDate.of(2026, 11, 20))
                .create(desk.desk(), SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
        }
        assertThat(desk.kobe("rebalance", "--json")).as(desk.err()).isZero();
        return desk.json();
    }

    private static Set<String> warnedLines(JsonNode ticket) {
        Set<String> lines = new TreeSet<>();
        ticket.get("checks").forEach(one -> {
            if (one.get("result").asText().equals("warn")) {
                lines.add(one.get("subject").asText().split(" ")[0]);
            }
        });
        return lines;
    }

    @Test
    void everyWarnedLineIsNamedUntilItIsAccepted() throws IOException {
        JsonNode ticket = proposed("fund_spread_bps: 7");
        String id = ticket.get("ticket").asText();
        Set<String> lines = warnedLines(ticket);
        assertThat(lines).hasSizeGreaterThan(1);

        assertThat(desk.kobe("approve", id)).isEqualTo(1);
        assertThat(desk.err()).contains("each line must be accepted: line ");
        assertThat(desk.kobe("approve", id, "--accept", "99")).isEqualTo(1);
        assertThat(desk.err()).contains("Nothing is warned of on line '99' of ticket " + id + "; warned lines: ");
        assertThat(desk.kobe("approve", id, "--accept", lines.iterator().next()))
                .isEqualTo(1);
        assertThat(desk.err()).contains("each line must be accepted");

        assertThat(desk.kobe("approve", id, "--accept", String.join(",", lines)))
                .as(desk.err())
                .isZero();
    }

    @Test
    void theFirstMinutesAreOverriddenByNameAlone() throws IOException {
        String id = proposed("first_minutes_seconds: 3600").get("ticket").asText();

        assertThat(desk.kobe("approve", id)).isEqualTo(1);
        assertThat(desk.err()).contains("nothing is sent before");
        assertThat(desk.kobe("approve", id, "--override-first-minutes"))
                .as(desk.err())
                .isZero();
    }
}
