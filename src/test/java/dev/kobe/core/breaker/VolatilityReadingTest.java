// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.market.VixKnown;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In September 2026 New York trades from 13:30 to 20:00 UTC; Monday 7 September is a holiday there, and on Friday 27
/// November it closes at 18:00 UTC.
class VolatilityReadingTest {
    private static final BigDecimal LEVEL = new BigDecimal("18.2");

    private static VixClose close(String day, String level) {
        return new VixClose(LocalDate.parse(day), new BigDecimal(level));
    }

    private static VixQuote told(String at, String level) {
        return new VixQuote(Instant.parse(at), new BigDecimal(level), Optional.empty(), Quote.Kind.LIVE);
    }

    private static VixQuote delayed(String at, String level) {
        return new VixQuote(Instant.parse(at), new BigDecimal(level), Optional.empty(), Quote.Kind.DELAYED);
    }

    private static Outcome<VolatilityReading> at(VixKnown known, String now) {
        return VolatilityReading.of(known, Instant.parse(now));
    }

    private static Optional<BigDecimal> decimal(String level) {
        return Optional.of(new BigDecimal(level));
    }

    /// A close holds for sessions and not for hours.
    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-01T20:00:00Z, true",
        "2026-09-01, 2026-09-02T20:59:59Z, true",
        "2026-09-01, 2026-09-02T21:00:00Z, false",
        // Friday's, over a weekend and a holiday.
        "2026-09-04, 2026-09-08T20:59:59Z, true",
        "2026-09-04, 2026-09-08T21:00:00Z, false",
        // The next session is a half day.
        "2026-11-25, 2026-11-27T18:59:59Z, true",
        "2026-11-25, 2026-11-27T19:00:00Z, false",
        // Not before it was struck.
        "2026-09-01, 2026-09-01T19:59:59Z, false",
        // Three days ago.
        "2026-09-01, 2026-09-04T14:00:00Z, false"
    })
    void aCloseHoldsUntilAnHourAfterTheNextOne(String session, String now, boolean holds) {
        VixKnown known = VixKnown.none().with(List.of(close(session, "18.2")));
        assertThat(at(known, now).toOptional().map(VolatilityReading::level))
                .isEqualTo(holds ? Optional.of(LEVEL) : Optional.empty());
    }

    @Test
    void whatIsTooOldSaysHowOld() {
        assertThat(at(VixKnown.none(), "2026-09-02T14:00:00Z").reason()).contains("No VIX has been read.");
        assertThat(at(VixKnown.none().with(List.of(close("2026-09-01", "18.2"))), "2026-09-04T14:00:00Z")
                        .reason())
                .contains("The newest VIX is that of the close of 2026-09-01, and another has closed since.");
        assertThat(at(VixKnown.none(), "2028-12-30T14:00:00Z").reason())
                .contains("No calendar is known for 2028-12-30, by which the VIX is dated.");
    }

    @Test
    void aLevelThatTheBrokerToldHoldsForAQuarterOfAnHour() {
        VixKnown known =
                VixKnown.none().with(List.of(close("2026-09-01", "17.1"))).with(told("2026-09-02T14:00:00Z", "18.2"));
        assertThat(at(known, "2026-09-02T14:14:59Z").orThrow())
                .isEqualTo(new VolatilityReading(
                        LEVEL, "told at 2026-09-02 15:00 London", decimal("17.1"), decimal("17.1")));
        assertThat(at(known, "2026-09-02T14:15:00Z").orThrow().source()).isEqualTo("at the close of 2026-09-01");
    }

    /// Bad day 13: the feed stands still for three days while the connection lives.
    @Test
    void aFeedThatHasStoppedIsNotAMarketThatStandsStill() {
        VixKnown known =
                VixKnown.none().with(List.of(close("2026-08-31", "17.1"))).with(told("2026-09-01T15:00:00Z", "18.2"));
        assertThat(at(known, "2026-09-01T15:10:00Z").toOptional()).isPresent();
        assertThat(at(known, "2026-09-01T20:59:00Z").orThrow().source()).isEqualTo("at the close of 2026-08-31");
        assertThat(at(known, "2026-09-01T21:00:00Z").toOptional()).isEmpty();
        assertThat(at(known, "2026-09-04T15:00:00Z").reason())
                .contains("The newest VIX is that of the close of 2026-08-31, and another has closed since.");
    }

    @Test
    void whatWasToldAfterTheCloseIsTheClose() {
        VixKnown live = VixKnown.none().with(told("2026-09-01T20:00:30Z", "18.2"));
        assertThat(live.closes()).containsExactly(close("2026-09-01", "18.2"));
        VixKnown before = VixKnown.none().with(told("2026-09-01T19:59:59Z", "18.2"));
        assertThat(before.closes()).isEmpty();
        VixKnown late = VixKnown.none().with(delayed("2026-09-01T20:14:59Z", "18.2"));
        assertThat(late.closes()).as("it is of a quarter of an hour before").isEmpty();
        assertThat(late.with(delayed("2026-09-01T20:15:00Z", "18.3")).closes())
                .containsExactly(close("2026-09-01", "18.3"));
        assertThat(live.with(List.of(close("2026-09-01", "18.25"))).closes())
                .as("the library knows better")
                .containsExactly(close("2026-09-01", "18.25"));
        assertThat(VixKnown.none().with(told("2026-09-01T21:00:00Z", "18.2")).closes())
                .as("it is the night's")
                .isEmpty();
    }

    @Test
    void theFormerCloseIsTheBrokersWhereNothingElseHasIt() {
        VixQuote told =
                new VixQuote(Instant.parse("2026-09-08T15:00:00Z"), LEVEL, decimal("16.4"), Quote.Kind.SIMULATED);
        VixKnown known = VixKnown.none().with(told);
        assertThat(known.closes())
                .containsExactly(new VixClose(LocalDate.parse("2026-09-04"), new BigDecimal("16.4"), true));
        assertThat(at(known, "2026-09-08T16:00:00Z").orThrow().source())
                .as("what is invented stays marked")
                .isEqualTo("at the close of 2026-09-04, SIMULATED");
        assertThat(at(known, "2026-09-08T15:00:00Z").orThrow())
                .isEqualTo(new VolatilityReading(
                        LEVEL, "told at 2026-09-08 16:00 London, SIMULATED", Optional.empty(), decimal("16.4")));
    }

    @Test
    void anHourBeforeIsWhatWasInForceThen() {
        VixKnown known = VixKnown.none()
                .with(List.of(close("2026-09-01", "17.1")))
                .with(told("2026-09-02T13:40:00Z", "17.5"))
                .with(told("2026-09-02T14:10:00Z", "17.9"))
                .with(told("2026-09-02T14:30:00Z", "18.1"));
        assertThat(known.with(told("2026-09-02T14:29:59Z", "18.2")).quotes()).hasSize(3);
        assertThat(hourBefore(known, "2026-09-02T14:29:59Z"))
                .as("before it opened")
                .isEqualTo(decimal("17.1"));
        assertThat(hourBefore(known, "2026-09-02T14:31:00Z"))
                .as("nothing was told yet")
                .isEmpty();
        assertThat(hourBefore(known, "2026-09-02T14:40:00Z")).isEqualTo(decimal("17.5"));
        assertThat(hourBefore(known, "2026-09-02T14:54:59Z")).isEqualTo(decimal("17.5"));
        assertThat(hourBefore(known, "2026-09-02T14:55:00Z")).as("a gap").isEmpty();
        assertThat(hourBefore(known, "2026-09-02T15:10:00Z")).isEqualTo(decimal("17.9"));
    }

    private static Optional<BigDecimal> hourBefore(VixKnown known, String now) {
        return at(known.with(told(now, "18.2")), now).orThrow().hourBefore();
    }

    @Test
    void whileNobodyQuotesItItIsWhatItWas() {
        VixKnown known = VixKnown.none().with(List.of(close("2026-08-31", "16.8"), close("2026-09-01", "18.2")));
        assertThat(at(known, "2026-09-02T08:00:00Z").orThrow())
                .isEqualTo(new VolatilityReading(
                        LEVEL, "at the close of 2026-09-01", Optional.of(LEVEL), decimal("16.8")));
        assertThat(at(known, "2026-09-02T14:00:00Z").orThrow().hourBefore())
                .as("while it is quoted a close does not say")
                .isEmpty();
    }

    @Test
    void whatTheClockHasNotReachedIsNotKnown() {
        VixKnown known = VixKnown.none()
                .with(List.of(close("2026-08-31", "16.8"), close("2026-09-01", "18.2")))
                .with(told("2026-09-02T15:00:00Z", "19"));
        assertThat(at(known, "2026-09-02T14:00:00Z").orThrow().source()).isEqualTo("at the close of 2026-09-01");
        assertThat(at(known, "2026-09-01T14:00:00Z").orThrow().source()).isEqualTo("at the close of 2026-08-31");
    }

    @Test
    void aLevelIsAboveZero() {
        assertThatThrownBy(() -> close("2026-09-01", "0")).hasMessage("a VIX is above 0, not 0");
        assertThatThrownBy(() -> told("2026-09-01T15:00:00Z", "-1")).hasMessage("a VIX is above 0, not -1");
    }

    @Test
    void onlyTheLastHoursAreKept() {
        VixKnown known = VixKnown.none();
        Instant begin = Instant.parse("2026-09-02T13:30:00Z");
        for (int second = 0; second < 20_000; second += 5) {
            known = known.with(new VixQuote(begin.plusSeconds(second), LEVEL, Optional.empty(), Quote.Kind.LIVE));
        }
        assertThat(known.quotes()).hasSizeLessThanOrEqualTo(122).isSortedAccordingTo((one, other) -> one.at()
                .compareTo(other.at()));
        assertThat(known.quotes().getFirst().at()).isBefore(begin.plusSeconds(19_995 - 7_000));
    }
}
