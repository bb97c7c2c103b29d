// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Breakers;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LaterPagesTest {
    /// 112,110.00 + 0 − 5,000.00 − 2,275.83 = 104,834.17.
    @Test
    void theAccountClosesToThePenny() {
        Block.Table table =
                SmallDesk.table(new PennySection(), SmallDesk.whole().facts("2026-03"));

        assertThat(table.rows()).hasSize(4);
        assertThat(SmallDesk.row(table, 0)).containsExactly("Opening value, 27 February 2026", "112,110.00");
        assertThat(SmallDesk.row(table, 1)).containsExactly("Withdrawal, 31 March 2026", "−5,000.00");
        assertThat(SmallDesk.row(table, 2)).containsExactly("Profit or loss of the month", "−2,275.83");
        assertThat(SmallDesk.row(table, 3)).containsExactly("Closing value, 31 March 2026", "104,834.17");
    }

    /// On 4,000.00 pounds of decision value: 0.05 dollars of delay and of trading on 100 shares are 4.00 pounds each.
    @Test
    void anOrderCostsDelayTradingAndFees() {
        Block.Table table =
                SmallDesk.table(new OrdersSection(), SmallDesk.whole().facts("2026-02"));

        assertThat(SmallDesk.row(table, 0))
                .containsExactly(
                        "Buy ABC 14:50",
                        "100",
                        "100",
                        "50.0000",
                        "50.0500",
                        "50.1000",
                        "+10.0",
                        "+10.0",
                        "+5.0",
                        "+25.0",
                        "+10.00");
        assertThat(SmallDesk.row(table, 1))
                .containsExactly(
                        "Value-weighted", "100", "100", "", "", "", "+10.0", "+10.0", "+5.0", "+25.0", "+10.00");
    }

    @Test
    void anOrderWithoutItsCommissionHasNoTotal() {
        SmallDesk desk = SmallDesk.whole();
        desk.commissioned = false;
        Block.Table table = SmallDesk.table(new OrdersSection(), desk.facts("2026-02"));

        assertThat(SmallDesk.row(table, 0).subList(6, 11)).containsExactly("+10.0", "+10.0", "—", "—", "—");
        assertThat(SmallDesk.row(table, 1).subList(6, 11)).containsOnly("—");
    }

    @Test
    void aMonthWithoutOrdersSaysSo() {
        assertThat(SmallDesk.words(new OrdersSection(), SmallDesk.whole().facts("2026-03")))
                .isEqualTo("No orders in March 2026.");
        assertThat(SmallDesk.words(new ShortfallSection(), SmallDesk.whole().facts("2026-03")))
                .isEqualTo("No orders in March 2026.");
        assertThat(SmallDesk.table(new AllOrdersSection(), SmallDesk.whole().facts("2026-03"))
                        .cell(0, 1))
                .isEqualTo("+20.0 bp");
    }

    /// The closes' worst: day and week 3.00 %, from the peak 3.00 %; the day's halt of 2 % was passed.
    @Test
    void breakersPrintTheirLevelsAndTheWorstOfTheCloses() {
        Block.Table table =
                SmallDesk.table(new BreakersSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(table.rows()).hasSameSizeAs(Breakers.ALL);
        assertThat(SmallDesk.row(table, 3))
                .as("what is only read during sessions")
                .containsExactly("VIX", "20 / 25 / 30 / 40", "—", "—", "not judged", "not read at a close");
        assertThat(SmallDesk.row(table, 10).subList(0, 2)).containsExactly("Slippage, bps", "15, 25, 100 / — / 50 / —");
        assertThat(SmallDesk.row(table, 13).subList(0, 2)).containsExactly("Correlation", "0.70, 0.85 / — / — / —");
        assertThat(SmallDesk.row(table, 0).subList(0, 5))
                .containsExactly("Day drawdown, %", "1.0 / — / — / 2.0", "3.00", "3.00", "normal");
        assertThat(table.cell(0, 5)).isEqualTo("1 close at its halt since start, 0 at alert");
        assertThat(SmallDesk.row(table, 2).subList(1, 4)).containsExactly("5.0 / — / — / 10.0", "3.00", "3.00");
        assertThat(table.cell(2, 5)).isEqualTo("never reached at a close");
        assertThat(SmallDesk.words(new SummarySection(), SmallDesk.whole().facts("2026-03")))
                .contains("The month reached a breaker’s halt on 2 March 2026.");
    }

    /// What the board holds now is not what it held at the end of February.
    @Test
    void anEarlierMonthIsJudgedAtItsOwnLastClose() {
        ReportFacts february = SmallDesk.whole().facts("2026-02");

        assertThat(february.board()).isEmpty();
        assertThat(SmallDesk.whole().facts("2026-03").board()).isPresent();
        assertThat(SmallDesk.table(new BreakersSection(), february).cell(0, 4)).isEqualTo("normal");
        assertThat(SmallDesk.words(new BreakersSection(), february)).contains("as read at the month’s last close");
    }

    /// February 2026 has twenty London sessions, of which the desk has three.
    @Test
    void missingSessionsAreCountedAndListed() {
        ReportFacts facts = SmallDesk.whole().facts("2026-02");
        Block.Table table = SmallDesk.table(new CompletenessSection(), facts);

        assertThat(SmallDesk.row(table, 0)).containsExactly("Sessions with a record", "3 of 20", "4 of 21");
        assertThat(table.rows().getFirst().cells().getFirst().tone()).isEqualTo(Block.Cell.Tone.BOLD);
        Block.Table gaps = SmallDesk.table(new GapsSection(), facts);
        assertThat(gaps.rows()).hasSize(7);
        assertThat(SmallDesk.row(gaps, 6)).containsExactly("26 Feb 2026", "No record.");
        assertThat(SmallDesk.words(new GapsSection(), facts)).startsWith("10 earlier, in the desk’s journal.");
    }

    @Test
    void aRecordWithoutAGapSaysNone() {
        SmallDesk desk = new SmallDesk()
                .value("2026-01-29", "100.00", "0.00", "0.00", "", "1")
                .value("2026-01-30", "101.00", "0.00", "0.00", "", "1");
        desk.traded = false;

        assertThat(SmallDesk.words(new GapsSection(), desk.facts("2026-01"))).startsWith("None.");
    }

    @Test
    void onlyASimulatedDeskDisclosesThatNoMoneyWasTraded() {
        SmallDesk desk = SmallDesk.whole();
        desk.simulated = false;

        assertThat(sentences(SmallDesk.whole())).anyMatch(one -> one.startsWith("SIMULATED"));
        assertThat(sentences(desk)).noneMatch(one -> one.startsWith("SIMULATED"));
        assertThat(sentences(desk).getFirst())
                .isEqualTo("Prepared with time-weighted returns and the disclosures listed; not GIPS compliant and not"
                        + " verified.");
    }

    private static List<String> sentences(SmallDesk desk) {
        return ((Block.Items)
                        new DisclosuresSection().compose(desk.facts("2026-03")).getFirst())
                .sentences();
    }

    @Test
    void evidenceIsTooEarlyToSayUntilItIsNot() {
        Block.Table table =
                SmallDesk.table(new AlphaHealthSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.cells().getLast().text()).isEqualTo("too early to say"));
        assertThat(table.cell(3, 3)).isEqualTo("0 of 30 sales");
    }

    /// Fifteen months: the probability is lower against the best of ten variants than against one, and both say
    /// how many.
    @Test
    void variantsThatWereTriedLowerTheLastRowOfAlphaHealth() {
        SmallDesk desk = SmallDesk.longLived();
        Block.Table unknown = SmallDesk.table(new AlphaHealthSection(), desk.facts("2026-03"));
        desk.trials = OptionalInt.of(1);
        Block.Table one = SmallDesk.table(new AlphaHealthSection(), desk.facts("2026-03"));
        desk.trials = OptionalInt.of(10);
        Block.Table ten = SmallDesk.table(new AlphaHealthSection(), desk.facts("2026-03"));

        assertThat(SmallDesk.row(unknown, 4)).endsWith("trials not on record", "too early to say");
        assertThat(one.cell(4, 3)).endsWith(" d, one variant");
        assertThat(ten.cell(4, 3)).endsWith(" d, 10 variants");
        assertThat(percent(ten.cell(4, 1))).isLessThan(percent(one.cell(4, 1)));
        assertThat(((Block.Items) new DisclosuresSection()
                                .compose(desk.facts("2026-03"))
                                .getFirst())
                        .sentences())
                .contains("10 variants of the strategy, this one included, were examined; their results are not on"
                        + " record.");
    }

    private static int percent(String cell) {
        return Integer.parseInt(cell.replace(" %", ""));
    }
}
