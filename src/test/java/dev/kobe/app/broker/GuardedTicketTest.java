// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.app.broker.Stage.Ran;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month's ticket on an account, as its owner lives it: the desk is opened, guarded over a close and a night, told of
/// the ticket in its window, approves and sends it by commands, and has its record written, all over real sockets.
class GuardedTicketTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private Optional<Stage> stage = Optional.empty();
    private Optional<Guarded> guard = Optional.empty();

    @AfterEach
    void close() throws InterruptedException {
        stopGuard();
        stage.ifPresent(Stage::close);
    }

    private void stopGuard() throws InterruptedException {
        if (guard.isPresent()) {
            guard.get().close();
            guard = Optional.empty();
        }
    }

    private Guarded guarded(Stage here) {
        Guarded begun = new Guarded(here);
        guard = Optional.of(begun);
        return begun;
    }

    private static String denials(TicketRecord ticket) {
        return ticket.checks().stream()
                .filter(CheckResult::denies)
                .map(CheckResult::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// A desk that was opened and has prices for its signal.
    private Stage opened(String settings) throws IOException {
        Stage here = Stage.open(home, Guarded.OPENED, like -> like);
        stage = Optional.of(here);
        if (!settings.isEmpty()) {
            here.configure(
                    "profile: paper\naccount: {id: " + Stage.ACCOUNT + "}\nprotection: {vix: none}\n" + settings);
        }
        assertThat(here.kobe("open").code()).isZero();
        here.importPrices();
        return here;
    }

    @Test
    void aSecondSourceThatIsSilentMeansNoTicket() throws Exception {
        Path second = Files.createDirectories(home.resolve("second"));
        Stage here = opened("prices: {second_folder: \"" + second.toString().replace('\\', '/') + "\"}\n");
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        here.clock.to(Guarded.STRUCK);
        guard.line("session 2026-09-30 struck");
        here.clock.to(Guarded.WINDOW);
        guard.line("session 2026-10-01 began");
        assertThat(guard.line("no ticket yet: ")).contains("the folder second");
        assertThat(here.books().tickets()).isEmpty();
    }

    @Test
    void aTicketIsGuardedApprovedSentAndOnRecord() throws Exception {
        Stage here = opened("");
        Guarded guard = guarded(here);
        TicketRecord ticket = guard.toTheTicket();
        assertThat(here.books().strikes().getFirst().valuation().equity()).contains(Money.of("GBP", "100000.00"));
        assertThat(ticket.state()).as(() -> denials(ticket)).isEqualTo(TicketState.READY);
        assertThat(ticket.ticket().lines())
                .filteredOn(one -> !one.instrument().isPair())
                .extracting(one -> one.instrument().symbol())
                .containsExactlyInAnyOrder("SXLU", "SXLV", "SXLY");

        Ran early = here.kobe(
                "execute",
                Guarded.TICKET.value(),
                "--live",
                "--code",
                ticket.ticket().hash().substring(0, 6));
        assertThat(early.code()).isOne();
        assertThat(early.err()).contains("has not been approved");
        Ran approved = here.kobe("approve", Guarded.TICKET.value());
        assertThat(approved.code()).as(approved.err()).isZero();
        Ran sent = here.kobe(
                "execute",
                Guarded.TICKET.value(),
                "--live",
                "--code",
                ticket.ticket().hash().substring(0, 6));
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("The Kobe that owns the desk sends it");
        guard.until(state -> state.tickets().get(Guarded.TICKET).state() == TicketState.FILLED
                && state.pendingCommissions().isEmpty());

        assertThat(Guarded.held(here.books()))
                .isEqualTo(Truth.positions(here.gateway))
                .hasSize(3);
        Ran pulled = here.kobe("pull");
        assertThat(pulled.out()).contains("Nothing new.").contains("The books equal the broker's.");
        assertThat(here.books().book().cash().values().stream().filter(one -> !one.isZero()))
                .containsExactlyElementsOf(Truth.cash(here.gateway));

        snapshotIsTheAccounts(here);
        exportHasEveryFill(here);
        stopGuard();
        whatWasTradedElsewhereIsPulledOnce(here);
    }

    /// Prices stand still at bid and ask, so that the account's worth can be worked out beside the desk.
    private static void snapshotIsTheAccounts(Stage here) throws IOException {
        Ran ran = here.kobe("snapshot", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode said = JSON.readTree(ran.out());
        BigDecimal rate = new BigDecimal("1.34000");
        BigDecimal worth = BigDecimal.ZERO;
        for (JsonNode one : said.path("positions")) {
            String symbol = one.path("symbol").asText();
            BigDecimal quantity = Truth.positions(here.gateway).get(symbol);
            assertThat(one.path("quantity").decimalValue()).isEqualByComparingTo(quantity);
            BigDecimal mid = new BigDecimal(
                    Map.of("SXLU", "100.01", "SXLV", "110.01", "SXLY", "120.01").get(symbol));
            assertThat(one.path("market_price").decimalValue()).isEqualByComparingTo(mid);
            worth = worth.add(quantity.multiply(mid).divide(rate, 2, RoundingMode.HALF_EVEN));
        }
        BigDecimal cash = BigDecimal.ZERO;
        for (var one : Truth.cash(here.gateway)) {
            cash = cash.add(
                    one.currency().code().equals("GBP")
                            ? one.amount()
                            : one.amount().divide(rate, 2, RoundingMode.HALF_EVEN));
        }
        assertThat(said.path("cash").decimalValue()).isEqualByComparingTo(cash);
        assertThat(said.path("total_equity").decimalValue()).isEqualByComparingTo(worth.add(cash));
        assertThat(here.desk.resolve("snapshots").resolve("2026-10-01.json")).exists();
    }

    private static void exportHasEveryFill(Stage here) throws IOException {
        Path out = here.home.resolve("out");
        assertThat(here.kobe("export", "executions", "--out", out.toString()).code())
                .isZero();
        List<String> rows = Files.readAllLines(out.resolve("2026-10-01.csv"));
        DeskState state = here.books();
        assertThat(rows).hasSize(1 + state.fills().size());
        Map<String, BigDecimal> bought = new TreeMap<>();
        String[] header = rows.getFirst().split(",");
        int symbol = List.of(header).indexOf("symbol");
        int quantity = List.of(header).indexOf("quantity");
        rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(row -> !row[symbol].contains("."))
                .forEach(row ->
                        bought.merge(row[symbol], new BigDecimal(row[quantity]).stripTrailingZeros(), BigDecimal::add));
        bought.replaceAll((one, sum) -> sum.stripTrailingZeros());
        assertThat(bought).isEqualTo(Truth.positions(here.gateway));
    }

    /// Another program, under another client id, trades while nobody guards the desk.
    private void whatWasTradedElsewhereIsPulledOnce(Stage here) throws Exception {
        Instrument fund = new ConfigFolder(
                        Path.of(System.getProperty("kobe.project")).resolve("config"))
                .universe("uk-sectors")
                .orThrow()
                .find(InstrumentId.parse("SXLB@LSEETF"))
                .orElseThrow();
        CompletableFuture<BrokerReport> ready = new CompletableFuture<>();
        CompletableFuture<BrokerReport> paid = new CompletableFuture<>();
        try (BrokerGround ground = BrokerGround.on(here.clock);
                IbkrBroker other = new IbkrBroker(
                        IbkrSettings.of(here.server.port(), 8, Stage.ACCOUNT, false, ZoneId.of("Europe/London")),
                        ground.toPort(here.server.port()),
                        home.resolve("other-numbers"),
                        List.of(fund),
                        new IbkrBroker.Ears(
                                report -> {
                                    if (report instanceof BrokerReport.Link link
                                            && link.state().mayTrade()) {
                                        ready.complete(report);
                                    }
                                    if (report instanceof BrokerReport.Charged) {
                                        paid.complete(report);
                                    }
                                },
                                contracts -> {},
                                quotes -> {},
                                skew -> {},
                                oddity -> {}))) {
            other.connect();
            ready.get(30, TimeUnit.SECONDS);
            other.submit(
                    new Order(
                            OrderRef.parse("T-2026-09-29/1/1"),
                            new StrategyId("momentum-12-1"),
                            fund.id(),
                            Side.BUY,
                            Quantity.of(1),
                            Price.of("45.00", QuoteUnit.DOLLARS),
                            Purpose.REBALANCE),
                    () -> true);
            paid.get(30, TimeUnit.SECONDS);
        }
        Ran ran = here.kobe("pull", "--json");
        JsonNode pulled = JSON.readTree(ran.out());
        assertThat(pulled.path("executions").asInt())
                .as(() -> ran.out() + ran.err())
                .isOne();
        assertThat(pulled.path("commissions").asInt()).isOne();
        assertThat(pulled.path("corrections").asInt()).isZero();
        assertThat(pulled.path("reconciled").asBoolean()).isTrue();
        assertThat(Guarded.held(here.books()))
                .isEqualTo(Truth.positions(here.gateway))
                .containsKey("SXLB");
        assertThat(JSON.readTree(here.kobe("pull", "--json").out())
                        .path("executions")
                        .asInt())
                .isZero();
    }
}
