// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.core.breaker.Breakers;
import java.io.IOException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// `kobe breakers` on a desk that nobody guards: what its journal says, and that it is no more than that.
class BreakersOfADeskTest extends LivedMonth {
    @Test
    void withoutAnOwnerTheBoardIsTheJournalsAndSaysSo() throws IOException {
        Map<String, String> before = desk.fingerprint();

        assertThat(desk.kobe("breakers", "--json")).as(desk.err()).isZero();

        JsonNode board = desk.json();
        assertThat(board.get("fresh").asBoolean()).isFalse();
        assertThat(board.get("why").asText()).contains("journaled last");
        assertThat(board.get("breakers"))
                .allSatisfy(one -> assertThat(one.get("value").isNull()).isTrue());
        assertThat(board.get("breakers").size() + board.get("notWatched").size())
                .isEqualTo(Breakers.ALL.size());
        assertThat(StreamSupport.stream(board.get("notWatched").spliterator(), false))
                .allSatisfy(one -> assertThat(one.get("why").asText()).isNotBlank());
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    @Test
    void aHaltByHandIsTold() throws IOException {
        assertThat(desk.kobe("halt", "the", "phone", "rang")).isZero();

        assertThat(desk.kobe("breakers")).isZero();

        assertThat(desk.out())
                .startsWith("HALT_ALL, new targets 0.00 % of full size")
                .contains(
                        "A HALT file stops every order since ",
                        "the phone rang",
                        "Day drawdown",
                        "levels 0.01 alert, 0.02 halt")
                .contains("Not watched: ");
        assertThat(desk.kobe("breakers", "--json")).isZero();
        assertThat(desk.json().get("haltFile").asText()).endsWith("the phone rang");
        assertThat(desk.json().get("size").asDouble()).isZero();
    }

    @Test
    void withoutADeskItIsRefused() {
        TypedDesk nowhere = new TypedDesk(home, home.resolve("nowhere"));
        assertThat(nowhere.kobe("breakers")).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no desk in");
    }
}
