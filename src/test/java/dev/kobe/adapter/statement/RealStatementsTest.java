// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.ActionBooking;
import dev.kobe.core.record.CashMovement;
import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.core.record.CorporateAction;
import dev.kobe.core.record.Lacking;
import dev.kobe.core.record.OwnLedger;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.StatementTrade;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements of real accounts, read in place. Every figure was counted or added up in the file by hand or by
/// the broker's own totals, never by this reader.
class RealStatementsTest {
    private static Outcome<List<Statement>> read(String name) throws IOException {
        Path file = Shared.data("ibkr/" + name);
        return StatementFiles.read(name, Files.readAllBytes(file));
    }

    private static Statement only(String name) throws IOException {
        List<Statement> read = read(name).orThrow();
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({
        "flex_xml/flex_pp_01.xml, 14, 7, 0, 5",
        "flex_xml/flex_pp_02.xml, 9, 4, 0, 0",
        "flex_xml/flex_pp_12.xml, 4, 14, 0, 0",
        "flex_xml/flex_pp_16.xml, 2, 0, 0, 0",
        "flex_xml/flex_pp_17.xml, 0, 6, 13, 0",
        "flex_xml/flex_pp_20.xml, 1, 2, 0, 0",
        "flex_xml/flex_pp_27.xml, 1, 0, 0, 0",
        "flex_xml/flex_pp_28.xml, 1, 0, 0, 0",
        "activity_csv/annual_2020.csv, 16, 34, 8, 0",
        "activity_csv/annual_2021.csv, 16, 60, 16, 0",
        "activity_csv/oittaa_data_single_account.csv, 1, 0, 0, 0",
        "activity_csv/oittaa_data_multi_account.csv, 7, 0, 0, 0",
        "activity_csv/oittaa_data_option_assignment.csv, 12, 0, 0, 0"
    })
    void everyFileIsTakenWithItsRowsCountedOnce(String name, int trades, int cash, int positions, int actions)
            throws IOException {
        Statement read = only(name);

        assertThat(read.trades()).hasSize(trades);
        assertThat(read.cash()).hasSize(cash);
        assertThat(read.positions()).hasSize(positions);
        assertThat(read.actions()).hasSize(actions);
    }

    @Test
    void summaryOrderAndExecutionAreOneTrade() throws IOException {
        Statement read = only("flex_xml/flex_pp_20.xml");

        StatementTrade trade = read.trades().getFirst();
        assertThat(trade.quantity()).isEqualByComparingTo("157");
        assertThat(trade.executionId()).contains("0000d7a7.63ce4806.01.01");
        assertThat(read.readOver())
                .containsEntry("SYMBOL_SUMMARY", 1)
                .containsEntry("ASSET_SUMMARY", 1)
                .containsEntry("ORDER", 1);
        assertThat(read.cash())
                .extracting(CashMovement::kind)
                .containsExactly(Kind.WITHHOLDING_REVERSAL, Kind.WITHHOLDING_TAX);
        assertThat(read.balances())
                .extracting(one -> one.currency().code())
                .containsExactly("AUD", "CAD", "EUR", "USD");
        assertThat(read.rates()).hasSize(2);
        assertThat(read.base()).map(Object::toString).contains("EUR");
    }

    @Test
    void aCancelledTradeIsGoneAndTheOneBookedAgainStands() throws IOException {
        Statement read = only("flex_xml/flex_pp_28.xml");

        assertThat(read.trades())
                .extracting(StatementTrade::executionId)
                .containsExactly(Optional.of("CUSTHSFX.012f041f.01.02"));
        assertThat(read.trades().getFirst().quantity()).isEqualByComparingTo("-1145.929445");
        assertThat(read.cancellations()).isEmpty();
    }

    @Test
    void aRowOfAnotherAccountIsAStatementOfItsOwn() throws IOException {
        List<Statement> read = read("flex_xml/flex_pp_05.xml").orThrow();

        assertThat(read)
                .extracting(Statement::account)
                .containsExactly(Optional.of("U1234567"), Optional.of("U2379850"));
        assertThat(read.getFirst().trades()).hasSize(2);
        assertThat(read.getFirst().cash()).hasSize(1);
        assertThat(read.getLast().cash())
                .extracting(one -> one.amount().toPlainString())
                .containsExactly("9.5");
        assertThat(read.getLast().remarks()).isNotEmpty();
    }

    @Test
    void threeFormsOfDatesAreTheSameDays() throws IOException {
        Statement actions = only("flex_xml/flex_pp_01.xml");

        assertThat(actions.trades().getFirst().at()).hasToString("2013-04-01 09:34:06");
        assertThat(actions.trades().getFirst().settles()).contains(LocalDate.of(2013, 4, 4));
        assertThat(actions.actions().get(2).at()).hasToString("2013-06-17 20:25");
        assertThat(only("activity_csv/annual_2020.csv").from()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(only("activity_csv/annual_2020.csv").to()).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void splitTenderAndMergerKeepTheirNames() throws IOException {
        Statement read = only("flex_xml/flex_pp_01.xml");

        assertThat(read.actions())
                .extracting(CorporateAction::toString)
                .containsExactly(
                        "tender of UUU 1 for 1 on 2013-03-05",
                        "tender of UUU.TEN2 1 for 1 on 2013-03-05",
                        "split of GCM 1 for 25 on 2013-06-17",
                        "split of GCM.OLD 1 for 25 on 2013-06-17",
                        "merger of UUU.TEN2 on 2013-10-23");
        assertThat(read.remarks()).anyMatch(one -> one.contains("dated outside 2013-01-02 to 2013-12-31"));
    }

    /// The file prints no numbers of its actions: as it stands nothing of it can be booked. With a number for each the
    /// split of 12,000 GCM into 480 can be; the tender and the offer for cash cannot.
    @Test
    void onlyTheSplitIsCertainAndOnlyWithANumber() throws IOException {
        OwnLedger ledger = new OwnLedger(
                Currency.of("CAD"),
                LocalDate.of(2013, 1, 1),
                LocalDate.of(2013, 12, 31),
                ZoneId.of("Europe/London"),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Lacking plain = Lacking.of(only("flex_xml/flex_pp_01.xml"), ledger);
        assertThat(plain.actions()).isEmpty();
        assertThat(plain.refused().stream().filter(one -> one.contains("import it from a Flex statement with action")))
                .hasSize(3);

        String numbered = Files.readString(Shared.data("ibkr/flex_xml/flex_pp_01.xml"))
                .replace("<CorporateAction accountId", "<CorporateAction actionID='77001' accountId");
        Lacking lacking = Lacking.of(
                StatementFiles.read("numbered", numbered.getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .getFirst(),
                ledger);
        assertThat(lacking.actions())
                .extracting(ActionBooking::toString)
                .containsExactly("split of GCM of 2013-06-17: 12000 GCM become 480 GCM");
        assertThat(lacking.actions().getFirst().ratio()).hasToString("Optional[1 for 25]");
        assertThat(lacking.refused().stream().filter(one -> one.contains(" cannot be booked: ")))
                .hasSize(2);
    }

    /// The broker prints the same money in its cash report, by cause.
    @Test
    void movementsAddUpToTheBrokersOwnCashReport() throws IOException {
        Statement read = only("activity_csv/annual_2020.csv");

        assertThat(sum(read.cash().stream()
                        .filter(one -> one.kind() == Kind.DEPOSIT)
                        .map(CashMovement::amount)
                        .toList()))
                .isEqualByComparingTo("6500.00");
        assertThat(sum(read.trades().stream()
                        .map(one -> one.commission().orElseThrow())
                        .toList()))
                .isEqualByComparingTo("-16.00");
        assertThat(read.values()).extracting(one -> one.total().toPlainString()).containsExactly("7981.90");
        assertThat(read.remarks())
                .contains(
                        "The rows of Dividends add up to 80.32, its own total says 365.40.",
                        "The rows of Withholding Tax add up to -12.06, its own total says -54.80.");
        Statement fees = only("flex_xml/flex_pp_17.xml");
        assertThat(sum(fees.cash().stream()
                        .filter(one -> one.kind() == Kind.FEE)
                        .map(CashMovement::amount)
                        .toList()))
                .isEqualByComparingTo("-4.5");
        assertThat(sum(fees.cash().stream()
                        .filter(one -> one.kind() == Kind.SALES_TAX)
                        .map(CashMovement::amount)
                        .toList()))
                .isEqualByComparingTo("-0.9");
    }

    @Test
    void aDateThatIsNoneRefusesTheFileWithItsPlace() throws IOException {
        assertThat(read("activity_csv/oittaa_data_invalid_date.csv").reason().orElseThrow())
                .contains("line 3 Trades Date/Time: '20xx-08-23, 09:33:11'; allowed: a date such as");
    }
}
