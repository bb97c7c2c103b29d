// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrikesTest {
    private static final Money NONE = Money.zero(Currency.GBP);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 16);

    private final List<Strike> strikes = new ArrayList<>();

    @Test
    void theOpeningStrikeHasAnIndexOfOneAndNoReturn() {
        Strike opening = add("100000.00", "0.00", "0.00");
        assertThat(opening.periodReturn()).isEmpty();
        assertThat(opening.sessionsSpanned()).isZero();
        assertThat(opening.index()).isEqualByComparingTo("1");
    }

    @Test
    void aDepositCountsAtTheStartOfItsSession() {
        add("103161.88", "0.00", "0.00");
        Strike second = add("114282.83", "12000.00", "0.00");
        assertThat(tenPlaces(second.periodReturn())).isEqualTo("-0.0076331682");
        assertThat(second.sessionsSpanned()).isEqualTo(1);
    }

    @Test
    void aWithdrawalCountsAtTheEndOfItsSession() {
        add("104030.40", "0.00", "0.00");
        assertThat(tenPlaces(add("98219.74", "0.00", "6000.00").periodReturn())).isEqualTo("0.0018200449");
    }

    @Test
    void aMissingSessionCarriesTheIndexAndTheNextSpansTwo() {
        add("100000.00", "0.00", "0.00");
        add("102044.86", "0.00", "0.00");
        Strike missing = addMissing("0.00", "0.00");
        Strike next = add("102344.34", "0.00", "0.00");
        assertThat(missing.periodReturn()).isEmpty();
        assertThat(missing.sessionsSpanned()).isZero();
        assertThat(missing.index()).isEqualByComparingTo("1.0204486");
        assertThat(tenPlaces(next.periodReturn())).isEqualTo("0.0029347877");
        assertThat(next.sessionsSpanned()).isEqualTo(2);
        assertThat(next.index()).isEqualByComparingTo("1.0234434");
    }

    @Test
    void flowsOfMissingSessionsAreNettedIntoTheNextReturn() {
        add("100000.00", "0.00", "0.00");
        addMissing("10000.00", "0.00");
        addMissing("0.00", "500.00");
        Strike next = add("111600.00", "1000.00", "300.00");
        // (111,600 + 300 + 500) / (100,000 + 10,000 + 1,000) - 1
        assertThat(tenPlaces(next.periodReturn())).isEqualTo("0.0126126126");
        assertThat(next.sessionsSpanned()).isEqualTo(3);
    }

    @Test
    void theIndexNowFollowsTheLastKnownStrikeAndItsFlows() {
        add("100000.00", "0.00", "0.00");
        add("110000.00", "0.00", "0.00");
        addMissing("10000.00", "0.00");
        Optional<BigDecimal> now = Strikes.indexNow(
                strikes,
                Money.of("GBP", "5000.00"),
                Money.of("GBP", "2500.00"),
                Optional.of(Money.of("GBP", "127500.00")));
        assertThat(now.orElseThrow()).isEqualByComparingTo("1.144");
    }

    @Test
    void theIndexNowIsUnknownWithoutEquityOrStrike() {
        assertThat(Strikes.indexNow(List.of(), NONE, NONE, Optional.of(Money.of("GBP", "1.00"))))
                .isEmpty();
        add("100000.00", "0.00", "0.00");
        assertThat(Strikes.indexNow(strikes, NONE, NONE, Optional.empty())).isEmpty();
    }

    @Test
    void capitalOfNothingHasNoReturn() {
        add("0.00", "0.00", "0.00");
        Strike second = add("10.00", "0.00", "0.00");
        assertThat(second.periodReturn()).isEmpty();
        assertThat(second.index()).isEqualByComparingTo("1");
    }

    private Strike add(String equity, String deposits, String withdrawals) {
        return keep(Optional.of(Money.of("GBP", equity)), deposits, withdrawals);
    }

    private Strike addMissing(String deposits, String withdrawals) {
        return keep(Optional.empty(), deposits, withdrawals);
    }

    private Strike keep(Optional<Money> equity, String deposits, String withdrawals) {
        LocalDate session = MONDAY.plusDays(strikes.size());
        Instant at = session.atTime(16, 35).toInstant(ZoneOffset.UTC);
        Valuation valued = new Valuation(at, equity, equity.orElse(NONE), List.of(), List.of(), List.of(), List.of());
        Strike next = Strikes.strike(
                strikes, session, valued, Money.of("GBP", deposits), Money.of("GBP", withdrawals), List.of());
        strikes.add(next);
        return next;
    }

    private static String tenPlaces(Optional<BigDecimal> ratio) {
        return ratio.orElseThrow().setScale(10, RoundingMode.HALF_EVEN).toPlainString();
    }
}
