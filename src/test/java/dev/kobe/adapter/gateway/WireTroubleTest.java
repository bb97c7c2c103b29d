// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.ToClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever the bytes suffer, the same order fills; only what was meant to be lost is lost.
class WireTroubleTest {
    private static HandClient story(String scenario) {
        HandClient client = Stage.with(scenario).client(7);
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);
        return client;
    }

    private static final List<ToClient> PLAIN = story("").heard();

    @Test
    void singleBytesMakeTheSameMessages() {
        HandClient client = story("wire: {piece: 1}");

        assertThat(client.heard()).isEqualTo(PLAIN);
        assertThat(client.pieces()).isGreaterThan(1_000);
    }

    @Test
    void manyMessagesMayComeAtOnce() {
        HandClient client = story("wire: {gather: true}");

        assertThat(client.heard()).isEqualTo(PLAIN);
        assertThat(client.pieces()).isLessThan(PLAIN.size() / 2);
    }

    @Test
    void fieldsThatNobodyKnowsChangeNothing() {
        assertThat(story("wire: {extra: 3}").heard()).isEqualTo(PLAIN);
    }

    @Test
    void messagesThatNobodyKnowsComeBetween() {
        HandClient client = story("wire: {unknown: 4}");

        assertThat(client.heard(ToClient.NotKnown.class)).hasSize(PLAIN.size() / 4);
        assertThat(client.heard().stream().filter(one -> !(one instanceof ToClient.NotKnown)))
                .containsExactlyElementsOf(PLAIN);
    }

    @Test
    void brokenNumbersCostOneMessageEach() {
        HandClient client = story("wire: {broken: 5}");

        assertThat(client.heard().size() + client.faults().size()).isEqualTo(PLAIN.size());
        assertThat(client.faults()).isNotEmpty().allMatch(fault -> fault.contains("x"));
        assertThat(PLAIN).containsAll(client.heard());
    }

    @Test
    void aFrameOfNoLengthLosesTheFraming() {
        HandClient client = Stage.with("link: {cuts: [{after_messages: 3, how: EMPTY_FRAME}]}").client(7);

        assertThat(client.heard()).isEqualTo(PLAIN.subList(0, 3));
        assertThat(client.faults()).containsExactly("a frame is 1 to 16777215 bytes long, not 0");
    }

    @ParameterizedTest
    @CsvSource({"FIN, true, false", "RST, true, false", "MID_FRAME, true, true", "SILENCE, false, false", "LONGEST_FRAME, false, true"})
    void aConnectionEndsAfterSoManyMessages(String how, boolean ends, boolean within) {
        Stage stage = Stage.with("link: {cuts: [{after_messages: 8, how: " + how + "}]}");
        HandClient client = stage.client(7);
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard()).isEqualTo(PLAIN.subList(0, 8));
        assertThat(client.hasEnded()).isEqualTo(ends);
        assertThat(client.isWithinFrame()).isEqualTo(within);
        assertThat(client.faults()).isEmpty();
        assertThat(stage.client(7).hasEnded())
                .as("the second connection is not cut")
                .isFalse();
    }
}
