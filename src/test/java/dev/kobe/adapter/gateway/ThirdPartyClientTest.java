// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An unmodified client of somebody else trades with the gateway, at every version whose layout differs. It
/// complains of every field that is left over or missing, so that it proves the layouts of both ends.
@Tag("ci")
@Timeout(120)
class ThirdPartyClientTest {
    private static final String PACKAGE = "@stoqey/ib";
    private static final String VERSION = "1.6.10";

    private static Path client;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("kobe.build", "target"), "third-party-client");
        client = folder.resolve("node_modules").resolve(PACKAGE).toAbsolutePath();
        Assumptions.assumeTrue(runs("node", "--version"), "node is not on this machine: skipped");
        if (!Files.exists(client.resolve("package.json"))) {
            Files.createDirectories(folder);
            boolean installed = runs(
                    "npm",
                    "install",
                    "--prefix",
                    folder.toString(),
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--no-save",
                    PACKAGE + "@" + VERSION);
            Assumptions.assumeTrue(installed, PACKAGE + " cannot be installed on this machine: skipped");
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(90, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        }
    }

    /// The client reads completed orders only from version 176 on; below it, that is its own fault.
    @ParameterizedTest
    @CsvSource({
        "157, without",
        "163, without",
        "164, without",
        "166, without",
        "170, without",
        "176, completed",
        "177, completed",
        "178, completed"
    })
    void itTradesWithoutAComplaint(int version, String completed) throws IOException, InterruptedException {
        JsonNode seen = trade(version, completed);
        JsonNode rows = seen.get("rows");

        assertThat(seen.get("version").intValue()).isEqualTo(version);
        assertThat(texts(seen.get("errors"), 1))
                .as("what it complained of: %s", seen.get("errors"))
                .containsExactly("110", "202", "10147");
        assertThat(texts(rows.get("managedAccounts"), 0)).containsExactly("DU1000SIM");
        assertThat(rows.get("contractDetails")
                        .get(0)
                        .get(1)
                        .get("contract")
                        .get("conId")
                        .intValue())
                .isEqualTo(900_000_101);
        assertThat(rows.get("contractDetails")
                        .get(0)
                        .get(1)
                        .get("marketRuleIds")
                        .textValue())
                .isEqualTo("9001,9001");
        assertThat(rows.get("contractDetails").get(1).get(1).get("minTick").decimalValue())
                .isEqualByComparingTo("0.00005");
        assertThat(rows.get("historicalData")).hasSizeGreaterThan(15);
        assertThat(texts(rows.get("tickPrice"), 2)).contains("580", "580.2");
        assertThat(StreamSupport.stream(rows.get("execDetails").spliterator(), false)
                        .filter(one -> one.get(0).intValue() == -1)
                        .map(one -> one.get(2).get("shares").asText() + " of "
                                + one.get(2).get("orderRef").asText()))
                .containsExactly("5 of T-1", "5 of T-1");
        assertThat(StreamSupport.stream(rows.get("commissionReport").spliterator(), false)
                        .limit(2)
                        .map(one -> one.get(0).get("commission").asText()))
                .containsExactly("1.7", "1.2");
        assertThat(texts(rows.get("orderStatus"), 1)).contains("PreSubmitted", "Submitted", "Filled", "Cancelled");
        assertThat(rows.get("openOrder").get(0).get(2).get("permId").longValue())
                .isEqualTo(1_500_000_001L);
        assertThat(rows.get("openOrder").get(0).get(3).get("status").asText()).isEqualTo("PreSubmitted");
        assertThat(rows.has("completedOrder")).isEqualTo(completed.equals("completed"));
    }

    private static List<String> texts(JsonNode rows, int field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(one -> texts.add(one.get(field).asText()));
        return texts;
    }

    private static JsonNode trade(int version, String completed) throws IOException, InterruptedException {
        try (SystemClock clock = new SystemClock(InstantSource.system(), Supervisor.threadsNamed("test"));
                GatewayServer server = GatewayServer.open(
                        new Gateway(
                                Gateway.World.standard(clock),
                                Scenario.standard().upTo(version)),
                        0,
                        Supervisor.threadsNamed("test"))) {
            Process process = new ProcessBuilder(
                            "node",
                            Shared.project("src/test/node/client.cjs").toString(),
                            client.toString(),
                            String.valueOf(server.port()),
                            completed)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return JsonMapper.builder().build().readTree(said);
        }
    }
}
