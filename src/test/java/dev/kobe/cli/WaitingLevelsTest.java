// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk whose owner has asked, in mid-session, for a halt at 4 % instead of 2 %: every place that shows levels shows
/// those that act, and says what waits.
class WaitingLevelsTest {
    @TempDir
    Path home;

    private TypedDesk desk;

    @BeforeEach
    void aDeskWhoseLevelsWereLoosened() {
        desk = new TypedDesk(home, home.resolve("desk"));
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(desk.desk(), SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            GateLimits present =
                    simulation.desk().engine().view().state().limits().orElseThrow();
            BreakerLimits levels = present.breakers().orElseThrow();
            Map<String, Levels> looser = new TreeMap<>(levels.set());
            looser.put("drawdown.day", Levels.parse("0.01 alert, 0.04 halt"));
            simulation
                    .desk()
                    .engine()
                    .submit(new Input.SetLimits(
                            present.watching(new BreakerLimits(looser, levels.unwatched())), "the owner"));
        }
    }

    @Test
    void theBreakersSayWhatActsAndWhatWaits() throws IOException {
        assertThat(desk.kobe("breakers", "--json")).as(desk.err()).isZero();
        JsonNode day = desk.json().at("/breakers/0");
        assertThat(day.get("id").asText()).isEqualTo("drawdown.day");
        assertThat(day.get("levels").asText()).isEqualTo("0.01 alert, 0.02 halt");
        assertThat(desk.json().at("/fromTheNextSession/0").asText()).isEqualTo("drawdown.day halt 0.02 to 0.04");

        assertThat(desk.kobe("breakers")).as(desk.err()).isZero();
        assertThat(desk.out()).contains("From the next session: drawdown.day halt 0.02 to 0.04");
    }

    @Test
    void theCheckNamesWhatWaits() {
        desk.kobe("check");
        assertThat(desk.out())
                .contains("limits in force")
                .contains("from the next session: drawdown.day halt 0.02 to 0.04");
    }
}
