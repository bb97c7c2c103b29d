// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpreadCheckTest {
    private static CheckResult judge(Given given) {
        return new SpreadCheck().judge(given.build());
    }

    @Test
    void aFundMayBeFiftyBasisPointsWideAndIsSaidFromHalfOfThat() {
        Given given = Given.order();
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.876", "100.124"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.875", "100.125"));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.75", "100.25"));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.74", "100.26"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The quote of SXLK is 52.0 bps wide; it may be at most 50 bps.");
    }

    @Test
    void anythingElseMayBeAHundred() {
        Given given = Given.traded();
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.50", "100.50"));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.49", "100.51"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void withoutAQuoteItDeniesAndAFlattenIsAskedToo() {
        Given given = Given.sale().flatten();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
