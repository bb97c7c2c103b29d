// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Switches;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.order.BrokerContract;
import dev.kobe.core.order.BrokerLife;
import dev.kobe.core.order.LinkState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the client of the TWS protocol, over the wire, at the oldest and the newest version it speaks, in
/// every way in which the simulated gateway can misbehave.
class IbkrBrokerContractTest extends BrokerContract {
    private static final List<Integer> VERSIONS = List.of(157, 178);

    @TempDir
    static Path folder;

    private static List<Lived> lives = List.of();

    /// @param states that the link must come through
    /// @param answers whether the last question must be answered whole; empty where either may be
    private record Way(String scenario, Duration more, Optional<Boolean> answers, List<LinkState> states) {
        Scenario read() {
            return ConfigFolder.scenario(scenario, "contract.yaml").orThrow();
        }

        Way atLast(Duration wait) {
            return new Way(scenario, wait, answers, states);
        }
    }

    private static Way well(String scenario, LinkState... more) {
        List<LinkState> states = new ArrayList<>(List.of(LinkState.READY));
        states.addAll(Arrays.asList(more));
        return new Way(scenario, Duration.ZERO, Optional.of(true), states);
    }

    private static Way gaps(String scenario) {
        return new Way(scenario, Duration.ZERO, Optional.of(false), List.of(LinkState.READY));
    }

    private static Way perhaps(String scenario, LinkState... states) {
        return new Way(scenario, Duration.ZERO, Optional.empty(), List.of(states));
    }

    private static Way never(String scenario, LinkState... states) {
        return new Way(scenario, Duration.ZERO, Optional.of(false), List.of(states));
    }

    /// A switch that is added to the scenario fails the test below until a line here uses it.
    private static final List<Way> WAYS = List.of(
            well(""),
            // How a connection begins.
            well("start: {id_first: true, first_order_id: 38100}"),
            well("start: {tells_orders: true}\nlink: {cuts: [{after_seconds: 14, how: FIN}]}", LinkState.DOWN),
            well("start: {linger_seconds: 40}\nlink: {cuts: [{after_seconds: 14, how: RST}]}", LinkState.DOWN),
            never("start: {claimed_version: 100}", LinkState.REFUSED),
            never("start: {redirect: '127.0.0.1:4003'}", LinkState.REFUSED),
            never("start: {greets: false}", LinkState.DOWN),
            never("start: {starts: false}", LinkState.DOWN),
            new Way("read_only: true", Duration.ZERO, Optional.of(false), List.of(LinkState.READ_ONLY)),
            // What becomes of orders.
            well("orders: {swallowed: 1}"),
            well("orders: {mute: 1}"),
            well("orders: {mute: 2}"),
            well("orders: {statuses: false}"),
            well("orders: {copies: 3}"),
            well("orders: {late_status: true}"),
            well("orders: {refused: [{order: 1, code: 201, text: 'no margin', json: '{}', then: INACTIVE}]}"),
            well("orders: {refused: [{order: 1, code: 201, then: INACTIVE, status_first: true}]}"),
            well("orders: {refused: [{order: 2, code: 203, then: CANCELLED}]}"),
            well("orders: {refused: [{order: 1, code: 399, text: 'not before 08:00', then: WORKS}]}"),
            well("orders: {refused: [{order: 2, code: 404, text: 'shares are looked for', then: LOCATED}]}"),
            well("orders: {cancelling: DWELLS}"),
            well("orders: {cancelling: FILLS_AFTER}"),
            well("orders: {cancelling: FILLS_BEFORE}"),
            well(
                    "orders: {doubles_changes: true}\nlink: {outages: [{at: 12, seconds: 30}]}",
                    LinkState.CUT,
                    LinkState.READY),
            // Fills and their costs.
            well("fills: {parts: 5, uneven: true, first_after: 900, next_after: 1100}"),
            well("seed: 3\nfills: {uneven: true, rests_one_in: 1}"),
            well("fills: {execution_first: true}"),
            well("fills: {commission: PENDING_FIRST, commission_after: 3000}"),
            well("fills: {commission: UNSET}"),
            well("fills: {commission: NEVER}"),
            well("fills: {strange_commission: true}"),
            well("fills: {correction: NOW}"),
            well("fills: {correction: NEXT_MORNING}").atLast(Duration.ofHours(22)),
            well("fills: {manual_after: 12, master_client: 7}"),
            // What the connections suffer.
            well("link: {cuts: [{after_messages: 30, how: FIN}]}", LinkState.DOWN, LinkState.READY),
            well("link: {cuts: [{after_seconds: 6, how: RST}]}", LinkState.DOWN, LinkState.READY),
            well("link: {cuts: [{after_seconds: 7, how: MID_FRAME}]}", LinkState.DOWN, LinkState.READY),
            well("link: {cuts: [{after_seconds: 6, how: EMPTY_FRAME}]}", LinkState.DOWN, LinkState.READY),
            well("link: {cuts: [{after_seconds: 6, how: LONGEST_FRAME}]}", LinkState.DOWN, LinkState.READY),
            well("link: {cuts: [{after_seconds: 13, how: SILENCE}]}", LinkState.DOWN, LinkState.READY),
            well("link: {outages: [{at: 7, seconds: 40, notices: 5}]}", LinkState.CUT, LinkState.READY),
            well("link: {outages: [{at: 13, seconds: 40, data_lost: true}]}", LinkState.CUT, LinkState.READY),
            well("link: {restarts: [{at: 13, seconds: 20, roll_back: 3}]}", LinkState.DOWN, LinkState.READY),
            well(
                    "link: {restarts: [{at: 13, seconds: 20, roll_back: 9, loses_orders: true}]}",
                    LinkState.DOWN,
                    LinkState.READY),
            well(
                    "link: {words: [{at: 5, code: 2103, text: 'farm is broken:eufarm'},"
                            + " {at: 60, code: 2104, text: 'farm is OK:eufarm'}]}",
                    LinkState.DEGRADED,
                    LinkState.READY),
            // How questions are answered.
            gaps("answers: {endless: [POSITIONS]}"),
            gaps("answers: {endless: [EXECUTIONS]}"),
            gaps("answers: {endless: [OPEN_ORDERS]}"),
            gaps("answers: {endless: [COMPLETED_ORDERS]}"),
            gaps("answers: {endless: [ACCOUNT_SUMMARY]}"),
            well("answers: {endless: [ACCOUNT_UPDATES]}"),
            well("answers: {endless: [CONTRACT_DETAILS]}"),
            well("answers: {endless: [MARKET_RULE]}"),
            gaps("answers: {mute: [POSITIONS]}"),
            gaps("answers: {mute: [EXECUTIONS]}"),
            gaps("answers: {mute: [OPEN_ORDERS]}"),
            gaps("answers: {mute: [COMPLETED_ORDERS]}"),
            gaps("answers: {mute: [ACCOUNT_SUMMARY]}"),
            well("answers: {mute: [ACCOUNT_UPDATES]}"),
            well("answers: {mute: [CONTRACT_DETAILS]}"),
            well("answers: {mute: [MARKET_RULE]}"),
            perhaps("answers: {late: [POSITIONS]}", LinkState.READY),
            gaps("answers: {late: [EXECUTIONS]}"),
            perhaps("answers: {late: [OPEN_ORDERS]}", LinkState.READY),
            perhaps("answers: {late: [COMPLETED_ORDERS]}", LinkState.READY),
            gaps("answers: {late: [ACCOUNT_SUMMARY]}"),
            well("answers: {late: [ACCOUNT_UPDATES]}"),
            well("answers: {late: [CONTRACT_DETAILS]}"),
            well("answers: {late: [MARKET_RULE]}"),
            perhaps("answers: {per_second: 3, strikes: 1}", LinkState.DOWN),
            well("answers: {quotes: DELAYED}"),
            well("answers: {quotes: REFUSED}"),
            well("answers: {quotes: COMPETING}"),
            well("answers: {quotes: NONE}"),
            well("answers: {quotes: ONCE}"),
            well("answers: {quotes: HALTED}"),
            well("answers: {history: PACING}"),
            well("answers: {history: NONE}"),
            // What the bytes suffer.
            well("wire: {piece: 1}"),
            well("wire: {gather: true}"),
            well("wire: {unknown: 3, extra: 4}"),
            perhaps("wire: {broken: 3}"),
            perhaps("wire: {broken: 7}", LinkState.READY),
            perhaps("wire: {broken: 11}", LinkState.READY),
            perhaps("wire: {broken: 13}", LinkState.READY),
            perhaps("wire: {broken: 17}", LinkState.READY));

    static synchronized List<Lived> lives() throws IOException {
        if (lives.isEmpty()) {
            List<Lived> lived = new ArrayList<>();
            for (Way way : WAYS) {
                for (int version : VERSIONS) {
                    Path place = Files.createTempDirectory(folder, "life");
                    Scenario scenario = way.read().upTo(version);
                    lived.add(new Lived(
                            version + " " + (way.scenario().isEmpty() ? "nothing amiss" : way.scenario()),
                            way.states(),
                            way.answers(),
                            BrokerLife.of(new GatewayPlace(scenario, place), way.more())));
                }
            }
            lives = List.copyOf(lived);
        }
        return lives;
    }

    @Test
    void everySwitchOfTheGatewayHasARun() {
        Set<String> used = new TreeSet<>(Set.of("start.maxVersion"));
        WAYS.forEach(way -> used.addAll(Switches.used(way.read())));
        assertThat(used).containsAll(Switches.all());
    }
}
