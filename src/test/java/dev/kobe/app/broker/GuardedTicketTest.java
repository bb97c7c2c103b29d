// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.journal.JournalFolder;
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
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month's ticket on an account, as its owner lives it: the desk is opened, guarded over a close and a night, told of
/// the ticket in its window, approves and sends it by commands, and has its record written, all over real sockets.
class GuardedTicketTest {
    private static final Instant OPENED = Instant.parse("2026-09-30T15:00:00Z");
    /// London's closing auction of that day ends at 15:35 UTC.
    private static final Instant STRUCK = Instant.parse("2026-09-30T15:36:01Z");
    /// The window of that day is 13:45 to 15:15 UTC.
    private static final Instant WINDOW = Instant.parse("2026-10-01T13:50:01Z");

    private static final TicketId TICKET = new TicketId("T-2026-10-01");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> backups = new LinkedBlockingQueue<>();
    private Optional<Stage> stage = Optional.empty();
    private Optional<Thread> guard = Optional.empty();

    @AfterEach
    void close() throws InterruptedException {
        stopGuard();
        stage.ifPresent(Stage::close);
    }

    private void stopGuard() throws InterruptedException {
        if (guard.isPresent()) {
            guard.get().interrupt();
            guard.get().join();
            guard = Optional.empty();
        }
    }

    private static DeskState books(Stage stage) {
        return Replay.fold(DeskState.blank(), JournalFolder.read(stage.desk.resolve("journal")));
    }

    /// Fifteen months of closes that rise the faster the later the fund stands in the alphabet.
    private static void prices(Path folder, List<Instrument> funds) throws IOException {
        Files.createDirectories(folder);
        TradingCalendar calendar = TradingCalendar.of(Venue.LONDON);
        for (int fund = 0; fund < funds.size(); fund++) {
            StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n");
            int bar = 0;
            for (LocalDate day : calendar.between(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 9, 29))) {
                double close = (40 + 10 * fund) * (0.9 + 0.0002 * fund * bar + 0.01 * Math.sin(bar * 0.7 + fund));
                String price = String.format(Locale.ROOT, "%.2f", close);
                text.append(day)
                        .append((',' + price).repeat(5))
                        .append(",")
                        .append(1000 + bar)
                        .append('\n');
                bar++;
            }
            Files.writeString(folder.resolve(funds.get(fund).symbol() + ".csv"), text);
        }
    }

    private void startGuard(Stage here) {
        DeskState before = books(here);
        Thread thread = Supervisor.threadsNamed("guard-of-the-test").newThread(() -> new BrokerDesks(
                        new ConfigFolder(here.home.resolve("config")), here.clock)
                .guard(here.desk, before, lines::add, Optional.of(here.clock.instant()), () -> backups.add("one")));
        thread.start();
        guard = Optional.of(thread);
    }

    /// The first line from now on that says something.
    private String line(String part) throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        for (String next = lines.poll(30, TimeUnit.SECONDS); next != null; next = lines.poll(30, TimeUnit.SECONDS)) {
            heard.append(next).append('\n');
            if (next.contains(part)) {
                return next;
            }
        }
        throw new AssertionError("nothing said '" + part + "' but:\n" + heard);
    }

    private static Map<String, BigDecimal> held(DeskState state) {
        Map<String, BigDecimal> held = new TreeMap<>();
        state.book()
                .positions()
                .forEach(one ->
                        held.merge(one.instrument().symbol(), one.quantity().stripTrailingZeros(), BigDecimal::add));
        return held;
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
        Stage here = Stage.open(home, OPENED, like -> like);
        stage = Optional.of(here);
        if (!settings.isEmpty()) {
            here.configure("profile: paper\naccount: {id: " + Stage.ACCOUNT + "}\n" + settings);
        }
        assertThat(here.kobe("open").code()).isZero();
        prices(
                home.resolve("prices"),
                new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"))
                        .universe("uk-sectors")
                        .orThrow()
                        .instruments());
        Ran imported = here.kobe("import", "prices", home.resolve("prices").toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        return here;
    }

    @Test
    void aSecondSourceThatIsSilentMeansNoTicket() throws Exception {
        Path second = Files.createDirectories(home.resolve("second"));
        Stage here = opened("prices: {second_folder: \"" + second.toString().replace('\\', '/') + "\"}\n");
        startGuard(here);
        line("books equal the broker's");
        here.clock.to(STRUCK);
        line("session 2026-09-30 struck");
        here.clock.to(WINDOW);
        line("session 2026-10-01 began");
        assertThat(line("no ticket yet: ")).contains("the folder second");
        assertThat(books(here).tickets()).isEmpty();
    }

    @Test
    void aTicketIsGuardedApprovedSentAndOnRecord() throws Exception {
        Stage here = opened("");
        startGuard(here);
        line("books equal the broker's");
        here.clock.to(STRUCK);
        assertThat(line("session 2026-09-30 struck")).contains("100000.00 GBP");

        here.clock.to(WINDOW);
        line("session 2026-10-01 began");
        line("ticket T-2026-10-01 proposed");
        TicketRecord ticket = books(here).tickets().get(TICKET);
        assertThat(ticket.state()).as(() -> denials(ticket)).isEqualTo(TicketState.READY);
        assertThat(ticket.ticket().lines())
                .filteredOn(one -> !one.instrument().isPair())
                .extracting(one -> one.instrument().symbol())
                .containsExactlyInAnyOrder("SXLU", "SXLV", "SXLY");

        Ran early = here.kobe(
                "execute",
                TICKET.value(),
                "--live",
                "--code",
                ticket.ticket().hash().substring(0, 6));
        assertThat(early.code()).isOne();
        assertThat(early.err()).contains("has not been approved");
        Ran approved = here.kobe("approve", TICKET.value());
        assertThat(approved.code()).as(approved.err()).isZero();
        Ran sent = here.kobe(
                "execute",
                TICKET.value(),
                "--live",
                "--code",
                ticket.ticket().hash().substring(0, 6));
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("Ticket T-2026-10-01: Filled");

        assertThat(held(books(here))).isEqualTo(Truth.positions(here.gateway)).hasSize(3);
        Ran pulled = here.kobe("pull");
        assertThat(pulled.out()).contains("Nothing new.").contains("The books equal the broker's.");
        assertThat(books(here).book().cash().values().stream().filter(one -> !one.isZero()))
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
        DeskState state = books(here);
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
            other.submit(new Order(
                    OrderRef.parse("T-2026-09-29/1/1"),
                    new StrategyId("momentum-12-1"),
                    fund.id(),
                    Side.BUY,
                    Quantity.of(1),
                    Price.of("45.00", QuoteUnit.DOLLARS),
                    Purpose.REBALANCE));
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
        assertThat(held(books(here))).isEqualTo(Truth.positions(here.gateway)).containsKey("SXLB");
        assertThat(JSON.readTree(here.kobe("pull", "--json").out())
                        .path("executions")
                        .asInt())
                .isZero();
    }
}
