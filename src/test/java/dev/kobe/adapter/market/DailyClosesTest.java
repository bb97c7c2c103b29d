// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyClosesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private Outcome<NavigableMap<LocalDate, BigDecimal>> read(String text) throws IOException {
        return DailyCloses.read(Files.writeString(folder.resolve("VIX.csv"), text), TODAY);
    }

    private String why(String text) throws IOException {
        String why = read(text).reason().orElseThrow();
        assertThat(why).startsWith(folder.resolve("VIX.csv").toString()).hasLineCount(1);
        return why;
    }

    @Test
    void readsTheExchangesOwnShape() throws IOException {
        assertThat(read("DATE,OPEN,HIGH,LOW,CLOSE\n2008-10-24,79,90,65,79.13\n2008-10-27,80,85,70,80.06\n")
                        .orThrow())
                .containsExactly(
                        java.util.Map.entry(LocalDate.of(2008, 10, 24), new BigDecimal("79.13")),
                        java.util.Map.entry(LocalDate.of(2008, 10, 27), new BigDecimal("80.06")));
    }

    @Test
    void leavesOutTheHolidaysOfTheFederalReservesShape() throws IOException {
        assertThat(read("observation_date,VIXCLS\n2026-01-16,15.86\n2026-01-19,\n2026-01-20,20.09\n")
                        .orThrow())
                .containsOnlyKeys(LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 20));
    }

    @Test
    void refusesWhatIsNoSeriesOfCloses() throws IOException {
        assertThat(why("observation_date,VIXCLS\n2026-01-16,-1\n")).contains("line 2", "-1.0", "above zero");
        assertThat(why("DATE,OPEN,HIGH,LOW,CLOSE\n2026-01-16,15,16,14,-15\n")).contains("line 2", "-15");
        assertThat(why("observation_date,VIXCLS\n2026-01-16,15\n2026-01-16,16\n"))
                .contains("twice");
        assertThat(why("observation_date,VIXCLS\n2026-01-16,\n")).contains("no close");
        assertThat(why("Date,VIX,VXN\n2026-01-16,15,18\n")).contains("2 series");
        assertThat(why("")).contains("is empty");
    }
}
