// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The period figures of the desk worked by hand, from its sessions.
class WorkedPeriodsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("kobe.cases", "no-cases")).resolve("worked");
    private final List<Strike> strikes = new ArrayList<>();
    private JsonNode expected;

    @BeforeEach
    void readTheDesk() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the worked desk is not beside this project");
        expected = new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
        BigDecimal index = BigDecimal.ONE;
        BigDecimal former = BigDecimal.ZERO;
        for (var entry : expected.get("sessions").properties()) {
            LocalDate session = LocalDate.parse(entry.getKey());
            JsonNode day = entry.getValue();
            Money in = Money.rounded(Currency.GBP, day.at("/flows/deposits").decimalValue());
            Money out = Money.rounded(Currency.GBP, day.at("/flows/withdrawals").decimalValue());
            Optional<BigDecimal> equity = day.get("equity").isNull()
                    ? Optional.empty()
                    : Optional.of(day.get("equity").decimalValue());
            Optional<BigDecimal> periodReturn = Optional.empty();
            if (equity.isPresent() && former.signum() > 0) {
                BigDecimal growth =
                        equity.get().add(out.amount()).divide(former.add(in.amount()), MathContext.DECIMAL128);
                periodReturn = Optional.of(growth.subtract(BigDecimal.ONE));
                index = index.multiply(growth, MathContext.DECIMAL128);
            }
            former = equity.orElse(former);
            Valuation valuation = new Valuation(
                    session.atTime(16, 35).toInstant(ZoneOffset.UTC),
                    equity.map(one -> Money.rounded(Currency.GBP, one)),
                    Money.rounded(Currency.GBP, equity.orElse(BigDecimal.ZERO)),
                    List.of(),
                    List.of(),
                    List.of(),
                    equity.isPresent() ? List.of() : List.of("a mark is missing"));
            int spanned = day.at("/twr/sessionsSpanned").asInt(1);
            strikes.add(new Strike(session, valuation, in, out, periodReturn, spanned, index, List.of()));
        }
    }

    private Performance measure(String from, String to) {
        return Performance.of(
                        strikes, List.of(), Performance.Against.nothing(), LocalDate.parse(from), LocalDate.parse(to))
                .orThrow();
    }

    private void agrees(String period, Performance measured) {
        JsonNode truth = expected.at("/periods/" + period);
        assertThat(measured.figure("totalReturn").value().orThrow())
                .isEqualTo(truth.get("twr").asDouble(), within(1e-9));
        assertThat(measured.figure("moneyWeighted").value().orThrow())
                .isEqualTo(truth.at("/moneyWeighted/irrForThePeriod").asDouble(), within(1e-9));
        assertThat(measured.figure("maxDrawdown").value().orThrow())
                .isEqualTo(truth.at("/maxDrawdown/value").asDouble(), within(1e-9));
        Drawdown deepest = measured.deepest().orElseThrow();
        assertThat(deepest.peak()).hasToString(truth.at("/maxDrawdown/peak").asText());
        assertThat(deepest.trough()).hasToString(truth.at("/maxDrawdown/trough").asText());
        assertThat(measured.oneSessionReturns())
                .isEqualTo(truth.get("oneSessionReturns").asInt());
        assertThat(measured.figure("totalReturn").n())
                .isEqualTo(truth.get("sessions").asInt());
    }

    @Test
    void februaryAgreesAndItsVolatilityIsRefused() {
        Performance measured = measure("2026-01-31", "2026-02-27");

        agrees("february", measured);
        assertThat(measured.figure("volatility").value().reason())
                .contains(expected.at("/periods/february/volatilityWhy").asText());
    }

    @Test
    void marchAgrees() {
        agrees("march", measure("2026-02-28", "2026-03-16"));
    }

    @Test
    void theWholeAgreesWithItsVolatilityMarked() {
        Performance measured = measure("2026-01-30", "2026-03-16");

        agrees("whole", measured);
        assertThat(measured.figure("volatility").value().orThrow())
                .isEqualTo(expected.at("/periods/whole/volatility/annualised").asDouble(), within(1e-9));
        assertThat(measured.figure("volatility").definition()).contains("few", "history under one year");
        assertThat(measured.figure("cagr").value().toOptional()).isEmpty();
        assertThat(measured.months()).extracting(one -> one.month().toString()).containsExactly("2026-02", "2026-03");
    }

    /// Modified Dietz of the whole: -7,776.50 / 106,800.
    @Test
    void modifiedDietzAgrees() {
        assertThat(MoneyWeighted.modifiedDietz(
                                100000,
                                98223.50,
                                45,
                                List.of(new MoneyWeighted.Flow(18, 12000), new MoneyWeighted.Flow(42, -6000)))
                        .orThrow())
                .isEqualTo(
                        expected.at("/periods/whole/moneyWeighted/modifiedDietz")
                                .asDouble(),
                        within(1e-9));
    }
}
