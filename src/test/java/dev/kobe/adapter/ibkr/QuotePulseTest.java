// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Answers;
import dev.kobe.adapter.gateway.Scenario.Link;
import dev.kobe.adapter.gateway.Scenario.Quotes;
import dev.kobe.adapter.gateway.Scenario.Word;
import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.MarketDataMessage;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.Quote;
import dev.kobe.testing.Funds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gateway's prices stand still, so that its quotes are told once and never again.
class QuotePulseTest {
    private static final Duration PULSE = Duration.ofSeconds(2);
    private static final Instrument SXLK = Funds.listed("SXLK");

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-10-01T14:00:00Z"));
    private final List<Quote> quotes = new ArrayList<>();

    private void live(Scenario scenario, Duration pulse) {
        Gateway gateway = new Gateway(Gateway.World.standard(time), scenario);
        IbkrBroker broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, "DU1000SIM", false, ZoneId.of("Europe/London"))
                        .pulsing(pulse),
                new IbkrBroker.Ground(time, Runnable::run, end -> DirectLine.join(time, end, gateway::answer), () -> 0),
                folder.resolve("order-numbers"),
                List.of(SXLK),
                new IbkrBroker.Ears(report -> {}, one -> {}, quotes::addAll, skew -> {}, oddity -> {}));
        broker.connect();
        time.advanceTo(time.instant().plusSeconds(61));
        broker.close();
    }

    private static Scenario with(Link link, Quotes manner) {
        Scenario like = Scenario.standard();
        Answers said = like.answers();
        return new Scenario(
                like.seed(),
                like.readOnly(),
                like.opening(),
                like.start(),
                like.orders(),
                like.fills(),
                link,
                new Answers(
                        said.endless(),
                        said.mute(),
                        said.late(),
                        said.perSecond(),
                        said.strikes(),
                        manner,
                        said.history()),
                like.wire());
    }

    private static final Link UNTROUBLED = Scenario.standard().link();

    @Test
    void withoutAPulseAQuoteThatDoesNotMoveAges() {
        live(Scenario.standard(), Duration.ZERO);
        assertThat(quotes).hasSize(1);
    }

    @Test
    void withAPulseItIsNeverOlderThanTheLastAnswers() {
        live(Scenario.standard(), PULSE);
        assertThat(quotes).hasSizeGreaterThan(25);
        // A second question within a second, as beside a heartbeat, is not answered.
        assertThat(quotes.getLast().age(time.instant())).isLessThanOrEqualTo(PULSE.multipliedBy(2));
        assertThat(quotes).extracting(Quote::bid).containsOnly(quotes.getFirst().bid());
        for (int at = 1; at < quotes.size(); at++) {
            assertThat(Duration.between(quotes.get(at - 1).at(), quotes.get(at).at()))
                    .isLessThanOrEqualTo(PULSE.multipliedBy(2));
        }
    }

    @Test
    void withAFarmBrokenItAges() {
        live(
                with(
                        new Link(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Word(30, 2103, "Market data farm connection is broken:eufarm"))),
                        Quotes.LIVE),
                PULSE);
        assertThat(quotes.getLast().age(time.instant())).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(34));
    }

    @Test
    void whatIsHaltedHasNoQuote() {
        live(with(UNTROUBLED, Quotes.HALTED), PULSE);
        assertThat(quotes).isEmpty();
    }

    @Test
    void aLateAnswerSpeaksForTheOldestOpenQuestionAndNoLaterOne() {
        Server server = new Server(time);
        server.welcome =
                List.of(new SessionMessage.ManagedAccounts(List.of("DU1000SIM")), new SessionMessage.NextValidId(1));
        server.answersTime = false;
        server.onRequest = asked -> {
            switch (asked) {
                case ContractRequest.ReqContractDetails ask -> {
                    server.say(Funds.confirmed(ask.reqId(), 100_003, "SXLK", List.of()));
                    server.say(new ContractMessage.ContractDataEnd(ask.reqId()));
                }
                case MarketDataRequest.ReqMarketData ask -> {
                    server.say(price(ask.reqId(), 1, "50.00"));
                    server.say(price(ask.reqId(), 2, "50.10"));
                }
                default -> {
                    // Nothing else matters here.
                }
            }
        };
        IbkrBroker broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, "DU1000SIM", false, ZoneId.of("Europe/London"))
                        .pulsing(PULSE),
                new IbkrBroker.Ground(time, Runnable::run, server, () -> 0),
                folder.resolve("order-numbers"),
                List.of(SXLK),
                new IbkrBroker.Ears(report -> {}, contracts -> {}, quotes::addAll, skew -> {}, oddity -> {}));
        broker.connect();
        time.advanceTo(time.instant().plus(Duration.ofSeconds(9)));
        assertThat(quotes).hasSize(1);

        List<Instant> asked = server.asked.stream()
                .filter(one -> one.message() instanceof SessionRequest.ReqCurrentTime)
                .map(Server.Asked::at)
                .toList();
        assertThat(asked).as("the heartbeat, then one question for each pulse").hasSizeGreaterThan(3);
        server.say(new SessionMessage.CurrentTime(time.instant().getEpochSecond()));
        time.advanceTo(time.instant().plusMillis(5));

        assertThat(quotes).hasSize(2);
        assertThat(quotes.getLast().at())
                .as("not the time of the last question, which nobody has answered")
                .isBefore(asked.get(2));
        broker.close();
    }

    private static MarketDataMessage.TickPrice price(int reqId, int type, String price) {
        return new MarketDataMessage.TickPrice(
                reqId, type, Optional.of(new BigDecimal(price)), Optional.of(BigDecimal.TEN), 0);
    }
}
