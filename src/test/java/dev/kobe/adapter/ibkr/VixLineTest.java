// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.MarketDataMessage;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixQuote;
import dev.kobe.testing.Funds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On 1 October 2026 New York trades from 13:30 to 20:00 UTC.
class VixLineTest {
    private static final int LAST = 4;
    private static final int DELAYED_LAST = 68;
    private static final int CLOSE = 9;

    @TempDir
    private Path folder;

    private VirtualTime time = new VirtualTime(Instant.parse("2026-10-01T14:00:00Z"));
    private final List<VixQuote> told = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private Optional<IbkrBroker> broker = Optional.empty();

    @AfterEach
    void close() {
        broker.ifPresent(IbkrBroker::close);
    }

    private void open(String account, Line.Connector connector) {
        IbkrBroker made = new IbkrBroker(
                IbkrSettings.of(7497, 7, account, false, ZoneId.of("Europe/London"))
                        .withVix(),
                new IbkrBroker.Ground(time, Runnable::run, connector, () -> 0),
                folder.resolve("order-numbers"),
                List.of(Funds.listed("SXLK")),
                new IbkrBroker.Ears(
                        report -> {},
                        one -> {},
                        quotes -> {},
                        skew -> {},
                        oddities::add,
                        details -> {},
                        told::add,
                        margin -> {}));
        broker = Optional.of(made);
        made.connect();
        pass(Duration.ofSeconds(2));
    }

    private Server scripted(String begin) {
        time = new VirtualTime(Instant.parse(begin));
        Server server = new Server(time);
        server.welcome =
                List.of(new SessionMessage.ManagedAccounts(List.of("DU1234567")), new SessionMessage.NextValidId(1));
        server.onRequest = request -> {
            switch (request) {
                case ContractRequest.ReqContractDetails ask -> {
                    server.say(Funds.confirmed(ask.reqId(), 100_003, "SXLK", List.of()));
                    server.say(new ContractMessage.ContractDataEnd(ask.reqId()));
                }
                case MarketDataRequest.ReqMarketData ask
                when ask.contract().symbol().equals("VIX") -> {
                    assertThat(ask.contract().secType()).isEqualTo("IND");
                    asked.add(ask.reqId());
                }
                default -> {
                    // Nothing else matters here.
                }
            }
        };
        open("DU1234567", server);
        return server;
    }

    private void say(Server server, int type, String level) {
        server.say(new MarketDataMessage.TickPrice(
                asked.getLast(), type, Optional.of(new BigDecimal(level)), Optional.empty(), 0));
        pass(Duration.ofSeconds(1));
    }

    private void pass(Duration by) {
        time.advanceTo(time.instant().plus(by));
    }

    @Test
    void theGatewaysIndexIsFollowedOverTheWire() {
        Gateway gateway = new Gateway(Gateway.World.standard(time), Scenario.standard());
        open("DU1000SIM", end -> DirectLine.join(time, end, gateway::answer));
        pass(Duration.ofSeconds(10));
        assertThat(told).hasSizeGreaterThan(5).allSatisfy(one -> {
            assertThat(one.level()).isBetween(new BigDecimal("17.30"), new BigDecimal("17.31"));
            assertThat(one.formerClose())
                    .hasValueSatisfying(close -> assertThat(close).isEqualByComparingTo("16.95"));
            assertThat(one.kind()).isEqualTo(Quote.Kind.SIMULATED);
        });
        assertThat(told.getLast().at()).isAfterOrEqualTo(time.instant().minusSeconds(1));
    }

    @Test
    void aLevelCountsOnceItHasMoved() {
        Server server = scripted("2026-10-01T14:00:00Z");
        say(server, LAST, "17.30");
        say(server, LAST, "17.30");
        assertThat(told)
                .as("the last level of a feed that has stopped looks like this")
                .isEmpty();
        say(server, LAST, "17.32");
        say(server, LAST, "17.32");
        assertThat(told).extracting(VixQuote::level).containsExactly(new BigDecimal("17.32"), new BigDecimal("17.32"));
        assertThat(told).extracting(VixQuote::formerClose).containsOnly(Optional.empty());
        assertThat(told.getFirst().kind()).isEqualTo(Quote.Kind.LIVE);
        say(server, DELAYED_LAST, "17.40");
        assertThat(told.getLast().kind()).isEqualTo(Quote.Kind.DELAYED);
    }

    @Test
    void noLevelIsNoLevel() {
        Server server = scripted("2026-10-01T14:00:00Z");
        say(server, LAST, "-1");
        say(server, LAST, "0");
        say(server, LAST, "17.30");
        assertThat(told).isEmpty();
    }

    @Test
    void theFormerCloseIsAskedForOnceNewYorkTrades() {
        Server server = scripted("2026-10-01T08:00:00Z");
        say(server, CLOSE, "15.00");
        say(server, LAST, "16.00");
        say(server, LAST, "16.10");
        assertThat(told.getLast().formerClose())
                .as("of which session, nobody knows")
                .isEmpty();
        assertThat(asked).hasSize(1);

        pass(Duration.ofHours(6));
        say(server, LAST, "16.20");
        assertThat(asked).hasSize(2);
        say(server, CLOSE, "15.50");
        say(server, LAST, "16.20");
        say(server, LAST, "16.30");
        assertThat(asked).as("once a day").hasSize(2);
        assertThat(told.getLast().level()).isEqualByComparingTo("16.30");
        assertThat(told.getLast().formerClose()).contains(new BigDecimal("15.50"));
    }

    @Test
    void whatTheBrokerSaysOfTheQuestionNamesTheIndex() {
        Server server = scripted("2026-10-01T14:00:00Z");
        server.say(new SessionMessage.Notice(asked.getLast(), 354, "Requested market data is not subscribed.", ""));
        pass(Duration.ofSeconds(1));
        assertThat(oddities).contains("VIX: Requested market data is not subscribed. (354)");
    }
}
