// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import org.junit.jupiter.api.Test;

class IntentDurableCheckTest {
    private static CheckResult judge(Given given) {
        return new IntentDurableCheck().judge(given.build());
    }

    @Test
    void passesOnceTheIntentIsOnDisk() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesBefore() {
        Given given = Given.order();
        given.intentDurable = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The intent to send is not on disk yet.");
    }

    @Test
    void holdsFlatteningToo() {
        Given given = Given.sale().flatten();
        given.intentDurable = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfADraft() {
        Given given = Given.order();
        given.intentDurable = false;
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }
}
