// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.HistoryMessage.HistoricalData;
import dev.kobe.adapter.tws.HistoryMessage.WireBar;
import dev.kobe.adapter.tws.HistoryRequest;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Funds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The broker's bars, from a server whose every word the test writes.
final class BrokerHistoryTest {
    /// A Tuesday, while London trades.
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    private static final LocalDate FROM = LocalDate.of(2026, 1, 28);
    private static final LocalDate TO = LocalDate.of(2026, 2, 3);

    private final VirtualTime time = new VirtualTime(NOON);
    private final Server server = new Server(time);
    private final List<String> days =
            new ArrayList<>(List.of("20260127", "20260128", "20260129", "20260130", "20260202", "20260203"));
    private Optional<String> refusal = Optional.empty();
    private int pacing;
    private boolean silent;
    private boolean oneDayLess;

    private final BrokerHistory history = new BrokerHistory(
            IbkrSettings.of(7497, 8, "DU0000000", false, ZoneId.of("Europe/London")),
            new IbkrBroker.Ground(time, Runnable::run, server, () -> 0));

    private void answer(ToServer message) {
        switch (message) {
            case ContractRequest.ReqContractDetails ask -> {
                if (ask.contract().symbol().equals("SXLK")) {
                    server.say(Funds.confirmed(ask.reqId(), 100_003, "SXLK", List.of(11, 26)));
                    server.say(new ContractMessage.ContractDataEnd(ask.reqId()));
                } else {
                    server.notice(ask.reqId(), 200, "No security definition has been found for the request");
                }
            }
            case ContractRequest.ReqMarketRule ask ->
                server.say(new ContractMessage.MarketRule(
                        ask.ruleId(),
                        List.of(new ContractMessage.MarketRule.Band(BigDecimal.ZERO, new BigDecimal("0.01")))));
            case HistoryRequest.ReqHistoricalData ask -> bars(ask);
            default -> {
                // Nothing else is asked of it.
            }
        }
    }

    private void bars(HistoryRequest.ReqHistoricalData ask) {
        if (silent) {
            return;
        }
        if (pacing > 0) {
            pacing--;
            server.notice(
                    ask.reqId(),
                    162,
                    "Historical Market Data Service error message:Historical data request pacing violation");
        } else if (refusal.isPresent()) {
            server.notice(ask.reqId(), 162, refusal.get());
        } else {
            boolean adjusted = ask.show().equals("ADJUSTED_LAST");
            List<WireBar> bars = new ArrayList<>();
            for (int at = 0; at < days.size() - (adjusted && oneDayLess ? 3 : 0); at++) {
                bars.add(bar(
                        days.get(at),
                        new BigDecimal(100 + at).subtract(adjusted ? new BigDecimal("0.50") : BigDecimal.ZERO)));
            }
            server.say(new HistoricalData(ask.reqId(), "", "", bars));
        }
    }

    private static WireBar bar(String day, BigDecimal close) {
        return new WireBar(
                day,
                Optional.of(close),
                Optional.of(close.add(BigDecimal.ONE)),
                Optional.of(close.subtract(BigDecimal.ONE)),
                Optional.of(close),
                Optional.of(new BigDecimal("1200")),
                Optional.of(close),
                7);
    }

    private Outcome<PriceHistory> asked(Instrument instrument) {
        server.onRequest = this::answer;
        CompletableFuture<Outcome<InspectedSeries>> answer = history.series(instrument, FROM, TO);
        time.advanceTo(time.instant().plus(Duration.ofSeconds(100)));
        assertThat(answer).isDone();
        return answer.join().map(InspectedSeries::history);
    }

    @Test
    void givesClosesAndAdjustedClosesOfFinishedSessions() {
        PriceHistory bars = asked(Funds.listed("SXLK")).orThrow();
        assertThat(bars.symbol()).isEqualTo("SXLK.L");
        assertThat(bars.date(0)).as("the day before was not asked for").isEqualTo(FROM);
        assertThat(bars.date(bars.size() - 1))
                .as("today's bar is not finished at noon")
                .isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(bars.size()).isEqualTo(4);
        assertThat(bars.close(0)).isEqualTo(101);
        assertThat(bars.adjustedClose(0)).isEqualTo(100.5);
        assertThat(bars.volume(0)).isEqualTo(1_200);
        assertThat(server.asked(HistoryRequest.ReqHistoricalData.class))
                .extracting(HistoryRequest.ReqHistoricalData::show)
                .containsExactly("TRADES", "ADJUSTED_LAST");
        assertThat(server.asked(HistoryRequest.ReqHistoricalData.class)).allSatisfy(one -> {
            assertThat(one.end())
                    .as("adjusted closes are given up to now alone")
                    .isEmpty();
            assertThat(one.duration()).isEqualTo("1 Y");
            assertThat(one.contract().conId()).isEqualTo(100_003);
        });
    }

    @Test
    void sendsNoOrderAndHasAClientNumberOfItsOwn() {
        asked(Funds.listed("SXLK"));
        assertThat(server.asked(OrderRequest.class)).isEmpty();
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void asksOneInstrumentAfterTheOther() {
        server.onRequest = this::answer;
        CompletableFuture<Outcome<InspectedSeries>> unknown = history.series(Funds.listed("XXXX"), FROM, TO);
        CompletableFuture<Outcome<InspectedSeries>> known = history.series(Funds.listed("SXLK"), FROM, TO);
        time.advanceTo(time.instant().plus(Duration.ofSeconds(5)));
        assertThat(unknown.join().reason())
                .contains("The broker on port 7497 gave no bars of XXXX: No security definition has been found for"
                        + " the request.");
        assertThat(known.join().toOptional()).isPresent();
    }

    @Test
    void leavesTheServerAloneForAWhileAndAsksAgain() {
        pacing = 2;
        assertThat(asked(Funds.listed("SXLK")).toOptional()).isPresent();
        List<Instant> at = server.asked.stream()
                .filter(one -> one.message() instanceof HistoryRequest.ReqHistoricalData)
                .map(Server.Asked::at)
                .toList();
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
        assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void saysWhyThereAreNoBars() {
        refusal = Optional.of("Historical Market Data Service error message:No market data permissions for LSEETF");
        assertThat(asked(Funds.listed("SXLK")).reason().orElseThrow())
                .endsWith("gave no bars of SXLK: Historical Market Data Service error message:No market data"
                        + " permissions for LSEETF.");
    }

    @Test
    void aSilentServerIsGivenUpAndNothingIsFilledIn() {
        silent = true;
        assertThat(asked(Funds.listed("SXLK")).reason().orElseThrow()).endsWith("it did not answer within 90 s.");
    }

    @Test
    void answersThatDoNotFitTogetherAreNoAnswer() {
        oneDayLess = true;
        assertThat(asked(Funds.listed("SXLK")).reason().orElseThrow())
                .endsWith("it has trades of 4 days and adjusted closes of 2, not of the same ones.");
    }

    @Test
    void aDailyBarWithAnotherKindOfDateIsNotGuessed() {
        days.set(2, "1769644800");
        assertThat(asked(Funds.listed("SXLK")).reason().orElseThrow()).endsWith("a daily bar's date is '1769644800'.");
    }

    @Test
    void anAccountThatIsNotTheDesksGivesNoPrices() {
        server.welcome =
                List.of(new SessionMessage.ManagedAccounts(List.of("DU9999999")), new SessionMessage.NextValidId(1));
        assertThat(asked(Funds.listed("SXLK")).reason().orElseThrow())
                .contains("The server's login holds DU9999999 and this desk trades DU0000000");
    }

    @Test
    void nobodyOnThePortIsSaidAtOnce() {
        server.listens = false;
        server.onRequest = this::answer;
        assertThat(history.daily(Funds.listed("SXLK"), FROM, TO).reason().orElseThrow())
                .contains("nobody answers on port 7497");
    }

    @Test
    void anAnswerThatComesTooLateIsNobodys() {
        silent = true;
        assertThat(asked(Funds.listed("SXLK")).toOptional()).isEmpty();
        HistoryRequest.ReqHistoricalData given =
                server.asked(HistoryRequest.ReqHistoricalData.class).getLast();
        assertThat(server.asked(HistoryRequest.CancelHistoricalData.class))
                .containsExactly(new HistoryRequest.CancelHistoricalData(given.reqId()));
        CompletableFuture<Outcome<InspectedSeries>> second = history.series(Funds.listed("SXLK"), FROM, TO);
        time.advanceTo(time.instant().plus(Duration.ofSeconds(1)));
        server.say(new HistoricalData(given.reqId(), "", "", List.of(bar("20260129", new BigDecimal("9")))));
        time.advanceTo(time.instant().plus(Duration.ofSeconds(1)));
        assertThat(second).isNotDone();
        silent = false;
        assertThat(server.asked(HistoryRequest.ReqHistoricalData.class))
                .extracting(HistoryRequest.ReqHistoricalData::reqId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLostConnectionEndsTheQuestionInWords() {
        silent = true;
        server.onRequest = this::answer;
        CompletableFuture<Outcome<InspectedSeries>> answer = history.series(Funds.listed("SXLK"), FROM, TO);
        time.advanceTo(time.instant().plus(Duration.ofSeconds(1)));
        server.hangUp();
        time.advanceTo(time.instant().plus(Duration.ofSeconds(1)));
        assertThat(answer).isDone();
        assertThat(answer.join().reason().orElseThrow()).contains("the other side closed");
    }
}
