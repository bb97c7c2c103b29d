// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.OrderMessage.CompletedOrder;
import dev.kobe.adapter.tws.OrderRequest.ReqCompletedOrders;
import dev.kobe.app.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingHoursTest {
    private static Stage at(String instant, Scenario scenario) {
        VirtualTime time = new VirtualTime(Instant.parse(instant));
        Gateway.World world = Gateway.World.standard(time);
        return new Stage(
                time,
                new Gateway(
                        new Gateway.World(world.listings(), world.prices(), TradingHours.calendars(), time), scenario));
    }

    /// London opens at 08:00 UTC in winter and at 07:00 in summer; 24 December is half a day; 3 and 6 April 2026 are
    /// Good Friday and Easter Monday. A pair's day ends at 17:00 in New York and its week on Friday.
    @ParameterizedTest
    @CsvSource({
        "CSPX, 2026-02-03T10:00:00Z, 2026-02-03T08:00:00Z, 2026-02-03T16:30:00Z",
        "CSPX, 2026-02-03T16:30:00Z, 2026-02-04T08:00:00Z, 2026-02-04T16:30:00Z",
        "CSPX, 2026-12-24T12:29:59Z, 2026-12-24T08:00:00Z, 2026-12-24T12:30:00Z",
        "CSPX, 2026-04-04T10:00:00Z, 2026-04-07T07:00:00Z, 2026-04-07T15:30:00Z",
        "GBP.USD, 2026-02-03T10:00:00Z, 2026-02-02T22:15:00Z, 2026-02-03T22:00:00Z",
        "GBP.USD, 2026-02-03T22:00:00Z, 2026-02-03T22:15:00Z, 2026-02-04T22:00:00Z",
        "GBP.USD, 2026-02-07T10:00:00Z, 2026-02-08T22:15:00Z, 2026-02-09T22:00:00Z"
    })
    void anOrderWorksInTheDayThatIsUnderWayOrInTheNext(String symbol, Instant at, Instant opens, Instant closes) {
        Listing listing = Listings.standard().bySymbol(symbol).orElseThrow();
        assertThat(TradingHours.calendars().day(listing, at)).contains(new TradingHours.Day(opens, closes));
    }

    @Test
    void nothingFillsBeforeTheExchangeOpens() {
        Stage stage = at("2026-02-03T06:00:00Z", Scenario.standard());
        HandClient client = stage.client(7);
        client.buy(1, "10", "580.20");
        client.after(Duration.between(stage.time().instant(), Instant.parse("2026-02-03T07:59:59Z")));
        assertThat(client.executions()).isEmpty();
        client.afterSeconds(3);
        assertThat(client.executions()).hasSize(2);
    }

    @Test
    void whatIsForTheDayEndsAtTheClose() {
        Stage stage = at("2026-02-03T10:00:00Z", Scenario.standard());
        HandClient client = stage.client(7);
        client.buy(1, "10", "500.00");
        client.after(Duration.between(stage.time().instant(), Instant.parse("2026-02-03T16:29:59Z")));
        assertThat(client.statuses(1)).last().isEqualTo("Submitted");
        client.afterSeconds(2);
        assertThat(client.statuses(1)).last().isEqualTo("Cancelled");
        client.ask(new ReqCompletedOrders(false));
        assertThat(client.heard(CompletedOrder.class)).hasSize(1);

        client.after(Duration.ofHours(12));
        client.news();
        client.ask(new ReqCompletedOrders(false));
        assertThat(client.heard(CompletedOrder.class)).as("of another day").isEmpty();
    }

    /// Of 600 orders, one in thirty should keep a rest: 20, and by the binomial law almost surely between 5 and 40.
    @Test
    void someOrdersKeepARestAndFirstPartsAreByChance() {
        Scenario.Fills f = Scenario.standard().fills();
        Stage stage = at(
                "2026-02-03T10:00:00Z",
                Scenario.standard()
                        .with(new Scenario.Fills(
                                2,
                                true,
                                30,
                                f.first(),
                                f.next(),
                                f.executionFirst(),
                                f.commission(),
                                f.commissionAfter(),
                                f.strange(),
                                f.correction(),
                                f.manual(),
                                f.master())));
        HandClient client = stage.client(7);
        IntStream.rangeClosed(1, 600).forEach(number -> {
            client.buy(number, "1000", "580.20");
            client.after(Duration.ofMillis(20));
        });
        client.afterSeconds(5);

        List<BigDecimal> first = client.executions().stream()
                .filter(one -> one.shares().equals(one.cumulative()))
                .map(one -> one.shares().orElseThrow())
                .toList();
        assertThat(first)
                .hasSize(600)
                .allMatch(one -> one.intValue() >= 400 && one.intValue() <= 700)
                .as("not always the same")
                .anyMatch(one -> one.intValue() < 450)
                .anyMatch(one -> one.intValue() > 650);
        assertThat(stage.gateway().book().open()).hasSizeBetween(5, 40);
    }
}
