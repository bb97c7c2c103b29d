// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private final Format open = new Format(false);
    private final Format masked = new Format(true);

    private static Money gbp(String amount) {
        return Money.of("GBP", amount);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void moneyHasItsSignItsCurrencyAndCommas() {
        assertThat(open.money(gbp("104212.40"))).isEqualTo("£104,212.40");
        assertThat(open.money(gbp("-742.20"))).isEqualTo("\u2212£742.20");
        assertThat(open.money(Money.of("USD", "0.00"))).isEqualTo("$0.00");
        assertThat(open.money(Money.of("CHF", "1234567.00"))).isEqualTo("CHF\u00A01,234,567.00");
    }

    @Test
    void aChangeAlwaysHasItsSignAndZeroHasNone() {
        assertThat(open.signed(gbp("184.10"))).isEqualTo("+£184.10");
        assertThat(open.signed(gbp("-0.01"))).isEqualTo("\u2212£0.01");
        assertThat(open.signed(gbp("0.00"))).isEqualTo("£0.00");
        assertThat(open.signedAmount(gbp("210.04"))).isEqualTo("+210.04");
    }

    @Test
    void percentStandsBehindAThinSpaceThatNeverBreaks() {
        assertThat(Format.percent(number("0.0018"), 2)).isEqualTo("0.18\u202F%");
        assertThat(Format.signedPercent(number("0.0018"), 2)).isEqualTo("+0.18\u202F%");
        assertThat(Format.signedPercent(number("-0.0204"), 2)).isEqualTo("\u22122.04\u202F%");
        assertThat(Format.signedPercent(number("0.000001"), 2)).isEqualTo("0.00\u202F%");
        assertThat(Format.signedPercent(number("-0.000001"), 2)).isEqualTo("0.00\u202F%");
    }

    @Test
    void privacyMasksMoneyAndKeepsPercentages() {
        assertThat(masked.money(gbp("104212.40"))).isEqualTo("£•••••");
        assertThat(masked.signed(gbp("-742.20"))).isEqualTo("\u2212£•••••");
        assertThat(masked.brief(gbp("38000.00"))).isEqualTo("£•••••");
        assertThat(masked.quantity(number("1029"))).isEqualTo("•••••");
        assertThat(Format.percent(number("0.331"), 1)).isEqualTo("33.1\u202F%");
    }

    @Property
    void noDigitOfMoneyShowsInPrivacy(@ForAll long pennies) {
        Money money = Money.of(gbp("0.00").currency(), BigDecimal.valueOf(pennies, 2));
        assertThat(masked.money(money) + masked.signed(money) + masked.amount(money) + masked.brief(money))
                .doesNotContainPattern("[0-9]");
    }

    @Property
    void theDigitsOfAnAmountAreThoseOfTheMoney(@ForAll long pennies) {
        BigDecimal amount = BigDecimal.valueOf(pennies, 2);
        String back = open.amount(Money.of(gbp("0.00").currency(), amount))
                .replace(",", "")
                .replace(Format.MINUS, '-');
        assertThat(new BigDecimal(back)).isEqualByComparingTo(amount);
    }

    @Test
    void aButtonSpeaksInThousands() {
        assertThat(open.brief(gbp("37993.55"))).isEqualTo("£38.0k");
        assertThat(open.brief(gbp("416.86"))).isEqualTo("£417");
        assertThat(open.brief(gbp("1000.00"))).isEqualTo("£1.0k");
        assertThat(open.brief(gbp("1234567.00"))).isEqualTo("£1,234.6k");
    }

    @ParameterizedTest
    @CsvSource({
        "-5,0.0 s",
        "400,0.4 s",
        "999,0.9 s",
        "1000,1 s",
        "59999,59 s",
        "250000,4m 10s",
        "3599999,59m 59s",
        "3600000,1 h 00 m",
        "86400000,1 d"
    })
    void agesCountUp(long millis, String words) {
        assertThat(Format.age(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"-1,0 s", "1,1 s", "6001,7 s", "119000,119 s", "120000,2 min", "2430000,41 min", "7200000,2 h 00 m"})
    void whatIsLeftIsRoundedUp(long millis, String words) {
        assertThat(Format.left(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void timesAreLondonsAndSaySo() {
        assertThat(Format.moment(Instant.parse("2026-05-27T15:10:00Z"))).isEqualTo("Wed 27 May 16:10 London");
        assertThat(Format.moment(Instant.parse("2026-01-07T15:10:00Z"))).isEqualTo("Wed 7 Jan 15:10 London");
        assertThat(Format.clock(Instant.parse("2026-05-27T15:10:02Z"))).isEqualTo("16:10:02");
    }

    @Test
    void aSentenceHasATrueMinusAndKeepsItsNames() {
        assertThat(open.sentence("drift -0.18 % of T-2026-06-01/1/1 and a buy-in of -5"))
                .isEqualTo("drift \u22120.18 % of T-2026-06-01/1/1 and a buy-in of \u22125");
    }

    @Test
    void aSentenceInPrivacyShowsNoFigureButPercentagesTimesAndNames() {
        assertThat(masked.sentence("session 2026-09-30 struck: 110,732.99 GBP"))
                .isEqualTo("session 2026-09-30 struck: ••••• GBP");
        assertThat(masked.sentence("SXLU 212 filled at 45.20 for £9,582.40 at 15:44:40"))
                .isEqualTo("SXLU ••••• filled at ••••• for £••••• at 15:44:40");
        assertThat(masked.sentence("drift 0.14 % of equity is under the 2\u202F% threshold"))
                .isEqualTo("drift 0.14 % of equity is under the 2\u202F% threshold");
    }

    @Test
    void anAccountIsKnownByItsEnds() {
        assertThat(Format.accountTail("DU0000041SIM")).isEqualTo("DU··41");
        assertThat(Format.accountTail("U0000088")).isEqualTo("U··88");
        assertThat(Format.accountTail("none")).isEqualTo("none");
    }
}
