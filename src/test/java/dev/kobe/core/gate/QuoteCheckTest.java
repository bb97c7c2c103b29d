// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.market.Quote;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteCheckTest {
    private static CheckResult judge(Given given) {
        return new QuoteCheck().judge(given.build());
    }

    private static Given with(long agedMillis, Quote.Kind kind) {
        Given given = Given.order();
        Quote like = given.quote.orElseThrow();
        given.quote = Optional.of(
                new Quote(like.instrument(), like.bid(), like.ask(), Given.NOW.minusMillis(agedMillis), kind));
        return given;
    }

    @ParameterizedTest(name = "{0} ms old, {1}: {2}")
    @CsvSource({
        "0, LIVE, PASS",
        "5000, LIVE, PASS",
        "5001, LIVE, DENY",
        "5000, SIMULATED, PASS",
        "5001, SIMULATED, DENY",
        "0, DELAYED, DENY"
    })
    void aQuoteCountsUpToItsLimitAndNeverWhenItIsDelayed(long millis, Quote.Kind kind, Result result) {
        assertThat(judge(with(millis, kind)).result()).isEqualTo(result);
    }

    @Test
    void noQuoteDenies() {
        Given given = Given.order();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("There is no quote for SXLK.");
    }

    @Test
    void holdsForAFlattenToo() {
        Given given = Given.sale().flatten();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
