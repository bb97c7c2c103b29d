// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TradeIdTest {
    @Test
    void isAVersionFiveUuidOfTheAccountAndTheRoot() {
        assertThat(TradeId.of("DU0000000", "0000e1a7.69c10025.01"))
                .hasToString("d276af21-2cf1-55d0-94f0-6dd258fb3b70")
                .satisfies(id -> assertThat(id.version()).isEqualTo(5))
                .satisfies(id -> assertThat(id.variant()).isEqualTo(2));
    }

    @Test
    void everyExecutionOfTheWorkedDeskHasTheNameWorkedByHand() throws IOException {
        Path file = Path.of(System.getProperty("kobe.cases", "no-cases")).resolve("worked/expected.json");
        assumeTrue(Files.exists(file), "the worked desk is not beside this project");
        JsonNode executions = new ObjectMapper().readTree(file.toFile()).get("executions");

        assertThat(executions.size()).isGreaterThan(20);
        executions.properties().forEach(entry -> assertThat(TradeId.of("DU0000000", entry.getKey()))
                .hasToString(entry.getValue().get("tradeId").asText()));
    }
}
