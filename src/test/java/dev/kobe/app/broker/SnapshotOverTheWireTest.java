// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Holding;
import dev.kobe.app.broker.Stage.Ran;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The account as a snapshot, held against what the broker says it is worth, in all and by currency.
///
/// The account has 50,000 pounds, 2,500 dollars and 120 SXLK between 80.00 and 80.02, at 1.34 dollars to the pound. By
/// hand: the books' lines are 50,000.00 + 1,865.67 + 7,165.07 = 59,030.74 pounds; the broker rounds once: 2,500 + 120 ×
/// 80.01 = 12,101.20 dollars, 9,030.75 pounds, 59,030.75 in all.
class SnapshotOverTheWireTest {
    @TempDir
    private Path home;

    private Optional<Stage> stage = Optional.empty();
    private Optional<Guarded> guard = Optional.empty();

    @AfterEach
    void close() throws InterruptedException {
        if (guard.isPresent()) {
            guard.get().close();
        }
        stage.ifPresent(Stage::close);
    }

    /// Quotes come once, so that the broker's marks can move without the desk's.
    private Stage opened() {
        Stage here = Stage.open(home, Guarded.OPENED, like -> {
            Scenario held = Stage.holding(
                    like,
                    List.of(Money.of("GBP", "50000.00"), Money.of("USD", "2500.00")),
                    new Holding("SXLK", BigDecimal.valueOf(120), new BigDecimal("81.25")));
            Scenario.Answers answers = held.answers();
            return held.with(new Scenario.Answers(
                    answers.endless(),
                    answers.mute(),
                    answers.late(),
                    answers.perSecond(),
                    answers.strikes(),
                    Scenario.Quotes.ONCE,
                    answers.history()));
        });
        stage = Optional.of(here);
        Ran ran = here.kobe("open", "--adopt");
        assertThat(ran.code()).as(ran.err()).isZero();
        return here;
    }

    @Test
    void bothCountsAreSaidAndTheFileKeepsToTheSchema() throws Exception {
        Stage here = opened();
        Ran ran = here.kobe("snapshot");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines())
                .startsWith(
                        "The broker counts 59030.75 GBP and the books 59030.74 GBP: they agree.",
                        "GBP: the broker counts 50000.00 GBP, the books 50000.00 GBP.",
                        "USD: the broker counts 12101.20 USD, the books 12101.20 USD.");
        JsonNode said = JsonMapper.builder()
                .build()
                .readTree(here.desk.resolve("snapshots/2026-09-30.json").toFile());
        assertThat(said.fieldNames()).toIterable().containsExactly("timestamp", "total_equity", "cash", "positions");
        assertThat(said.path("total_equity").decimalValue()).isEqualByComparingTo("59030.74");
        assertThat(said.path("cash").decimalValue()).isEqualByComparingTo("51865.67");
        Ran json = here.kobe("snapshot", "--json");
        assertThat(json.out()).startsWith("{").doesNotContain("the broker counts");
        assertThat(json.err()).contains("USD: the broker counts 12101.20 USD");
    }

    /// At 85.01 the broker counts 12,701.20 dollars: 59,478.51 pounds, 0.75 % above the books.
    @Test
    void moreThanHalfAPercentApartNothingIsStatedAndTheCurrencyIsNamed() throws Exception {
        Stage here = opened();
        guard = Optional.of(new Guarded(here));
        guard.get().line("books equal the broker's");
        assertThat(here.kobe("snapshot").code()).isZero();
        Path file = here.desk.resolve("snapshots/2026-09-30.json");
        String before = Files.readString(file);

        here.offer("SXLK", "85.00");
        Ran ran = here.kobe("snapshot");
        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("Nothing was stated. The broker counts 59478.51 GBP and the books 59030.74 GBP at fresh"
                        + " prices, more than 0.5 % apart")
                .contains("GBP: the broker counts 50000.00 GBP, the books 50000.00 GBP.")
                .contains("USD: the broker counts 12701.20 USD, the books 12101.20 USD, more than 0.5 % apart.");
        assertThat(Files.readString(file)).as("what was stated before").isEqualTo(before);
    }
}
