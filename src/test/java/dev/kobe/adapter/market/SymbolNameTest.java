// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNameTest {
    @ParameterizedTest
    @CsvSource({
        "XLB.csv, XLB",
        "VUSA.L.csv, VUSA.L",
        "XLB.csv.gz, XLB",
        "GBPUSD=X.csv, GBPUSD=X",
        "_VIX.csv, ^VIX",
        "vix-daily.csv, VIX",
        "AET-L-1d-100x-error.csv, AET.L",
        "AET-L-1d-100x-error-fixed.csv, AET.L",
        "8TRA-DE-1d-missing-div-adjust.csv, 8TRA.DE",
        "XLB-fixed.csv, XLB",
        "xlb.csv,",
        "prices of mine.csv,",
        "XLB.txt,",
        ".csv,"
    })
    void takesTheSymbolFromTheName(String file, String symbol) {
        assertThat(SymbolName.of(file).orElse(null)).isEqualTo(symbol);
    }
}
