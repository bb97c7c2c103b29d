// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The broker's own bars, over a socket to a simulated gateway: into the library, and as what a signal is held
/// against.
@Timeout(120)
class BrokerPricesTest {
    @TempDir
    Path home;

    private final ThreadFactory threads = Supervisor.threadsNamed("gateway");
    private final InstantSource noon = TypedDesk.running();
    private final SystemClock time = new SystemClock(noon, threads);
    private final GatewayServer server =
            GatewayServer.open(new Gateway(Gateway.World.standard(time), Scenario.standard()), 0, threads);
    private TypedDesk desk;

    @BeforeEach
    void settle() throws IOException {
        desk = new TypedDesk(home, home.resolve("data").resolve("desk"), noon);
        Files.createDirectories(home.resolve("config").resolve("universe"));
        Files.writeString(home.resolve("config").resolve("universe").resolve("two.yaml"), """
                name: two
                description: Two funds.
                currency: USD
                require_open: [LONDON]
                benchmark: equal-weight
                research_only: false
                instruments:
                  - {symbol: CSPX, name: One, sector: All, exchange: LSEETF, venue: LONDON, unit: USD,
                     tick: 0.01, lot: 1, domicile: IE, distribution: ACC, stamp_duty_bps: 0, liquidity: QUOTED}
                  - {symbol: SXLK, name: Two, sector: Technology, exchange: LSEETF, venue: LONDON, unit: USD,
                     tick: 0.01, lot: 1, domicile: IE, distribution: ACC, stamp_duty_bps: 0, liquidity: QUOTED}
                """);
        configure(server.port(), "DU1000SIM", true);
    }

    @AfterEach
    void end() {
        server.close();
        time.close();
    }

    private void configure(int port, String account, boolean compared) throws IOException {
        Files.writeString(
                home.resolve("config").resolve("config.yaml"),
                "universe: two\naccount: {id: " + account + "}\nbroker: {port: " + port + "}\nstrategy: {top_n: 1}\n"
                        + "prices: {broker_history: " + compared + "}\n");
    }

    @Test
    void areTakenIntoTheLibraryOnceAndRankedFrom() throws IOException {
        assertThat(desk.kobe("import", "prices", "--broker", "--from", "2025-06-02", "--json"))
                .as(desk.err())
                .isEqualTo(Console.DONE);
        JsonNode first = desk.json().get("files");
        assertThat(first).hasSize(2);
        assertThat(first.get(0).get("symbol").asText()).isEqualTo("CSPX.L");
        assertThat(first.get(0).get("from").asText()).isEqualTo("2025-06-02");
        assertThat(first.get(0).get("to").asText())
                .as("at noon on the 20th the session before is the last that is over")
                .isEqualTo("2026-11-19");
        assertThat(first.get(0).get("added").asInt()).isGreaterThan(360);

        assertThat(desk.kobe("import", "prices", "--broker", "--from", "2025-06-02", "--json"))
                .isEqualTo(Console.DONE);
        assertThat(desk.json().get("files").get(1).get("seenBefore").asBoolean())
                .isTrue();

        assertThat(desk.kobe("signal", "--json")).as(desk.err()).isEqualTo(Console.DONE);
        assertThat(desk.json().get("ranking")).hasSize(2);
        assertThat(desk.json().get("comparison").get(0).get("verdict").asText()).isEqualTo("agrees");
    }

    @Test
    void aBrokerThatIsGoneMeansNoTicket() throws IOException {
        configure(server.port(), "DU1000SIM", false);
        desk.kobe("import", "prices", "--broker", "--from", "2025-06-02");
        int port = server.port();
        server.close();
        configure(port, "DU1000SIM", true);

        assertThat(desk.kobe("signal")).isEqualTo(Console.REFUSED);

        assertThat(desk.out() + desk.err())
                .contains("No ticket: ")
                .contains("nobody answers on port " + port + ": is the broker's program running, and its API switched"
                        + " on?");
    }

    @Test
    void aWrongAccountGivesNoPrices() throws IOException {
        configure(server.port(), "DU7654321", false);
        assertThat(desk.kobe("import", "prices", "--broker")).isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains("The server's login holds DU1000SIM and this desk trades DU7654321");
        assertThat(desk.fingerprint()).as("nothing was taken").isEmpty();
    }

    @Test
    void withoutAnAccountNobodyIsAsked() throws IOException {
        Files.writeString(home.resolve("config").resolve("config.yaml"), "universe: two\n");
        assertThat(desk.kobe("import", "prices", "--broker")).isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains("set account.id in config/config.yaml");
    }

    @Test
    void filesAndTheBrokerAreNotTakenTogether() {
        assertThat(desk.kobe("import", "prices", "--broker", "some.csv")).isEqualTo(Console.USAGE);
        assertThat(desk.err()).contains("files or folders, or --broker, one of both");
        assertThat(desk.kobe("import", "prices")).isEqualTo(Console.USAGE);
        assertThat(desk.kobe("import", "prices", "--from", "2025-01-01", "some.csv"))
                .isEqualTo(Console.USAGE);
        assertThat(desk.err()).contains("--from goes with --broker");
    }
}
