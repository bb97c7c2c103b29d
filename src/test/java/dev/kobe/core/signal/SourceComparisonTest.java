// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceComparisonTest {
    private static final Universe UNIVERSE = Universes.of(Venue.NEW_YORK, "AAA", "BBB");
    private static final LocalDate AS_OF = LocalDate.of(2016, 12, 30);
    private static final MomentumRules RULES = MomentumRules.of(12, 1, 1);
    private static final BigDecimal FIFTY = new BigDecimal("50");

    /// Momentum 12/1 at the end of 2016 is the price of November 2016 over that of November 2015.
    private static PriceHistory history(String symbol, double november2015, double november2016) {
        TradingCalendar calendar = TradingCalendar.of(Venue.NEW_YORK);
        List<LocalDate> days = List.of(
                calendar.lastOfMonth(YearMonth.of(2015, 11)),
                calendar.lastOfMonth(YearMonth.of(2016, 11)),
                calendar.lastOfMonth(YearMonth.of(2016, 12)));
        return PriceHistory.ofCloses(
                symbol,
                days.stream().mapToLong(LocalDate::toEpochDay).toArray(),
                new double[] {november2015, november2016, november2016});
    }

    private record Given(Map<String, PriceHistory> histories) implements PriceSource {
        @Override
        public String name() {
            return "the second source";
        }

        @Override
        public Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to) {
            assertThat(from).isBefore("2015-11-30");
            assertThat(to).isEqualTo(AS_OF);
            PriceHistory found = histories.get(instrument.symbol());
            return found == null ? Outcome.missing(instrument.symbol(), "it has no such fund") : Outcome.ok(found);
        }
    }

    private static SignalRanking first() {
        Map<String, PriceHistory> own = Map.of("AAA", history("AAA", 100, 112), "BBB", history("BBB", 100, 105));
        return Momentum12To1.rank(UNIVERSE, own, AS_OF, RULES).orThrow();
    }

    private static Given given(PriceHistory... second) {
        return new Given(Stream.of(second).collect(Collectors.toMap(PriceHistory::symbol, one -> one)));
    }

    private static Outcome<SignalRanking> compare(PriceHistory... second) {
        return SourceComparison.agreed("the first source", first(), given(second), UNIVERSE, AS_OF, RULES, FIFTY);
    }

    private static SourceVerdict verdict(PriceHistory... second) {
        return SourceComparison.verdict("the first source", first(), given(second), UNIVERSE, AS_OF, RULES, FIFTY);
    }

    private static Refusal refused(Outcome<SignalRanking> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<SignalRanking>) outcome).refusal();
    }

    @Test
    void agreesUpToTheLimitItself() {
        // 12 % against 12.5 %: fifty basis points exactly. The level of the prices does not matter.
        SignalRanking agreed =
                compare(history("AAA", 200, 225), history("BBB", 100, 105)).orThrow();

        assertThat(agreed.ranking())
                .extracting(one -> one.instrument().symbol())
                .containsExactly("AAA", "BBB");
        assertThat(agreed.ranking().getFirst().momentum()).isEqualTo(112.0 / 100 - 1);
    }

    @Test
    void namesTheFundAndBothValuesBeyondIt() {
        Refusal no = refused(compare(history("AAA", 100, 112), history("BBB", 100, 105.51)));

        assertThat(no.code()).isEqualTo(SourceComparison.SIGNAL_SOURCES_DISAGREE);
        assertThat(no.sentence())
                .isEqualTo(
                        "No ticket: the first source and the second source disagree about momentum by more than 50 bps:"
                                + " BBB +5.00 % and +5.51 %.");
    }

    @Test
    void takesSilenceForNoAgreement() {
        Refusal no = refused(compare(history("AAA", 100, 112)));

        assertThat(no.code()).isEqualTo(SourceComparison.SIGNAL_SOURCE_SILENT);
        assertThat(no.sentence())
                .isEqualTo("No ticket: the second source cannot confirm the momentum of BBB: it has no such fund");
        assertThat(refused(compare(
                                history("AAA", 100, 112),
                                PriceHistory.ofCloses("BBB", new long[] {AS_OF.toEpochDay()}, new double[] {105})))
                        .sentence())
                .startsWith("No ticket: the second source cannot confirm the momentum of BBB: no price in 2016-11");
    }

    @Test
    void takesNoNumberForNoAgreement() {
        assertThat(refused(compare(history("AAA", 100, Double.NaN), history("BBB", 100, 105)))
                        .code())
                .isEqualTo(SourceComparison.SIGNAL_SOURCES_DISAGREE);
    }

    @Test
    void saysBothValuesAndHowFarTheyAreApart() {
        SourceVerdict verdict = verdict(history("AAA", 100, 112), history("BBB", 100, 105.51));

        assertThat(verdict.word()).isEqualTo("disagrees");
        assertThat(verdict.values())
                .extracting(one -> one.instrument().symbol(), SourceVerdict.Value::within)
                .containsExactly(tuple("AAA", true), tuple("BBB", false));
        SourceVerdict.Value apart = verdict.furthest().orElseThrow();
        assertThat(apart.first()).isCloseTo(0.05, within(1e-12));
        assertThat(apart.second()).isCloseTo(0.0551, within(1e-12));
        assertThat(apart.bps()).isCloseTo(51, within(1e-9));
    }

    @Test
    void agreementNamesWhatWasFurthestApartToo() {
        SourceVerdict verdict = verdict(history("AAA", 200, 225), history("BBB", 100, 105));

        assertThat(verdict.word()).isEqualTo("agrees");
        assertThat(verdict.noTicket()).isEmpty();
        assertThat(verdict.furthest().orElseThrow().bps()).isCloseTo(50, within(1e-9));
    }

    @Test
    void silenceHasNoValues() {
        SourceVerdict verdict = verdict(history("AAA", 100, 112));

        assertThat(verdict.word()).isEqualTo("silent");
        assertThat(verdict.values()).isEmpty();
        assertThat(verdict.noTicket()).isPresent();
    }
}
