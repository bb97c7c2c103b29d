// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.FillsReading.EndedOrder;
import dev.kobe.core.breaker.PricesReading;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.TicketLine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the breakers are given of a desk that bought three funds: its ended orders, its prices and its services.
class BreakerReadingsTest {
    private static LivedTicket ticket;

    private Hearing hearing;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void open() {
        hearing = new Hearing(ticket.guardian(), ticket.lived());
    }

    private BreakerReading reading(DeskState state) {
        return new BreakerReadings(ticket.guardian().rules()).now(state, hearing.readings(), hearing.now());
    }

    private PricesReading prices() {
        return reading(hearing.state()).prices().orThrow();
    }

    /// Every contract at the price at which it was last traded, read at an instant.
    private Readings quotes(Instant at) {
        Map<InstrumentId, Price> last = hearing.state().fills().values().stream()
                .collect(Collectors.toMap(Fill::instrument, Fill::price, (one, other) -> other, TreeMap::new));
        List<Quote> quotes = new ArrayList<>();
        last.forEach((id, price) -> quotes.add(new Quote(id, price, price, at, Quote.Kind.SIMULATED)));
        return Readings.none().with(quotes);
    }

    @Test
    void everyEndedOrderIsHeldAgainstItsDecisionPrice() {
        List<EndedOrder> orders = reading(ticket.lived()).fills().orThrow().orders();

        assertThat(orders).hasSameSizeAs(ticket.lived().orders().values()).isNotEmpty();
        for (EndedOrder one : orders) {
            OrderRef ref = OrderRef.parse(one.ref());
            TicketLine line = ticket.lived()
                    .tickets()
                    .get(ref.ticket())
                    .ticket()
                    .line(ref.line())
                    .orElseThrow();
            double paid = 0;
            double shares = 0;
            for (Fill fill : ticket.lived().fills().values()) {
                if (fill.ref().equals(ref)) {
                    paid += fill.price().inCurrency().doubleValue()
                            * fill.quantity().value().doubleValue();
                    shares += fill.quantity().value().doubleValue();
                }
            }
            double mid = line.mid().inCurrency().doubleValue();
            double worse = (paid / shares / mid - 1) * 10_000 * (line.side() == Side.BUY ? 1 : -1);
            assertThat(one.slippageBps().orElseThrow().doubleValue()).isCloseTo(worse, within(1e-6));
            assertThat(one.unfilledShare()).isEqualByComparingTo("0");
        }
    }

    @Test
    void everyEndedOrderKnowsWhatItMovedTheMidByAsSoonAsThatHasSettled() {
        DeskState lived = ticket.lived();
        assertThat(lived.mids()).hasSameSizeAs(lived.orders());
        for (EndedOrder one : reading(lived).fills().orThrow().orders()) {
            OrderRef ref = OrderRef.parse(one.ref());
            OrderMids mids = lived.mids().get(ref);
            double from = mids.arrival().orElseThrow().inCurrency().doubleValue();
            double to = mids.after().orElseThrow().inCurrency().doubleValue();
            int sign = lived.orders().get(ref).order().side() == Side.BUY ? 1 : -1;

            assertThat(one.impactBps().orElseThrow().doubleValue())
                    .isCloseTo((to / from - 1) * 10_000 * sign, within(1e-6));
        }
    }

    @Test
    void aMidIsKeptOnceItHasSettledAndIsFreshHoweverLate() {
        OrderRecord last = hearing.state().orders().values().stream()
                .max(Comparator.comparing(OrderRecord::changedAt))
                .orElseThrow();
        DeskState unmarked = ticket.unmarked();

        Hearing early =
                new Hearing(ticket.guardian(), unmarked, last.changedAt().plusMillis(4_999));
        early.read(quotes(early.now())).offer(new Input.Tick());
        assertThat(early.state().mids().get(last.order().ref()).after()).isEmpty();

        Hearing due = new Hearing(ticket.guardian(), unmarked, last.changedAt().plusSeconds(5));
        due.offer(new Input.Tick());
        assertThat(due.state().mids().get(last.order().ref()).after())
                .as("no fresh quote")
                .isEmpty();
        due.read(quotes(due.now())).offer(new Input.Tick());
        assertThat(due.state().mids().get(last.order().ref()).after()).isPresent();

        Hearing late = new Hearing(ticket.guardian(), unmarked, last.changedAt().plusSeconds(3_600));
        late.read(quotes(late.now())).offer(new Input.Tick());
        assertThat(late.state().mids().get(last.order().ref()).after())
                .as("quotes were away for an hour")
                .isPresent();
    }

    @Test
    void whileATicketWorksNothingOfItCounts() {
        BreakerReading reading = reading(ticket.intended());

        assertThat(ticket.intended().orders()).isNotEmpty();
        assertThat(reading.fills().orThrow().orders()).isEmpty();
        assertThat(reading.trades().orThrow().lines()).isEmpty();
    }

    @Test
    void purchasesCloseNoLine() {
        assertThat(reading(ticket.lived()).trades().orThrow().lines()).isEmpty();
    }

    @Test
    void whatIsHeldNeedsAPriceAndSoDoesItsRate() {
        assertThat(prices().missing()).hasSize(4).contains("GBP.USD");

        hearing.read(quotes(hearing.now().minusSeconds(61)));
        assertThat(prices().missing()).isEmpty();
        assertThat(prices().oldest().orElseThrow().age()).hasSeconds(61);
    }

    @Test
    void aStalePricePausesAndAFreshOneEndsThatByItself() {
        hearing.read(quotes(hearing.now().minusSeconds(60))).offer(new Input.Tick());
        assertThat(hearing.state().board().raw().get("data.stale")).isEqualTo(BreakerAction.PAUSE_NEW);

        hearing.read(quotes(hearing.now())).offer(new Input.Tick());
        assertThat(hearing.state().board().action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void aClockThatWentBackAnHourKnowsNoAge() {
        hearing.read(quotes(hearing.now().plus(Duration.ofHours(1)))).offer(new Input.Tick());

        assertThat(reading(hearing.state()).prices())
                .isInstanceOfSatisfying(Outcome.Missing.class, missing -> assertThat(missing.why())
                        .startsWith("The clock stands before"));
        assertThat(hearing.state().board().raw().get("data.stale")).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(hearing.state().board().latches()).isEmpty();
    }

    @Test
    void aClockThatWentAnHourAheadFindsEveryPriceOld() {
        hearing.read(quotes(hearing.now().minus(Duration.ofHours(1)))).offer(new Input.Tick());

        assertThat(hearing.state().board().raw().get("data.stale")).isEqualTo(BreakerAction.PAUSE_NEW);
    }

    @Test
    void aClosedMarketMissesNothing() {
        Readings old = quotes(hearing.now());
        hearing.read(old).pass(Duration.ofHours(6));

        assertThat(prices().watched()).isFalse();
        assertThat(prices().missing()).isEmpty();
    }

    @Test
    void aServiceThatBlocksNewRiskPausesUntilItRunsAgain() {
        Readings quotes = quotes(hearing.now());
        hearing.read(quotes.with("clock", new Readings.Service(false, true, "7 s ahead", hearing.now())))
                .offer(new Input.ServiceChanged("clock", false, true, "7 s ahead"));
        assertThat(hearing.state().board().raw().get("service")).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(hearing.state().board().evidence().get("service")).isEqualTo("clock: 7 s ahead, the limit is 1.");

        hearing.read(quotes.with("clock", new Readings.Service(true, true, "", hearing.now())))
                .offer(new Input.ServiceChanged("clock", true, true, ""));
        assertThat(hearing.state().board().action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void aServiceThatBlocksNothingIsNotCounted() {
        hearing.read(quotes(hearing.now()).with("report", new Readings.Service(false, false, "", hearing.now())));

        assertThat(reading(hearing.state()).services().orThrow().down()).isEmpty();
    }
}
