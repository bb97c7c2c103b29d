// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.Annotation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {
    private static final String SNAPSHOT = """
            {
              "timestamp": "2026-01-27T16:35:00Z",
              "total_equity": 100000.00,
              "cash": 5000.00,
              "positions": [
                {
                  "symbol": "SXLK",
                  "quantity": 150,
                  "avg_cost": 185.50,
                  "market_price": 190.25,
                  "market_value": 28537.50,
                  "unrealized_pnl": 712.50
                }
              ]
            }
            """;
    private static final String ANNOTATION = """
            {
              "trade_id": "uuid-here",
              "created_at": "2026-01-27T14:30:00Z",
              "pre_trade": {
                "symbol": "SXLK",
                "thesis": "Top momentum sector, technology leading",
                "intended_entry": 188.00,
                "position_size_rationale": "33% target weight per strategy",
                "exit_plan": "Hold until next rebalance or stop at -10%"
              },
              "post_trade": {
                "outcome": "Filled at 188.25, holding",
                "matched_expectation": true,
                "lesson": "Limit orders work well for liquid ETFs"
              }
            }
            """;

    @Test
    void aSnapshotReadsAndPrintsToTheLetter() {
        AccountSnapshot snapshot = SnapshotJson.parse("s.json", SNAPSHOT).orThrow();
        assertThat(snapshot.timestamp()).isEqualTo(Instant.parse("2026-01-27T16:35:00Z"));
        assertThat(snapshot.totalEquity()).isEqualTo(new BigDecimal("100000.00"));
        assertThat(snapshot.positions().getFirst().averageCost()).contains(new BigDecimal("185.50"));
        assertThat(RecordText.of(snapshot)).isEqualTo(SNAPSHOT);
    }

    @Test
    void anAnnotationReadsAndPrintsToTheLetter() {
        Annotation annotation = AnnotationJson.parse("a.json", ANNOTATION).orThrow();
        assertThat(annotation.preTrade().orElseThrow().intendedEntry()).contains(new BigDecimal("188.00"));
        assertThat(annotation.postTrade().orElseThrow().matchedExpectation()).contains(true);
        assertThat(RecordText.of(annotation)).isEqualTo(ANNOTATION);
    }

    @Test
    void anEarlierProgramsExtraFieldsSurvive() {
        String text = SNAPSHOT.replace("712.50\n", "712.50,\n      \"price_source\": \"delayed_last\"\n")
                .replace("SXLK", "SXLK.L");
        assertThat(RecordText.of(SnapshotJson.parse("s.json", text).orThrow())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100000.00|NaN|s.json line 3",
                "100000.00|\"lots\"|s.json field /total_equity: 'lots'; allowed: a number.",
                "150,|null,|s.json field /positions/0/quantity: 'null'; allowed: a number.",
                "\"cash\"|\"cush\"|s.json field /cush: ''; allowed: timestamp, total_equity, cash, positions.",
                "16:35:00Z|25:35:00Z|s.json field /timestamp: '2026-01-27T25:35:00Z'; allowed: an ISO 8601 time",
                "[|{|s.json line"
            })
    void aFaultIsNamedWithItsPlace(String right, String wrong, String sentence) {
        assertThat(SnapshotJson.parse("s.json", SNAPSHOT.replace(right, wrong)).reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith(sentence));
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd", "con", "a/b", ".hidden", "''"})
    void anAnnotationsNameIsNeverAPath(String name) {
        assertThat(AnnotationJson.parse("a.json", ANNOTATION.replace("uuid-here", name))
                        .reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith("a.json field /trade_id: '" + name + "'"));
    }

    @Property(tries = 200)
    void anyWordsSurviveTheRoundTrip(@ForAll("annotations") Annotation annotation) {
        assertThat(AnnotationJson.parse("a.json", RecordText.of(annotation)).orThrow())
                .isEqualTo(annotation);
    }

    @Provide
    Arbitrary<Annotation> annotations() {
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(60);
        return Combinators.combine(
                        words, words, words, Arbitraries.of(true, false).optional())
                .as((one, two, three, matched) -> new Annotation(
                        "d276af21-2cf1-55d0-94f0-6dd258fb3b70",
                        Instant.parse("2026-01-27T14:30:00Z"),
                        Optional.of(Instant.parse("2026-01-28T14:30:00.5Z")),
                        Optional.of(new Annotation.PreTrade("SXLK", one, Optional.empty(), two, three)),
                        Optional.of(new Annotation.PostTrade(three, matched, one))));
    }
}
