// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.record.CorporateAction.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rows in the words of the broker's statement and what they book.
class ActionBookingTest {
    private static final String SPLIT = "SXLK(IE00BWBXM385) SPLIT 3 FOR 1 (SXLK, A FUND (ACC), IE00BWBXM385)";
    private static final String RENAMED = "FB(US30303M1027) CUSIP/ISIN CHANGE TO (US59999Z1000) ";
    private static final String MERGED = "OLD(US0000000001) MERGED(Acquisition) WITH US0000000002 9 FOR 20 ";

    private static CorporateAction leg(String id, String code, String text, String line, String isin, String shares) {
        return leg(id, code, text, line, isin, shares, "0");
    }

    private static CorporateAction leg(
            String id, String code, String text, String line, String isin, String shares, String proceeds) {
        return new CorporateAction(
                Optional.of(id).filter(one -> !one.isEmpty()),
                CorporateAction.kind(Optional.of(code).filter(one -> !one.isEmpty()), text),
                new StatementInstrument("STK", line, Optional.empty(), Optional.of(isin)),
                StatementTime.of(LocalDate.of(2026, 6, 17)),
                new BigDecimal(shares),
                Optional.of(new BigDecimal(proceeds)),
                Currency.USD,
                CorporateAction.ratio(text),
                text);
    }

    private static ActionBooking booking(CorporateAction... legs) {
        return ActionBooking.of(List.of(legs)).orThrow();
    }

    private static Optional<String> refusal(CorporateAction... legs) {
        return ActionBooking.of(List.of(legs)).reason();
    }

    @Test
    void aSplitOfOneRowAddsToTheHolding() {
        ActionBooking split = booking(leg("9", "FS", SPLIT, "SXLK", "IE00BWBXM385", "928"));
        assertThat(split.taken()).isEmpty();
        assertThat(split.given()).isEqualByComparingTo("928");
        assertThat(split.ratio()).hasToString("Optional[3 for 1]");
        assertThat(split).hasToString("split of SXLK of 2026-06-17: 928 more SXLK");
    }

    @Test
    void aStockDividendCountsTheSharesOnTop() {
        String text = "SXLK(IE00BWBXM385) STOCK DIVIDEND IE00BWBXM385 5 FOR 100 (SXLK, A FUND, IE00BWBXM385)";
        ActionBooking paid = booking(leg("9", "SD", text, "SXLK", "IE00BWBXM385", "20"));
        assertThat(paid.kind()).isEqualTo(Kind.STOCK_DIVIDEND);
        assertThat(paid.ratio()).hasToString("Optional[105 for 100]");
    }

    @Test
    void aNewNameStandsForAsManyShares() {
        ActionBooking renamed = booking(
                leg("9", "", RENAMED + "(META, META PLATFORMS, US59999Z1000)", "META", "US59999Z1000", "100"),
                leg("9", "", RENAMED + "(FB.OLD, FACEBOOK, US30303M1027)", "FB.OLD", "US30303M1027", "-100"));
        assertThat(renamed).hasToString("ISIN change of FB of 2026-06-17: 100 FB become 100 META");
        assertThat(renamed.ratio()).hasToString("Optional[1 for 1]");
    }

    @Test
    void aMergerHasItsCashFromBothRows() {
        ActionBooking merged = booking(
                leg("9", "TC", MERGED + "(OLD, OLD CO, US0000000001)", "OLD", "US0000000001", "-400", "2000.004"),
                leg("9", "TC", MERGED + "(NEW, NEW CO, US0000000002)", "NEW", "US0000000002", "180"));
        assertThat(merged.cash()).contains(Money.of("USD", "2000.00"));
        assertThat(merged).hasToString("merger of OLD of 2026-06-17: 400 OLD become 180 NEW and 2000.00 USD");
    }

    @Test
    void whatIsNotCertainIsNotBooked() {
        assertThat(refusal(leg("", "FS", SPLIT, "SXLK", "IE00BWBXM385", "928")).orElseThrow())
                .startsWith("it has no number of the broker's");
        assertThat(refusal(leg("9", "SO", "OLD(US0000000001) SPINOFF 1 FOR 3 (KID, KID CO, US1)", "KID", "US1", "33"))
                        .orElseThrow())
                .startsWith("what it does to the books is not certain from 'OLD(US0000000001) SPINOFF");
        assertThat(refusal(leg("9", "DW", "OLD(US0000000001) DELISTED (OLD, OLD CO, US0000000001)", "OLD", "US1", "-9"))
                        .orElseThrow())
                .startsWith("what it does to the books is not certain");
        assertThat(refusal(leg("9", "FS", SPLIT, "SXLK", "IE00BWBXM385", "928", "-5.00")))
                .contains("it asks for 5.00 USD");
        // Half of an exchange; and a merger for cash alone.
        assertThat(refusal(leg("9", "RS", SPLIT, "SXLK.OLD", "IE00BWBXM385", "-12000")))
                .contains("its rows do not prove what it makes of the holding");
        assertThat(refusal(leg("9", "TC", MERGED, "OLD", "US0000000001", "-400", "9000")))
                .contains("its rows do not prove what it makes of the holding");
        // The row that is taken out is not of the company that the sentence speaks of.
        assertThat(refusal(
                        leg("9", "TC", MERGED, "OTHER", "US0000000009", "-400"),
                        leg("9", "TC", MERGED, "NEW", "US0000000002", "180")))
                .contains("its rows do not prove what it makes of the holding");
    }
}
