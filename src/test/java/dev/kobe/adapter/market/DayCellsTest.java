// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCellsTest {
    @ParameterizedTest
    @CsvSource({
        "2016-12-29,2016-12-30,2016-12-29",
        "1998/12/22,1999/1/4,1998-12-22",
        "20161229,20161230,2016-12-29",
        "29/12/2016,30/12/2016,2016-12-29",
        "12/29/2016,12/30/2016,2016-12-29",
        // The second part can be no month, and no third part can be a day.
        "2023-28-07,2023-31-07,2023-07-28",
        "04/01/2021,15/01/2021,2021-01-04"
    })
    void knowsTheOrderFromTheWholeColumn(String first, String second, String date) {
        assertThat(Texts.one("FRED.csv", "DATE,X", first + ",1", second + ",2").date(0))
                .isEqualTo(date);
    }

    @Test
    void refusesDatesThatCouldBeEither() {
        assertThat(Texts.refusal("X.csv", "DATE,X", "04/01/2021,1", "05/01/2021,2"))
                .isEqualTo(
                        "X.csv, line 2, DATE: '4/01/2021'; allowed: dates of which one has a day above 12, or a day as"
                                + " YYYY-MM-DD: else day and month cannot be told apart.");
    }

    @Test
    void refusesOneDateInAnotherOrder() {
        List<String> lines = new ArrayList<>(List.of("DATE,X", "2023-06-30,1", "2023-31-07,2"));

        assertThat(Texts.refusal("X.csv", lines.toArray(String[]::new)))
                .isEqualTo("X.csv, line 3, DATE: '2023-31-07'; allowed: a day as YYYY-MM-DD.");
    }

    @Test
    void takesAHolidayOfLeapYearsOnlyInThem() {
        assertThat(Texts.refusal("X.csv", "DATE,X", "2023-02-29,1")).contains("line 2, DATE: '2023-02-29'");
        assertThat(Texts.one("X.csv", "DATE,X", "2024-02-29,1").date(0)).isEqualTo("2024-02-29");
    }
}
