// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.FormerName;
import dev.kobe.testing.Funds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// OLD became NEXT on Thursday 18 June 2026.
class RenamedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 18);
    private static final FormerName NAME = new FormerName("OLD", DAY);

    private static PriceHistory history(String symbol, LocalDate from, double[] closes, double[] adjusted) {
        long[] days = new long[closes.length];
        for (int bar = 0; bar < days.length; bar++) {
            days[bar] = from.toEpochDay() + bar;
        }
        return new PriceHistory(symbol, days, closes, closes, closes, closes, adjusted, new long[days.length]);
    }

    private static final PriceHistory OLD =
            history("OLD", DAY.minusDays(3), new double[] {38, 39, 40, 40.40}, new double[] {38, 39, 40, 40.40});

    /// A dividend since has taken a hundredth off its adjusted closes.
    private static final PriceHistory NEXT =
            history("NEXT", DAY.minusDays(1), new double[] {7, 40.40, 40.80}, new double[] {7, 39.996, 40.392});

    @Test
    void theOldNameStandsBeforeItsLastDayAndTheNewOneFromTheNext() {
        PriceHistory joined =
                Renamed.join(NAME, Optional.of(OLD), Optional.of(NEXT)).orElseThrow();
        assertThat(joined.symbol()).isEqualTo("NEXT");
        assertThat(joined.caveats()).isEmpty();
        assertThat(joined.size()).isEqualTo(5);
        assertThat(joined.date(2)).isEqualTo(DAY.minusDays(1));
        // The bar of 7.00 under the new name is of a company that had it before.
        assertThat(joined.close(2)).isEqualTo(40);
        assertThat(joined.close(3)).isEqualTo(40.40);
        // 39.996/40.40 = 0.99: the old closes are taken by that, and the return into the day stays 1 %.
        assertThat(joined.adjustedClose(0)).isCloseTo(37.62, within(1e-12));
        assertThat(joined.adjustedClose(3) / joined.adjustedClose(2)).isCloseTo(1.01, within(1e-12));
    }

    @Test
    void noReturnOfThePastIsChangedByWhatCameLater() {
        PriceHistory joined =
                Renamed.join(NAME, Optional.of(OLD), Optional.of(NEXT)).orElseThrow();
        PriceHistory then = OLD.through(DAY.minusDays(1));
        for (int bar = 1; bar < then.size(); bar++) {
            assertThat(joined.adjustedClose(bar) / joined.adjustedClose(bar - 1))
                    .isCloseTo(then.adjustedClose(bar) / then.adjustedClose(bar - 1), within(1e-12));
        }
        assertThat(joined.through(DAY.minusDays(1)).size()).isEqualTo(then.size());
    }

    @Test
    void whatDoesNotFitIsNotJoinedAndSaysSo() {
        PriceHistory tripled = history("NEXT", DAY, new double[] {13.40, 13.60}, new double[] {13.40, 13.60});
        PriceHistory alone =
                Renamed.join(NAME, Optional.of(OLD), Optional.of(tripled)).orElseThrow();
        assertThat(alone.size()).isEqualTo(2);
        assertThat(alone.caveats())
                .containsExactly(
                        "not joined with its former name OLD, which ends on 2026-06-17: the step between them is"
                                + " 0.3350");
        PriceHistory late = history("NEXT", DAY.plusDays(20), new double[] {41}, new double[] {41});
        assertThat(Renamed.join(NAME, Optional.of(OLD), Optional.of(late))
                        .orElseThrow()
                        .size())
                .isEqualTo(1);
        PriceHistory nothingBefore =
                Renamed.join(NAME, Optional.empty(), Optional.of(NEXT)).orElseThrow();
        assertThat(nothingBefore.date(0)).isEqualTo(DAY);
        assertThat(nothingBefore.caveats()).containsExactly("no prices under its former name OLD");
    }

    @Test
    void beforeTheFirstBarOfTheNewNameTheOldOneStandsAlone() {
        PriceHistory old =
                Renamed.join(NAME, Optional.of(OLD), Optional.empty()).orElseThrow();
        assertThat(old.size()).as("nothing under the old name from that day on").isEqualTo(3);
        assertThat(Renamed.join(NAME, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aSourceIsAskedForBothNamesAndGivesOneSeries() {
        Instrument next = renamed(Funds.listed("NEXT"));
        assertThat(SourceSymbol.of(List.of(next))).containsExactly("NEXT", "NEXT.L", "OLD", "OLD.L");
        Map<String, PriceHistory> found = SourceSymbol.bySymbol(Map.of("OLD.L", OLD, "NEXT.L", NEXT), List.of(next));
        assertThat(found).containsOnlyKeys("NEXT");
        assertThat(found.get("NEXT").size()).isEqualTo(5);
    }

    private static Instrument renamed(Instrument one) {
        return new Instrument(
                one.id(),
                one.type(),
                one.name(),
                one.contractId(),
                one.venue(),
                one.unit(),
                one.ticks(),
                one.lot(),
                one.sector(),
                one.domicile(),
                one.distribution(),
                one.stampDuty(),
                one.liquidity(),
                Optional.of(NAME));
    }
}
