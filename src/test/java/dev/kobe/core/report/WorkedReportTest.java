// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The report of the desk worked by hand: its values and flows are read, its figures compared with those of the case.
class WorkedReportTest {
    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(Shared.cases("worked/expected.json").toFile());
    }

    private static SmallDesk desk(JsonNode expected) {
        SmallDesk desk = new SmallDesk();
        desk.traded = false;
        expected.get("sessions").properties().forEach(one -> {
            JsonNode day = one.getValue();
            desk.value(
                    LocalDate.parse(one.getKey()).toString(),
                    day.get("equity").isNull() ? "" : money(day.get("equity")),
                    money(day.at("/flows/deposits")),
                    money(day.at("/flows/withdrawals")),
                    "",
                    "");
        });
        return desk;
    }

    private static String money(JsonNode amount) {
        return amount.decimalValue().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String percent(JsonNode ratio) {
        BigDecimal printed = ratio.decimalValue().movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
        return (printed.signum() > 0 ? "+" : printed.signum() < 0 ? "−" : "")
                + printed.abs().toPlainString() + " %";
    }

    @Test
    void februaryAndTheWholeReadAsTheyWereWorked() throws IOException {
        JsonNode expected = expected();
        SmallDesk desk = desk(expected);

        Block.Strip february =
                (Block.Strip) new StripSection().compose(desk.facts("2026-02")).getFirst();
        Block.Strip march =
                (Block.Strip) new StripSection().compose(desk.facts("2026-03")).getFirst();

        assertThat(february.headlines().getFirst().figure()).isEqualTo(percent(expected.at("/periods/february/twr")));
        assertThat(february.headlines().getFirst().benchmark()).isEqualTo("benchmark —");
        assertThat(march.headlines().getFirst().figure()).isEqualTo(percent(expected.at("/periods/march/twr")));
        assertThat(march.headlines().get(2).figure()).isEqualTo(percent(expected.at("/periods/whole/twr")));
        assertThat(march.headlines().get(3).figure())
                .isEqualTo(percent(expected.at("/periods/whole/maxDrawdown/value")));
    }

    @Test
    void volatilityOfTheWholeIsShownAsFew() throws IOException {
        JsonNode expected = expected();
        Block.Table table =
                SmallDesk.table(new KeyFiguresSection(), desk(expected).facts("2026-03"));

        BigDecimal volatility = expected.at("/periods/whole/volatility/annualised")
                .decimalValue()
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_EVEN);
        assertThat(table.cell(2, 1)).isEqualTo(volatility.toPlainString());
        assertThat(table.cell(2, 4)).endsWith("d, few");
    }
}
