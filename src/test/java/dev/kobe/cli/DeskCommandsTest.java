// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.app.Wiring;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that need a desk, typed one after the other as an owner would, each in a life of its own.
class DeskCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    private String out = "";
    private String err = "";

    private int kobe(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--desk=" + home.resolve("desk"));
        int code = KobeCommand.run(
                Wiring.services(home, () -> NOW),
                new PrintWriter(outText),
                new PrintWriter(errText),
                all.toArray(String[]::new));
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    private void aDesk() {
        new SimulatedDesks(new ConfigFolder(home.resolve("config")), LocalDate.of(2026, 11, 20))
                .create(home.resolve("desk"), SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()
                .close();
    }

    private JsonNode json() throws IOException {
        return JSON.readTree(out);
    }

    private JsonNode ticket() throws IOException {
        assertThat(kobe("rebalance", "--json")).isZero();
        return json();
    }

    @Test
    void withoutADeskEveryCommandSaysSoAndMakesNone() {
        for (String command : List.of("desk", "rebalance", "snapshot", "stats")) {
            assertThat(kobe(command)).as(command).isEqualTo(1);
            assertThat(err).as(command).contains("There is no desk in");
        }
        assertThat(home.resolve("desk")).doesNotExist();
    }

    @Test
    void anAlarmIsListedAcknowledgedAndPutAside() throws IOException {
        aDesk();
        assertThat(kobe("alarms", "ack", "halt.hand")).isEqualTo(1);
        assertThat(err).contains("There is no alarm halt.hand in the list");
        assertThat(kobe("halt", "the", "phone", "rang")).isZero();

        assertThat(kobe("alarms")).isZero();
        assertThat(out).contains("URGENT  halt.hand  active", "Halted by hand: the phone rang.", "What to do:");
        assertThat(kobe("alarms", "ack", "halt.hand", "--json")).isZero();
        assertThat(json().get("sentence").asText()).isEqualTo("Acknowledged halt.hand.");
        assertThat(kobe("alarms", "--json")).isZero();
        assertThat(json().at("/alarms/0/state").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(json().at("/alarms/0/acknowledged/by").asText()).isEqualTo("command");
        assertThat(json().at("/alarms/0/shelf").isNull()).isTrue();
        assertThat(kobe("alarms")).isZero();
        assertThat(out).containsPattern("Acknowledged \\S+Z \\(command\\)");
        assertThat(kobe("alarms", "shelve", "halt.hand", "--hours", "25", "--reason", "away"))
                .isEqualTo(1);
        assertThat(err).contains("1 to 24 hours");
        assertThat(kobe("alarms", "shelve", "halt.hand", "--hours", "2", "--reason", "away"))
                .isZero();
        assertThat(kobe("alarms", "--json")).isZero();
        assertThat(json().at("/alarms/0/shelf/by").asText()).isEqualTo("command");
        assertThat(kobe("alarms")).isZero();
        assertThat(out).containsPattern("Shelved until \\S+Z \\(command\\): away");
        assertThat(kobe("alarms", "ack", "Nonsense!")).isEqualTo(1);
        assertThat(err).contains("an alarm is named like link.lost");
    }

    @Test
    void aTicketIsSentOnlyWhenItIsApprovedLiveAndKnownByItsHash() throws IOException {
        aDesk();
        JsonNode ticket = ticket();
        String id = ticket.get("ticket").asText();
        String code = ticket.get("hash").asText().substring(0, 6);

        assertThat(kobe("execute", id, "--live", "--code", code)).isEqualTo(1);
        assertThat(err).contains("approv");
        assertThat(kobe("approve", id)).isZero();
        assertThat(kobe("execute", id)).isZero();
        assertThat(out).contains("Dry run: nothing was sent.");
        assertThat(kobe("execute", id, "--live", "--code", "000000")).isEqualTo(1);
        assertThat(kobe("execute", id, "--live")).isEqualTo(1);
        assertThat(err).contains("--code");

        assertThat(kobe("execute", id, "--live", "--code", code)).isZero();
        assertThat(out).contains("Ticket " + id).containsPattern("(?i)filled");
        long intended = intendedOrders();
        assertThat(intended).isPositive();
        assertThat(kobe("execute", id, "--live", "--code", code)).isZero();
        assertThat(intendedOrders()).as("a second time sends nothing").isEqualTo(intended);
    }

    @Test
    void everythingIsSoldByATicketThatNamesItsAmountsEvenUnderAHalt() throws IOException {
        aDesk();
        assertThat(kobe("flatten")).isEqualTo(1);
        assertThat(err).contains("Nothing is held.");
        JsonNode bought = ticket();
        String id = bought.get("ticket").asText();
        assertThat(kobe("approve", id)).isZero();
        assertThat(kobe(
                        "execute",
                        id,
                        "--live",
                        "--code",
                        bought.get("hash").asText().substring(0, 6)))
                .isZero();
        assertThat(kobe("halt", "enough")).isZero();
        long before = intendedOrders();

        assertThat(kobe("flatten", "--json")).as(err).isZero();

        JsonNode flatten = JSON.readTree(out);
        assertThat(flatten.get("ticket").asText()).endsWith("-FLATTEN");
        assertThat(flatten.get("lines")).hasSize(3).allSatisfy(line -> {
            assertThat(line.get("side").asText()).isEqualTo("SELL");
            assertThat(line.get("quantity").decimalValue()).isPositive();
        });
        assertThat(intendedOrders()).as("nothing is sent by it").isEqualTo(before);
        String flat = flatten.get("ticket").asText();
        assertThat(kobe("approve", flat)).as(err).isZero();
        assertThat(kobe(
                        "execute",
                        flat,
                        "--live",
                        "--code",
                        flatten.get("hash").asText().substring(0, 6)))
                .as(err)
                .isZero();
        assertThat(out).containsPattern("(?i)filled");
        assertThat(kobe("flatten")).isEqualTo(1);
        assertThat(home.resolve("desk/run/HALT")).exists();
    }

    private long intendedOrders() throws IOException {
        long count = 0;
        try (var days = Files.newDirectoryStream(home.resolve("desk/journal"), "*.log")) {
            for (Path day : days) {
                count += Files.readAllLines(day).stream()
                        .filter(line -> line.contains("\torder.intended\t"))
                        .count();
            }
        }
        return count;
    }

    @Test
    void aHaltStopsTheTicketUntilAResumeWithAReason() throws IOException {
        aDesk();
        String id = ticket().get("ticket").asText();

        assertThat(kobe("halt", "the", "phone", "rang")).isZero();
        assertThat(home.resolve("desk/run/HALT")).content().contains("the phone rang");
        assertThat(kobe("check")).isIn(0, 1);
        assertThat(out).containsPattern("warn +trading +HALTED");
        assertThat(kobe("approve", id)).isEqualTo(1);

        assertThat(kobe("resume")).isEqualTo(2);
        assertThat(kobe("resume", "it", "was", "nothing")).isZero();
        assertThat(home.resolve("desk/run/HALT")).doesNotExist();
        assertThat(kobe("resume", "again")).isEqualTo(1);
        assertThat(err).contains("Nothing is halted");
    }

    @Test
    void aSnapshotIsWrittenBesideTheDesk() throws IOException {
        aDesk();
        ticket();

        assertThat(kobe("snapshot")).isZero();

        try (var files = Files.list(home.resolve("desk/snapshots"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(JSON.readTree(file.toFile()))
                    .isNotEmpty());
        }
    }

    @Test
    void statisticsOfAFileAreThoseOfItsFirstAndLastValue() throws IOException {
        Path equity = Files.writeString(
                home.resolve("equity.csv"), "date,equity\n2026-01-02,100\n2026-01-05,110\n2026-01-06,99\n");

        assertThat(kobe("stats", "--equity", equity.toString(), "--json")).isZero();

        JsonNode figures = json().get("figures");
        assertThat(figures.get("totalReturn").get("value").asDouble()).isCloseTo(-0.01, within(1e-12));
        assertThat(figures.get("maxDrawdown").get("value").asDouble()).isCloseTo(-0.1, within(1e-12));
        assertThat(figures.get("volatility").get("value").isNull()).isTrue();
        assertThat(figures.get("volatility").get("why").asText()).isNotBlank();
    }
}
