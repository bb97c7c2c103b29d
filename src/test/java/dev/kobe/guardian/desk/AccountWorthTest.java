// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.BrokerValue.Standing;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk that holds funds, whose broker says what the account is worth.
class AccountWorthTest {
    private static LivedTicket ticket;

    private Hearing hearing;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void open() {
        hearing = new Hearing(ticket.guardian(), ticket.lived());
        assertThat(hearing.state().book().positions()).isNotEmpty();
    }

    /// Every contract at the price at which it was last traded.
    private void quotes() {
        List<Quote> quotes = new ArrayList<>();
        last().forEach((id, price) -> quotes.add(new Quote(id, price, price, hearing.now(), Quote.Kind.SIMULATED)));
        hearing.read(Readings.none().with(quotes)).offer(new Input.QuotesRead(quotes));
    }

    private Map<InstrumentId, Price> last() {
        return hearing.state().fills().values().stream()
                .collect(Collectors.toMap(Fill::instrument, Fill::price, (one, other) -> other, TreeMap::new));
    }

    private Money worth() {
        Book book = hearing.state().book();
        BigDecimal dollars = book.positions().stream()
                .map(one -> one.quantity().multiply(last().get(one.instrument()).value()))
                .reduce(book.cash(Currency.USD).amount(), BigDecimal::add);
        BigDecimal rate = last().get(InstrumentId.parse("GBP.USD@IDEALPRO")).value();
        return Money.rounded(
                Currency.GBP, book.cash(Currency.GBP).amount().add(dollars.divide(rate, MathContext.DECIMAL64)));
    }

    private BrokerReport.Account answer(Money worth) {
        BrokerReport.Account plain = Hearing.account(hearing.state(), hearing.now(), Map.of());
        return new BrokerReport.Account(
                plain.accountId(),
                plain.askedAt(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                plain.positions(),
                plain.averageCosts(),
                plain.cash(),
                Optional.empty(),
                Optional.of(worth),
                Map.of());
    }

    private Optional<Money> equity() {
        return BreakerReadings.valuation(
                        hearing.state(), hearing.readings(), ticket.guardian().rules(), hearing.now())
                .flatMap(Valuation::equity);
    }

    private Standing standing() {
        return hearing.state().brokerValue().orElseThrow().standing();
    }

    private Money times(String factor) {
        return Money.rounded(worth().currency(), worth().amount().multiply(new BigDecimal(factor)));
    }

    @Test
    void aBrokerThatCountsTheSameLeavesEquityKnown() {
        quotes();
        hearing.say(answer(times("1.004")));
        assertThat(standing()).isEqualTo(Standing.AGREES);
        assertThat(equity().orElseThrow().minus(worth()).abs().amount()).isLessThan(new BigDecimal("0.05"));
    }

    @Test
    void overHalfAPercentEquityIsUnknownNewRiskPausesAndNothingIsSold() {
        quotes();
        hearing.say(answer(times("0.99")));
        assertThat(standing()).isEqualTo(Standing.DIFFERS);
        assertThat(equity()).isEmpty();
        DeskState state = hearing.state();
        assertThat(state.board().action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(state.board().latches()).isEmpty();
        assertThat(state.board().evidence().get("drawdown.day"))
                .contains(times("0.99").toString())
                .contains("more than 0.5 % apart");
        assertThat(state.openTicket()).isEmpty();
        hearing.offer(new Input.StrikeSession(LivedTicket.DAY, marks(), Map.of()));
        assertThat(hearing.state().strikes().getLast().isKnown())
                .as("a session is not sealed at a figure that the broker does not share")
                .isFalse();
    }

    private Map<InstrumentId, Price> marks() {
        return hearing.readings().mids();
    }

    @Test
    void aLaterAnswerThatAgreesMakesItKnownAgain() {
        quotes();
        hearing.say(answer(times("0.99")));
        hearing.answering(Duration.ofSeconds(1), (desk, at) -> Optional.of(answer(worth())));
        hearing.pass(Duration.ofSeconds(7));
        assertThat(standing()).isEqualTo(Standing.AGREES);
        quotes();
        assertThat(equity()).isPresent();
        assertThat(hearing.state().board().action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void withoutAFreshPriceItIsUnknownSaidOnceAndAskedAfterWhenPricesCome() {
        hearing.answering(Duration.ofMillis(100), (desk, at) -> Optional.of(answer(times("1.001"))));
        hearing.read(Readings.none()).say(answer(worth()));
        assertThat(standing()).isEqualTo(Standing.NOT_COMPARED);
        assertThat(equity()).isEmpty();
        hearing.say(answer(times("1.02"))).say(answer(times("0.98")));
        assertThat(hearing.events().stream()
                        .filter(DeskEvent.BrokerValued.class::isInstance)
                        .count())
                .as("the broker's moving figure alone is no news")
                .isEqualTo(1);
        hearing.pass(Duration.ofHours(2));
        assertThat(hearing.asked()).as("nothing to hold an answer against").isEmpty();

        quotes();
        hearing.pass(Duration.ofSeconds(16));
        assertThat(hearing.asked()).hasSize(1);
        assertThat(standing()).isEqualTo(Standing.AGREES);
        hearing.pass(Duration.ofHours(1));
        assertThat(hearing.asked()).as("it agrees").hasSize(1);
    }

    @Test
    void overANewLinkTheQuestionIsPutAgain() {
        hearing.read(Readings.none()).say(answer(worth()));
        hearing.say(new BrokerReport.Link(LinkState.DOWN, "cable"));
        hearing.pass(Duration.ofSeconds(30));
        hearing.say(new BrokerReport.Link(LinkState.READY, "up"));
        int asked = hearing.asked().size();
        quotes();
        hearing.answering(Duration.ofMillis(100), (desk, at) -> Optional.of(answer(worth())));
        hearing.pass(Duration.ofSeconds(6));
        assertThat(hearing.asked()).hasSizeGreaterThan(asked);
        assertThat(standing()).isEqualTo(Standing.AGREES);
    }

    @Test
    void aBrokerThatNamesNoFigureIsNotHeldAgainstTheBooks() {
        quotes();
        Optional<BrokerValue> before = hearing.state().brokerValue();
        hearing.say(Hearing.account(hearing.state(), hearing.now(), Map.of()));
        assertThat(hearing.state().brokerValue()).isEqualTo(before);
        assertThat(equity()).isPresent();
    }
}
