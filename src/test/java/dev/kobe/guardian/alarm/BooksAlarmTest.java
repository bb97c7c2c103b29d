// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.LinkState;
import dev.kobe.guardian.desk.BrokerLink;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksAlarmTest {
    @Test
    void standsWhileTheBooksDiffer() {
        BrokerLink differs = BrokerLink.down("")
                .moved(LinkState.READY, "ready", Scenes.OPEN)
                .differing(true, List.of("SXLK: 100 here, 99 there", "cash differs"), List.of());

        assertThat(new Scenes().found(new BooksAlarm())).isEmpty();
        assertThat(new BooksAlarm().judge(new Scenes().with(differs).at(Scenes.OPEN)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentence()).contains("SXLK: 100 here, 99 there");
                    assertThat(one.evidence()).contains("cash differs");
                });
    }
}
