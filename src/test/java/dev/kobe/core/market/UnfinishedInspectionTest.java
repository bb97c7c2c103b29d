// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.Inspection.Circumstances;
import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.market.SourceBars.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedInspectionTest {
    private static final Inspection INSPECTION = new UnfinishedInspection();

    @Test
    void doubtsADayThatIsNotOverWhenItIsRead() {
        // The third session is 3 March 2016; New York closed at 21:00 UTC and the source has it 15 minutes later.
        SourceBars bars = Series.quiet(3).bars();

        assertThat(at(bars, "2016-03-03T21:14:59Z")).containsExactly(2);
        assertThat(at(bars, "2016-03-03T21:15:00Z")).isEmpty();
    }

    @Test
    void doubtsAMonthUntilItIsOver() {
        SourceBars month = Series.quiet(1).kind(BarKind.MONTHLY).bars();

        assertThat(at(month, "2016-03-31T20:14:00Z")).containsExactly(0);
        assertThat(at(month, "2016-03-31T20:15:00Z")).isEmpty();
    }

    @Test
    void doubtsTheOnlyVolumeThatIsNotRound() {
        assertThat(Series.quiet(21).with(Column.VOLUME, 20, 5_286_005).doubted(INSPECTION))
                .containsExactly(20);
        assertThat(Series.quiet(21).with(Column.VOLUME, 20, 5_286_000).inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.quiet(21)
                        .with(Column.VOLUME, 5, 5_001)
                        .with(Column.VOLUME, 20, 5_286_005)
                        .inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.quiet(20).with(Column.VOLUME, 19, 5_286_005).inspected(INSPECTION))
                .isEmpty();
    }

    @Test
    void doubtsAFileThatRunsOneSessionAheadOfItsNeighbours() {
        SourceBars bars = Series.quiet(3).bars();

        assertThat(beside(bars, bars.date(1))).containsExactly(2);
        assertThat(beside(bars, bars.date(2))).isEmpty();
        assertThat(beside(bars, bars.date(0))).isEmpty();
    }

    @Test
    void doubtsABarThatTheSourceGaveBeforeItsClose() {
        SourceBars bars = Series.quiet(3).bars();

        assertThat(said(bars, "2016-03-03T20:59:59Z")).containsExactly(2);
        assertThat(said(bars, "2016-03-03T21:00:01Z")).isEmpty();
    }

    private static List<Integer> at(SourceBars bars, String now) {
        return doubted(bars, Circumstances.at(Instant.parse(now)));
    }

    private static List<Integer> beside(SourceBars bars, LocalDate end) {
        return doubted(bars, new Circumstances(Series.LATER.now(), Optional.of(end)));
    }

    private static List<Integer> said(SourceBars bars, String readAt) {
        return doubted(bars.saying(new Said(Optional.of(Instant.parse(readAt)), Optional.empty())), Series.LATER);
    }

    private static List<Integer> doubted(SourceBars bars, Circumstances when) {
        return INSPECTION.inspect(bars, when).stream()
                .flatMap(one -> one.bars().stream())
                .toList();
    }
}
