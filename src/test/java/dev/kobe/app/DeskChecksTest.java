// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path desk;

    private final ConfigFolder files = new ConfigFolder(Shared.project("config"));

    @BeforeEach
    void aDeskThatHasOpened() {
        new SimulatedDesks(files, LocalDate.of(2026, 11, 20))
                .create(desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()
                .close();
    }

    @Test
    void aDeskThatMayTradeSaysSo() {
        assertThat(check("trading").result()).isEqualTo(Result.PASS);
        assertThat(check("books").result()).isEqualTo(Result.PASS);
    }

    @Test
    void aHaltFileCountsBeforeAnybodyHasReadIt() {
        new HaltFile(desk).write("the phone rang", NOW);

        CheckLine trading = check("trading");

        assertThat(trading.result()).isEqualTo(Result.WARN);
        assertThat(trading.value()).isEqualTo("HALTED");
        assertThat(trading.sentence()).contains("the phone rang");
    }

    @Test
    void whatFeedsTheChecksOfOrdersIsSaid() throws IOException {
        // From here on it is a desk on an account, which reads its library.
        Files.delete(desk.resolve("simulation.json"));
        CheckLine volume = check("average volume (check 19)");
        assertThat(volume.value()).isEqualTo("0 of 9");
        assertThat(volume.sentence()).contains("what their quotes display alone");
        assertThat(check("margin (check 26)").value()).isEqualTo("off");
        assertThat(check("events (check 39)").result()).isEqualTo(Result.WARN);
        assertThat(check("events (check 39)").sentence()).contains("no calendar");
        assertThat(check("sales (check 40)").sentence()).contains("of earlier ones");
    }

    @Test
    void oneSourceOfPricesIsSaidToBeOne() {
        CheckLine sources = check("price sources");

        assertThat(sources.result()).isEqualTo(Result.WARN);
        assertThat(sources.sentence()).contains("nothing is compared");
    }

    @Test
    void aSecondSourceIsNamedWithItsLimit(@TempDir Path config) throws IOException {
        Files.writeString(
                config.resolve("config.yaml"),
                "prices: {second_folder: elsewhere/second, chart_address: \"http://127.0.0.1:8099\"}\n");

        CheckLine sources = new DeskChecks(new ConfigFolder(config), InstantSource.fixed(NOW))
                .run(desk).stream()
                        .filter(line -> line.name().equals("price sources"))
                        .findFirst()
                        .orElseThrow();

        assertThat(sources.result()).isEqualTo(Result.PASS);
        assertThat(sources.value()).isEqualTo("3");
        assertThat(sources.sentence())
                .isEqualTo(
                        "the signal is held against the folder second and the chart service; more than 50 bps apart on"
                                + " any momentum is no ticket");
    }

    private CheckLine check(String name) {
        return new DeskChecks(files, InstantSource.fixed(NOW))
                .run(desk).stream()
                        .filter(line -> line.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
