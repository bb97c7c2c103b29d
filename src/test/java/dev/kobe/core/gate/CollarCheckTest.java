// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollarCheckTest {
    private static CheckResult judge(Given given) {
        return new CollarCheck().judge(given.build());
    }

    @Test
    void aFundsLimitLiesAtMostOnePercentFromTheMid() {
        Given given = Given.order();
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.90", "100.10"));
        given.limit = "101";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.limit = "101.01";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The limit of SXLK lies 101.0 bps from the mid; it may be at most 100 bps.");
        given.limit = "98.99";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void anythingElseTwo() {
        Given given = Given.traded();
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.90", "100.10"));
        given.limit = "102";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.limit = "102.01";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void withoutAQuoteItDenies() {
        Given given = Given.sale().flatten();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
