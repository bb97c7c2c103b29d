// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.record.CashMovement;
import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.core.record.OpenPosition;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.Statement.Part;
import dev.kobe.core.record.StatementTrade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small answers of Flex queries, made up and worked by hand; and files that mean harm.
class FlexXmlTest {
    private static final String EXECUTION =
            "<Trade currency='USD' assetCategory='STK' symbol='SXLK' tradeDate='20260601' tradeTime='154003'"
                    + " quantity='464' tradePrice='52.385' proceeds='-24306.64' ibCommission='-12.15' ibCommissionCurrency='USD'"
                    + " buySell='BUY' transactionID='11' tradeID='7' ibExecID='0000e1a7.69c10025.01.01'"
                    + " levelOfDetail='EXECUTION'/>";

    private static String flex(String sections) {
        return "<FlexQueryResponse><FlexStatements><FlexStatement accountId='DU1' fromDate='2026-06-01' toDate='2026-06-30'>"
                + sections + "</FlexStatement></FlexStatements></FlexQueryResponse>";
    }

    private static Statement read(String sections) {
        List<Statement> read =
                StatementFiles.read("q.xml", flex(sections).getBytes(UTF_8)).orThrow();
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static String why(String text) {
        return StatementFiles.read("q.xml", text.getBytes(UTF_8)).reason().orElseThrow();
    }

    @Test
    void lotsAndSummariesAreCountedAndNotTaken() {
        Statement read = read(
                "<Trades>"
                        + "<AssetSummary levelOfDetail='ASSET_SUMMARY' quantity='464'/>"
                        + "<SymbolSummary levelOfDetail='SYMBOL_SUMMARY' assetCategory='STK' symbol='SXLK' currency='USD' quantity='464'/>"
                        + EXECUTION
                        + EXECUTION.replace("EXECUTION", "ORDER")
                        + "<Lot levelOfDetail='CLOSED_LOT' symbol='SXLK' quantity='464'/>"
                        + "<WashSale levelOfDetail='WASH_SALE' symbol='SXLK' quantity='464'/></Trades>"
                        + "<OpenPositions><OpenPosition currency='USD' assetCategory='STK' symbol='SXLK' position='464' levelOfDetail='SUMMARY'/>"
                        + "<OpenPosition currency='USD' assetCategory='STK' symbol='SXLK' position='464' levelOfDetail='LOT'/></OpenPositions>");

        assertThat(read.trades())
                .extracting(StatementTrade::toString)
                .containsExactly("BUY 464 SXLK at 52.385 USD on 2026-06-01");
        assertThat(read.positions())
                .extracting(OpenPosition::quantity)
                .extracting(Object::toString)
                .containsExactly("464");
        assertThat(read.readOver())
                .isEqualTo(Map.of(
                        "ASSET_SUMMARY",
                        1,
                        "SYMBOL_SUMMARY",
                        1,
                        "ORDER",
                        1,
                        "CLOSED_LOT",
                        1,
                        "WASH_SALE",
                        1,
                        "position LOT",
                        1));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void ordersThatSayMoreThanTheirExecutionsAreRemarkedOn() {
        Statement read = read("<Trades>" + EXECUTION
                + EXECUTION.replace("EXECUTION", "ORDER").replace("'464'", "'500'") + "</Trades>");

        assertThat(read.trades()).hasSize(1);
        assertThat(read.remarks())
                .containsExactly("The executions of SXLK add up to 464, its orders to 500; the executions are taken.");
    }

    @Test
    void aCancellationTakesBackTheBookingThatItNames() {
        String again = EXECUTION.replace("'11'", "'13'").replace("52.385", "52.375");
        String cancel = EXECUTION
                .replace("'464'", "'-464'")
                .replace(
                        "transactionID='11'",
                        "transactionID='12' origTransactionID='11' transactionType='TradeCancel'");

        Statement read = read("<Trades>" + again + cancel + EXECUTION + "</Trades>");

        assertThat(read.trades())
                .extracting(one -> one.price().orElseThrow().toPlainString())
                .containsExactly("52.375");
        assertThat(read.cancellations()).isEmpty();
    }

    @Test
    void aCancellationOfAnEarlierStatementIsKeptAsOne() {
        Statement read = read("<Trades>"
                + EXECUTION
                        .replace("'464'", "'-464'")
                        .replace("levelOfDetail", "notes='P;Ca' origTransactionID='9' levelOfDetail")
                + "</Trades>");

        assertThat(read.trades()).isEmpty();
        assertThat(read.cancellations()).hasSize(1);
    }

    @Test
    void anAbsentSectionIsNotAnEmptyOne() {
        assertThat(read("<OpenPositions/>").parts()).containsExactly(Part.POSITIONS);
        assertThat(read("").parts()).isEmpty();
        assertThat(read("<Moonbeams><Moonbeam amount='1'/></Moonbeams>").readOver())
                .containsEntry("Moonbeams", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Deposits/Withdrawals, 500, DEPOSIT",
        "Deposits/Withdrawals, -500, WITHDRAWAL",
        "Dividends, 19, DIVIDEND",
        "Payment In Lieu Of Dividends, 19, PAYMENT_IN_LIEU",
        "Withholding Tax, -2.85, WITHHOLDING_TAX",
        "Withholding Tax, 2.85, WITHHOLDING_REVERSAL",
        "Broker Interest Paid, -15.17, INTEREST",
        "Other Fees, 9.18, FEE",
        "Commission Adjustments, 0.4, COMMISSION_ADJUSTMENT",
        "Price Adjustments, 3, OTHER"
    })
    void everyMovementHasAKindAndKeepsTheBrokersWord(String type, String amount, Kind kind) {
        CashMovement read = read("<CashTransactions><CashTransaction type='" + type + "' amount='" + amount
                        + "' currency='USD' dateTime='2026-06-05, 20:25:00'/></CashTransactions>")
                .cash()
                .getFirst();

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.said()).isEqualTo(type);
        assertThat(read.amount()).isEqualByComparingTo(amount);
        assertThat(read.at()).hasToString("2026-06-05 20:25");
    }

    @Test
    void cashInBaseIsNoBalanceAndARateOfMinusOneIsNone() {
        Statement read = read(
                "<CashReport><CashReportCurrency currency='BASE_SUMMARY' endingCash='90'/>"
                        + "<CashReportCurrency currency='USD' endingCash='-1,120.50'/></CashReport><ConversionRates>"
                        + "<ConversionRate reportDate='20260601' fromCurrency='USD' toCurrency='GBP' rate='0.74'/>"
                        + "<ConversionRate reportDate='20260601' fromCurrency='RUB' toCurrency='GBP' rate='-1'/></ConversionRates>");

        assertThat(read.balances())
                .extracting(one -> one.ending().toPlainString())
                .containsExactly("-1120.50");
        assertThat(read.rates()).extracting(one -> one.rate().toString()).containsExactly("USD.GBP 0.74");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantity='46x'", "quantity='4,64'", "quantity='NaN'", "quantity='1e999'", "quantity=''"})
    void aQuantityThatIsNoneRefusesTheFileWithItsPlace(String cell) {
        assertThat(why(flex("<Trades>\n" + EXECUTION.replace("quantity='464'", cell) + "</Trades>")))
                .startsWith("q.xml line 2 Trade quantity: '")
                .contains("allowed: a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/03/2026", "20261301", "2026-02-30", "20260601;2540", "yesterday"})
    void aDateThatIsNoneOrCouldBeTwoRefusesTheFile(String date) {
        assertThat(why(flex("<Trades>" + EXECUTION.replace("20260601", date) + "</Trades>")))
                .startsWith("q.xml line 1 Trade tradeDate: '" + date + "'; allowed: a date such as 20130401");
    }

    @Test
    void aPurchaseWithTheSignOfASaleRefusesTheFile() {
        assertThat(why(flex("<Trades>" + EXECUTION.replace("'464'", "'-464'") + "</Trades>")))
                .contains("Trade quantity: '-464'; allowed: a quantity above zero for BUY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Trades><SymbolSummary assetCategory='STK' symbol='SXLE' currency='USD' quantity='5'/></Trades>",
                "<OpenPositions><OpenPosition symbol='SXLE' currency='USD' position='5' levelOfDetail='LOT'/></OpenPositions>",
                "<CashTransactions><CashTransaction amount='5' levelOfDetail='SUMMARY'/></CashTransactions>",
                "<CorporateActions><CorporateAction quantity='5' levelOfDetail='SUMMARY'/></CorporateActions>"
            })
    void whatOnlySummariesOrLotsTellOfRefusesTheFile(String section) {
        assertThat(why(flex(section))).startsWith("q.xml line 1 ").contains("nothing else in the file tells of ");
    }

    @Test
    void ofAnotherAccountsSectionsOnlyThoseWithItsRowsAreKnown() {
        String sections =
                "<OpenPositions/><Trades>" + EXECUTION.replace("<Trade ", "<Trade accountId='DU2' ") + "</Trades>";

        List<Statement> read =
                StatementFiles.read("q.xml", flex(sections).getBytes(UTF_8)).orThrow();

        assertThat(read.getFirst().parts()).containsExactly(Part.TRADES, Part.POSITIONS);
        assertThat(read.getFirst().trades()).isEmpty();
        assertThat(read.getLast().parts()).containsExactly(Part.TRADES);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String laughs = "<!DOCTYPE FlexQueryResponse [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + flex("<Trades><Trade symbol='&b;'/></Trades>");
        String outside = "<!DOCTYPE FlexQueryResponse [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                + flex("<Trades><Trade symbol='&f;'/></Trades>");

        assertThat(why(laughs)).contains("allowed: none");
        assertThat(why(outside)).contains("allowed: none");
        assertThat(StatementFiles.read("q.xml", laughs.getBytes(UTF_16)).reason())
                .isPresent();
        assertThat(why(flex("<Trades><Trade symbol='&b;'/></Trades>"))).contains("is no XML that can be read");
    }

    @Test
    void depthSizeAndOtherDocumentsAreRefused() {
        assertThat(why(flex("<a>".repeat(40) + "</a>".repeat(40)))).contains("nested deeper than 12 elements");
        assertThat(StatementFiles.read("q.xml", new byte[StatementFiles.MOST_BYTES + 1])
                        .reason()
                        .orElseThrow())
                .contains("allowed: at most 67108864");
        assertThat(why("<FlexStatementResponse><Status>Fail</Status></FlexStatementResponse>"))
                .contains("'FlexStatementResponse'; allowed: FlexQueryResponse");
        assertThat(why("<FlexQueryResponse><FlexStatements/></FlexQueryResponse>"))
                .contains("has no FlexStatement");
        assertThat(why(flex("<Trades>" + EXECUTION).replace("</FlexStatement>", "")))
                .contains("is no XML that can be read");
        assertThat(why("Date,Close\n2026-06-01,5\n")).contains("is no statement that is known");
        assertThat(why("")).contains("is no statement that is known");
    }
}
