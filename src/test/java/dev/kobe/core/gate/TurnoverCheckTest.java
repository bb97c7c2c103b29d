// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnoverCheckTest {
    private static CheckResult judge(Given given) {
        return new TurnoverCheck().judge(given.build());
    }

    @Test
    void aTicketTradesAtMostTwoHundredAndFivePercent() {
        Given given = Given.order();
        given.traded = Optional.of(BigDecimal.ZERO);
        given.turnover = "1.3999";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.turnover = "1.40";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.turnover = "2.05";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.turnover = "2.0501";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The ticket trades 205.01 % of equity, both sides; it may trade 205 %.");
    }

    @Test
    void aDayTradesAtMostTwoHundredAndTen() {
        Given given = Given.order();
        given.traded = Optional.of(new BigDecimal("190000"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.traded = Optional.of(new BigDecimal("190001"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("With it the day trades 210.001 % of equity, both sides; it may trade 210 %.");
        given.moment = Moment.DRAFT;
        given.traded = Optional.of(new BigDecimal("170000"));
        given.turnover = "0.40";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.turnover = "0.4001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void whatIsNotKnownDenies() {
        Given given = Given.order();
        given.traded = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given other = Given.order();
        other.equity = Optional.empty();
        assertThat(judge(other).result()).isEqualTo(Result.DENY);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }
}
