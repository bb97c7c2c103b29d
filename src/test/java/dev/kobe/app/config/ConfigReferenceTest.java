// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {
    @Test
    void thePageIsWhatTheRecordsSay() throws IOException {
        assertCurrent(Shared.project("docs/reference/config.md"), ConfigReference.page());
    }

    @Test
    void theExampleHasEveryKey() throws IOException {
        assertCurrent(Shared.project("config/config.example.yaml"), ConfigReference.example());
    }

    @Test
    void theExampleSaysWhatHoldsWithoutAFile() throws IOException {
        String example = Files.readString(Shared.project("config/config.example.yaml"));

        assertThat(ConfigFolder.config(example, "example"))
                .isEqualTo(ConfigFolder.config("", "nothing"))
                .matches(read -> read.toOptional().isPresent());
    }

    @Test
    void everyKeyOfAScenarioIsTold() throws IOException {
        assertCurrent(Shared.project("docs/reference/scenario.md"), ConfigReference.scenarioPage());
        assertCurrent(Shared.project("config/gateway.example.yaml"), ConfigReference.scenarioExample());
    }

    @Test
    void theScenarioWithEveryKeyIsTheOneThatHoldsWithoutAFile() throws IOException {
        String example = Files.readString(Shared.project("config/gateway.example.yaml"));

        assertThat(ConfigFolder.scenario(example, "example").toOptional())
                .isEqualTo(ConfigFolder.scenario("", "nothing").toOptional())
                .contains(Scenario.standard());
    }

    private static void assertCurrent(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("kobe.docs.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("stale: run this test with -Dkobe.docs.update=true")
                .content()
                .isEqualTo(expected);
    }
}
