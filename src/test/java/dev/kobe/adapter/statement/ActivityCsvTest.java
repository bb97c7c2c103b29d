// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.core.record.CorporateAction;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.Statement.Part;
import dev.kobe.core.record.StatementTrade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Small activity statements, made up and worked by hand.
class ActivityCsvTest {
    private static final String ABOUT = """
            Statement,Header,Field Name,Field Value
            Statement,Data,Period,"June 1, 2026 - June 30, 2026"
            Account Information,Header,Field Name,Field Value
            Account Information,Data,Account,DU1
            Account Information,Data,Base Currency,GBP
            """;
    private static final String TRADES =
            "Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,Proceeds,Comm/Fee,Code\n";

    private static List<Statement> all(String text) {
        return StatementFiles.read("a.csv", text.getBytes(UTF_8)).orThrow();
    }

    private static Statement read(String sections) {
        return all(ABOUT + sections).getFirst();
    }

    private static String why(String text) {
        return StatementFiles.read("a.csv", text.getBytes(UTF_8)).reason().orElseThrow();
    }

    @Test
    void executionsCountAndNotTheirOrderNorTheTotals() {
        Statement read = read(TRADES
                + "Trades,Data,Order,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",\"1,464\",52.385,\"-76,691.64\",-12.15,O\n"
                + "Trades,Data,Trade,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",\"1,000\",52.385,\"-52,385\",-10.15,O\n"
                + "Trades,Data,Trade,Stocks,USD,SXLK,\"2026-06-01, 15:40:09\",464,52.385,\"-24,306.64\",-2,O\n"
                + "Trades,Data,ClosedLot,Stocks,USD,SXLK,2026-05-01,464,50,,,ST\n"
                + "Trades,SubTotal,,Stocks,USD,SXLK,,\"1,464\",,,-12.15,\nTrades,Total,,Stocks,USD,,,,,,-12.15,\n");

        assertThat(read.account()).contains("DU1");
        assertThat(read.base()).map(Object::toString).contains("GBP");
        assertThat(read.from()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(read.to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(read.trades())
                .extracting(StatementTrade::toString)
                .containsExactly(
                        "BUY 1000 SXLK at 52.385 USD on 2026-06-01", "BUY 464 SXLK at 52.385 USD on 2026-06-01");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.tells(Part.POSITIONS)).isFalse();
    }

    @Test
    void aCancellationTakesBackTheSameTradeTurnedRound() {
        Statement read = read(TRADES
                + "Trades,Data,Order,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",464,52.385,-24306.64,-2,O\n"
                + "Trades,Data,Order,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",-464,52.385,24306.64,2,Ca\n"
                + "Trades,Data,Order,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",464,52.375,-24302,-2,O;Co\n");

        assertThat(read.trades())
                .extracting(one -> one.price().orElseThrow().toPlainString())
                .containsExactly("52.375");
        assertThat(read.trades().getFirst().codes()).containsExactly("O", "Co");
    }

    @Test
    void aCurrencyPairsCommissionIsInTheCurrencyOfItsColumn() {
        StatementTrade pair = read(TRADES.replace("Comm/Fee", "Comm in GBP")
                        + "Trades,Data,Order,Forex,USD,GBP.USD,\"2026-06-01, 15:40:03\",\"-39,480\",1.36695,53967.19,-1.5,\n")
                .trades()
                .getFirst();

        assertThat(pair.commission())
                .hasValueSatisfying(paid -> assertThat(paid).isEqualByComparingTo("-1.5"));
        assertThat(pair.commissionCurrency()).map(Object::toString).contains("GBP");
        assertThat(pair.instrument().kind()).isEqualTo("CASH");
    }

    @Test
    void cashBalancesAndWorthAreTakenFromTheirOwnLines() {
        Statement read = read("""
                Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change
                Net Asset Value,Data,Cash,0,"1,296.50",0,"1,296.50",0
                Net Asset Value,Data,Total,0,"1,296.50",0,"1,296.50",0
                Net Asset Value,Header,Time Weighted Rate of Return
                Net Asset Value,Data,1.40%
                Cash Report,Header,Currency Summary,Currency,Total,
                Cash Report,Data,Ending Cash,Base Currency Summary,"1,296.50",
                Cash Report,Data,Starting Cash,USD,0.00,
                Cash Report,Data,Ending Cash,USD,"1,752.10",
                Withholding Tax,Header,Currency,Date,Description,Amount
                Withholding Tax,Data,USD,2026-06-12,SXLK(IE00BWBXM385) Cash Dividend - US Tax,-2.85
                Withholding Tax,Data,USD,2026-06-19,SXLK(IE00BWBXM385) Cash Dividend - US Tax,2.85
                Withholding Tax,Data,Total,,,0
                """);

        assertThat(read.values())
                .extracting(Object::toString)
                .containsExactly("DayValue[day=2026-06-30, total=1296.50]");
        assertThat(read.balances())
                .hasSize(1)
                .extracting(one -> one.ending().toPlainString())
                .containsExactly("1752.10");
        assertThat(read.cash())
                .extracting(one -> one.kind())
                .containsExactly(Kind.WITHHOLDING_TAX, Kind.WITHHOLDING_REVERSAL);
        assertThat(read.cash().getFirst().symbol()).contains("SXLK");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aTotalThatItsRowsDoNotAddUpToIsRemarkedOn() {
        assertThat(read("""
                Dividends,Header,Currency,Date,Description,Amount
                Dividends,Data,USD,2026-06-12,Cash Dividend,9.24
                Dividends,Data,Total,,,19.24
                """).remarks())
                .containsExactly("The rows of Dividends add up to 9.24, its own total says 19.24.");
    }

    @Test
    void aSplitHasItsRatioAndTheLineThatItMoves() {
        CorporateAction split = read("""
                Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Code
                Corporate Actions,Data,Stocks,USD,2026-06-18,"2026-06-17, 20:25:00","SXLK(IE00BWBXM385) Split 3 for 1 (SXLK, SPDR TECHNOLOGY, IE00BWBXM385)",928,0,0,
                """).actions().getFirst();

        assertThat(split).hasToString("split of SXLK 3 for 1 on 2026-06-17");
        assertThat(split.quantity()).isEqualByComparingTo("928");
        assertThat(split.instrument().isin()).contains("IE00BWBXM385");
    }

    @Test
    void everyAccountOfAFileHasItsOwnStatement() {
        String header = TRADES.replace("Symbol,", "Account,Symbol,");
        String row = "Trades,Data,Order,Stocks,USD,DU1,SXLK,\"2026-06-01, 15:40:03\",464,52.385,-24306.64,-2,O\n";

        List<Statement> read = all(header + row + row.replace("DU1", "DU2").replace("464", "5"));

        assertThat(read).extracting(Statement::account).containsExactly(Optional.of("DU1"), Optional.of("DU2"));
        assertThat(read)
                .allMatch(one -> one.tells(Part.TRADES)
                        && !one.periodSaid()
                        && one.trades().size() == 1);
    }

    @Test
    void aRecordThatNamesNoAccountBesideOthersThatDoRefusesTheFile() {
        String header = TRADES.replace("Symbol,", "Account,Symbol,");
        String row = "Trades,Data,Order,Stocks,USD,DU1,SXLK,\"2026-06-01, 15:40:03\",464,52.385,-24306.64,-2,O\n";
        String lot = "Trades,Data,ClosedLot,Stocks,USD,,SXLK,2026-05-01,464,50,,,ST\n";

        assertThat(why(header + row + row.replace("DU1", "")))
                .contains("names accounts in some of its rows and none in others");
        assertThat(all(header + row + lot).getFirst().readOver()).containsEntry("ClosedLot", 1);
    }

    @Test
    void wrongFilesAreRefusedWithTheirPlace() {
        assertThat(why(ABOUT + TRADES + "Trades,Data,Order,Stocks,USD,SXLK,\"2026-06-01, 15:40:03\",4x,52,1,-2,O\n"))
                .isEqualTo("a.csv line 7 Trades Quantity: '4x'; allowed: a number such as -1,250.50.");
        assertThat(why(ABOUT + "Trades,Data,Order,Stocks\n"))
                .startsWith("a.csv line 6 Trades: 'Data'; allowed: a Header");
        assertThat(why(ABOUT + TRADES + "Trades,Data,Order,\"Stocks\n")).startsWith("a.csv line 7 cell 4");
        assertThat(why(ABOUT + "Trades,Moon,Order\n")).contains("line 6 Trades: 'Moon'; allowed: Header, Data");
        assertThat(why(ABOUT.replace("June 30", "May 30"))).contains("is a statement from 2026-06-01 to 2026-05-30");
    }
}
