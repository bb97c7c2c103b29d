// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";

    private static SourceBars file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Texts.one("XLB.csv", lines);
    }

    @Test
    void takesWhatDiffersByMoreThanRounding() {
        SourceBars original = file("2016-12-28,1,1,1,1,1,100", "2016-12-29,2,2,2,2,2,100", "2016-12-30,3,3,3,3,3,100");
        SourceBars fixed = file(
                "2016-12-28,1,1,1,1.000001,1,100", "2016-12-29,200,200,200,200,200,100", "2016-12-30,3,3,3,3,3,100");

        Correction laid = Correction.of(original, fixed);

        assertThat(laid.taken()).containsExactly(1);
        assertThat(laid.bars().close(0)).isEqualTo(1);
        assertThat(laid.bars().close(1)).isEqualTo(200);
        assertThat(laid.bars().line(1)).isEqualTo(3);
    }

    @Test
    void fillsAHoleAndInventsNoDay() {
        SourceBars original = file("2016-12-28,1,1,1,1,1,100", "2016-12-30,null,null,null,null,null,null");
        SourceBars fixed = file("2016-12-28,1,1,1,1,1,100", "2016-12-29,2,2,2,2,2,100", "2016-12-30,3,3,3,3,3,100");

        Correction laid = Correction.of(original, fixed);

        assertThat(laid.bars().size()).isEqualTo(2);
        assertThat(laid.taken()).containsExactly(1);
        assertThat(laid.bars().get(Column.OPEN, 1)).isEqualTo(3);
    }

    @Test
    void leavesBarsAloneThatItDoesNotHave() {
        SourceBars original = file("2016-12-28,1,1,1,1,1,100", "2016-12-30,3,3,3,3,3,100");

        Correction laid = Correction.of(original, file("2016-12-28,1,1,1,1,1,100"));

        assertThat(laid.taken()).isEmpty();
        assertThat(laid.bars().close(1)).isEqualTo(3);
    }
}
