// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForcedWritesTest {
    private static ForcedWrites of(int first, int last) {
        ForcedWrites writes = new ForcedWrites();
        for (int milliseconds = first; milliseconds <= last; milliseconds++) {
            writes.add(milliseconds * 1_000_000L);
        }
        return writes;
    }

    @Test
    void oneInAHundredIsLeftOut() {
        assertThat(of(1, 200).slowestHundredth()).contains(Duration.ofMillis(198));
        assertThat(of(1, 1_000).slowestHundredth()).contains(Duration.ofMillis(990));
    }

    @Test
    void ofAFewOneIsLeftOutAndOfOneNone() {
        assertThat(of(5, 9).slowestHundredth()).contains(Duration.ofMillis(8));
        assertThat(of(5, 5).slowestHundredth()).contains(Duration.ofMillis(5));
    }

    @Test
    void beforeTheFirstItIsNotKnown() {
        assertThat(of(2, 1).slowestHundredth()).isEmpty();
    }

    @Test
    void onlyTheLatestThousandCount() {
        assertThat(of(1, 2_000).slowestHundredth()).contains(Duration.ofMillis(1_990));
    }
}
