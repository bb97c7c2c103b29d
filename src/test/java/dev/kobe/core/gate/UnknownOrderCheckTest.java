// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownOrderCheckTest {
    private static CheckResult judge(Given given) {
        return new UnknownOrderCheck().judge(given.build());
    }

    @Test
    void passesWhereEveryOrderIsAccountedFor() {
        assertThat(judge(Given.order()).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesTheSendWithTheReasonAndOnlyWarnsOfIt() {
        Given given = Given.order();
        given.unaccounted = List.of("An order by hand sells 100 SXLK at 121.00 USD");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("An order by hand sells 100 SXLK at 121.00 USD.");
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).endsWith("The line waits until it is gone.");
    }

    @Test
    void holdsForAFlattenToo() {
        Given given = Given.sale().flatten();
        given.unaccounted = List.of("The fate of T-2026-03-02/1/1 is not known");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
