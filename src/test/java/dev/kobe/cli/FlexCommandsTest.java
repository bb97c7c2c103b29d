// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.testing.BrokerLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The broker's statement of a desk that has lived its demonstration month, written from the venue's own
/// ledger and never from the desk: taken, equal, taken again, and told apart where it differs.
class FlexCommandsTest extends LivedMonth {

    private static String trades() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (BrokerLedger.Deal one : BrokerLedger.of(lived.resolve("desk")).deals()) {
            boolean sold = one.order().action().equals("SELL");
            rows.append("<Trade assetCategory='STK' symbol='")
                    .append(one.order().symbol())
                    .append("' ibExecID='" + one.id() + "' tradeDate='"
                            + one.at().substring(0, 10) + "' quantity='")
                    .append((sold ? "-" : "") + one.shares() + "' tradePrice='" + one.price() + "' currency='USD")
                    .append("' ibCommission='-" + one.fee().orElseThrow() + "' ibCommissionCurrency='")
                    .append(one.order().isPair() ? "GBP" : "USD")
                    .append("' buySell='" + one.order().action() + "' levelOfDetail='EXECUTION'/>\n");
        }
        return rows.toString();
    }

    private Path statement(String account, String trades) throws IOException {
        return Files.writeString(
                home.resolve("statement.xml"),
                "<FlexQueryResponse><FlexStatements>\n<FlexStatement accountId='" + account
                        + "' fromDate='20200101' toDate='20281231'><Trades>\n" + trades
                        + "</Trades></FlexStatement></FlexStatements></FlexQueryResponse>");
    }

    private JsonNode tie(Path file) throws IOException {
        assertThat(desk.kobe("import", "flex", file.toString(), "--json"))
                .as(desk.err())
                .isZero();
        return desk.json().at("/files/0/statements/0/tieOut");
    }

    @Test
    void whatTheVenueWroteIsEqualToTheDesksOwnTrades() throws IOException {
        JsonNode tie = tie(statement("DU0000041SIM", trades()));

        assertThat(tie.get("differences")).isEmpty();
        assertThat(tie.get("compared").get(0).asText()).isEqualTo("trades");
        assertThat(tie.get("equal").asBoolean()).isTrue();
        assertThat(tie.get("notCompared").toString())
                .contains("positions at the end: the statement has no section of it");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path file = statement("DU0000041SIM", trades());
        tie(file);
        Map<String, String> before = desk.fingerprint();

        assertThat(desk.kobe("import", "flex", file.toString())).isZero();
        assertThat(desk.out())
                .contains("nothing new, this file was imported before")
                .contains("tie-out: equal in trades");
        assertThat(desk.fingerprint()).isEqualTo(before);
        assertThat(before.keySet()).anyMatch(name -> name.startsWith("private/statements/"));
    }

    @Test
    void aTradeThatOnlyOneSideHasIsToldHereAndByCheck() throws IOException {
        String all = trades();
        String first = all.substring(0, all.indexOf('\n') + 1);

        JsonNode tie = tie(statement("DU0000041SIM", all.substring(first.length())));

        assertThat(tie.get("differences")).hasSize(1);
        assertThat(tie.get("differences").get(0).asText())
                .startsWith("This desk has ")
                .endsWith("which the statement has not.");
        assertThat(tie.get("equal").asBoolean()).isFalse();
        assertThat(desk.kobe("check")).isEqualTo(Console.REFUSED);
        assertThat(desk.out().lines().filter(line -> line.contains("statements")))
                .singleElement()
                .asString()
                .startsWith("fail")
                .contains("1 difference")
                .contains("which the statement has not");
    }

    @Test
    void checkCallsAStatementThatTellsOnlyOfTradesNotCompared() throws IOException {
        tie(statement("DU0000041SIM", trades()));

        desk.kobe("check");

        assertThat(desk.out().lines().filter(line -> line.contains("statements")))
                .singleElement()
                .asString()
                .startsWith("warn")
                .contains("equal in trades");
    }

    @Test
    void anotherAccountsStatementIsRefusedByName() throws IOException {
        Map<String, String> before = desk.fingerprint();

        assertThat(desk.kobe("import", "flex", statement("U7", trades()).toString()))
                .isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains("is of account U7; allowed: the account of this desk, DU0000041SIM.");
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    @Test
    void oneWrongFileAmongSeveralIsRefusedAndTheOthersAreTaken() throws IOException {
        Path folder = Files.createDirectories(home.resolve("in"));
        Files.copy(statement("DU0000041SIM", trades()), folder.resolve("a.xml"));
        Files.writeString(folder.resolve("b.csv"), "Date,Close\n2026-06-01,5\n");

        assertThat(desk.kobe("import", "flex", folder.toString())).isEqualTo(Console.REFUSED);
        assertThat(desk.out()).contains("a.xml: ").doesNotContain("b.csv");
        assertThat(desk.err()).contains("b.csv is no statement that is known");
    }

    /// A dividend and a fee of a day on which the desk lived, and one without the broker's number.
    private Path withCash() throws IOException {
        String day = lastStrike();
        return Files.writeString(
                home.resolve("cash.xml"),
                "<FlexQueryResponse><FlexStatements>\n<FlexStatement accountId='DU0000041SIM' fromDate='20200101'"
                        + " toDate='20281231'><CashTransactions>\n"
                        + "<CashTransaction type='Dividends' amount='19' currency='USD' dateTime='" + day
                        + "' symbol='SXLK' description='SXLK DIVIDEND' transactionID='7001'/>\n"
                        + "<CashTransaction type='Other Fees' amount='-1.5' currency='GBP' dateTime='" + day
                        + "' description='DATA' transactionID='7002'/>\n"
                        + "</CashTransactions></FlexStatement></FlexStatements></FlexQueryResponse>");
    }

    private String lastStrike() throws IOException {
        assertThat(desk.kobe("snapshot", "--json")).as(desk.err()).isZero();
        return desk.json().get("timestamp").asText().substring(0, 10).replace("-", "");
    }

    @Test
    void cashThatMovedWithoutATradeIsOnlyToldUntilItIsToBeBookedAndThenAgrees() throws IOException {
        Path file = withCash();
        Map<String, String> before = journal();

        assertThat(desk.kobe("import", "flex", file.toString())).as(desk.err()).isZero();
        assertThat(desk.out())
                .contains("2 differences")
                .contains("with --book would be booked: dividend of 19.00 USD on SXLK")
                .contains("with --book would be booked: fee of -1.50 GBP");
        assertThat(journal()).isEqualTo(before);

        assertThat(desk.kobe("import", "flex", file.toString(), "--book", "--json"))
                .as(desk.err())
                .isZero();
        JsonNode one = desk.json().at("/files/0/statements/0");
        assertThat(one.get("booked")).hasSize(2);
        assertThat(one.get("wouldBook")).isEmpty();
        assertThat(one.at("/tieOut/equal").asBoolean()).isTrue();

        assertThat(desk.kobe("import", "flex", file.toString(), "--book", "--json"))
                .isZero();
        assertThat(desk.json().at("/files/0/statements/0/booked"))
                .as("an id counts once")
                .isEmpty();
    }

    /// A split 3 for 1 of the first holding on the day of the last strike, and the holding that the broker has then.
    private Path withSplit(String symbol, long held) throws IOException {
        String day = lastStrike();
        return Files.writeString(
                home.resolve("split.xml"),
                "<FlexQueryResponse><FlexStatements>\n<FlexStatement accountId='DU0000041SIM' fromDate='20200101'"
                        + " toDate='" + day + "'><CorporateActions>\n"
                        + "<CorporateAction type='FS' assetCategory='STK' symbol='" + symbol + "' isin='IE00BWBXM385'"
                        + " currency='USD' reportDate='" + day + "' dateTime='" + day + "' proceeds='0' quantity='"
                        + 2 * held + "' actionID='88001' description='" + symbol
                        + "(IE00BWBXM385) SPLIT 3 FOR 1 (" + symbol + ", A FUND, IE00BWBXM385)'/>\n"
                        + "</CorporateActions></FlexStatement></FlexStatements></FlexQueryResponse>");
    }

    private Map<String, Long> held() throws IOException {
        assertThat(desk.kobe("snapshot", "--json")).as(desk.err()).isZero();
        Map<String, Long> held = new TreeMap<>();
        desk.json()
                .get("positions")
                .forEach(one ->
                        held.put(one.get("symbol").asText(), one.get("quantity").asLong()));
        return held;
    }

    @Test
    void aSplitIsOnlyToldUntilItIsToBeBookedAndThenCountsOnce() throws IOException {
        Map.Entry<String, Long> first = held().entrySet().iterator().next();
        Path file = withSplit(first.getKey(), first.getValue());
        Map<String, String> before = journal();

        assertThat(desk.kobe("import", "flex", file.toString())).as(desk.err()).isZero();
        assertThat(desk.out())
                .contains("1 difference")
                .contains("with --book would be booked: split of " + first.getKey())
                .contains(2 * first.getValue() + " more " + first.getKey());
        assertThat(journal()).isEqualTo(before);

        assertThat(desk.kobe("import", "flex", file.toString(), "--book", "--json"))
                .as(desk.err())
                .isZero();
        JsonNode one = desk.json().at("/files/0/statements/0");
        assertThat(one.get("booked")).hasSize(1);
        assertThat(one.get("wouldBook")).isEmpty();
        assertThat(one.at("/tieOut/equal").asBoolean()).isTrue();
        Map<String, String> booked = journal();
        assertThat(booked).isNotEqualTo(before);

        assertThat(desk.kobe("import", "flex", file.toString(), "--book", "--json"))
                .isZero();
        assertThat(desk.json().at("/files/0/statements/0/booked"))
                .as("an id counts once")
                .isEmpty();
    }

    @Test
    void aSplitThatDoesNotFitTheBooksIsRefusedInASentence() throws IOException {
        Map.Entry<String, Long> first = held().entrySet().iterator().next();
        Path file = withSplit(first.getKey(), first.getValue() + 7);

        assertThat(desk.kobe("import", "flex", file.toString(), "--book"))
                .as(desk.err())
                .isEqualTo(Console.REFUSED);
        assertThat(desk.out())
                .contains("refused: The split of " + first.getKey())
                .contains("which is not 3 for 1. Nothing was changed.")
                .doesNotContain("would be booked");
    }

    private Map<String, String> journal() throws IOException {
        Map<String, String> all = new HashMap<>(desk.fingerprint());
        all.keySet().removeIf(name -> !name.startsWith("journal/"));
        return all;
    }

    @Test
    void aFolderThatIsNoDeskYetTakesAStatementAndComparesNothing() throws IOException {
        TypedDesk fresh = new TypedDesk(home, home.resolve("fresh"));

        assertThat(fresh.kobe("import", "flex", statement("U7", trades()).toString()))
                .isZero();
        assertThat(fresh.out()).contains("tie-out: nothing was compared").contains("no ledger of its own yet");
    }
}
