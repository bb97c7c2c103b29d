// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Listing;
import dev.kobe.adapter.gateway.Listings;
import dev.kobe.adapter.gateway.PricesOnOffer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.TradingHours;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.app.Wiring;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.KobeCommand;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// A program, a desk's folder and a simulated gateway on a real socket of this computer, all on one clock that the test
/// can put forward.
final class Stage implements AutoCloseable {
    static final String ACCOUNT = "DU1000SIM";
    private static final int VIX = 900_000_251;
    private static final int FIRST_NUMBER = 900_000_301;

    /// The computer's clock, put to another time.
    static final class Shifted implements InstantSource {
        private final AtomicReference<Duration> by;

        Shifted(Instant begin) {
            by = new AtomicReference<>(Duration.between(InstantSource.system().instant(), begin));
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(by.get());
        }

        void to(Instant then) {
            by.set(Duration.between(InstantSource.system().instant(), then));
        }
    }

    /// What a command left.
    record Ran(int code, String out, String err) {}

    final Shifted clock;
    final Path home;
    final Path desk;
    final Gateway gateway;
    GatewayServer server;
    private final SystemClock time;
    private final Map<Integer, PricesOnOffer.Offer> offers = new ConcurrentHashMap<>();

    private Stage(Path home, Shifted clock, Scenario scenario, Duration gatewayAhead) {
        this.home = home;
        this.desk = home.resolve("desk");
        this.clock = clock;
        this.time = new SystemClock(() -> clock.instant().plus(gatewayAhead), Supervisor.threadsNamed("gateway-clock"));
        Universe universe = ConfigFolder.universe(uk(), "uk-sectors").orThrow();
        List<Listing> listings = new ArrayList<>();
        for (Instrument one : universe.instruments()) {
            int number = FIRST_NUMBER + listings.size();
            BigDecimal bid = BigDecimal.valueOf(40 + 10L * listings.size());
            listings.add(new Listing(
                    number,
                    one.symbol(),
                    Listing.Kind.FUND,
                    "LSEETF",
                    one.venue(),
                    Currency.USD,
                    one.name(),
                    1,
                    9_000 + listings.size(),
                    one.ticks().steps().stream()
                            .map(step -> new Band(step.from(), step.tick()))
                            .toList(),
                    one.lot()));
            offers.put(number, offer(bid, bid.add(new BigDecimal("0.02"))));
        }
        listings.addAll(Listings.standard().all().stream()
                .filter(one -> one.conId() == 900_000_101 || one.conId() == VIX || one.kind() == Listing.Kind.PAIR)
                .map(one -> one.kind() == Listing.Kind.PAIR ? wholePounds(one) : one)
                .toList());
        vix("16.50", "16.90");
        offers.put(900_000_101, offer(new BigDecimal("580.00"), new BigDecimal("580.20")));
        offers.put(900_000_201, offer(new BigDecimal("1.33995"), new BigDecimal("1.34005")));
        // A pair that no desk lists, so that an account with euros has a worth all the same.
        listings.add(euros());
        offers.put(900_000_202, offer(new BigDecimal("0.86995"), new BigDecimal("0.87005")));
        this.gateway = new Gateway(
                new Gateway.World(
                        new Listings(listings),
                        number -> Optional.ofNullable(offers.get(number)),
                        TradingHours.always(),
                        time),
                scenario);
        this.server = GatewayServer.open(gateway, 0, Supervisor.threadsNamed("gateway"));
    }

    private static Listing euros() {
        return new Listing(
                900_000_202,
                "EUR",
                Listing.Kind.PAIR,
                "IDEALPRO",
                Venue.NEW_YORK,
                Currency.GBP,
                "Euro",
                1,
                9_501,
                List.of(new Band(BigDecimal.ZERO, new BigDecimal("0.00005"))),
                BigDecimal.ONE);
    }

    private static Listing wholePounds(Listing pair) {
        return new Listing(
                pair.conId(),
                pair.symbol(),
                pair.kind(),
                pair.exchange(),
                pair.venue(),
                pair.currency(),
                pair.name(),
                pair.magnifier(),
                9_500,
                pair.bands(),
                BigDecimal.ONE);
    }

    private static PricesOnOffer.Offer offer(BigDecimal bid, BigDecimal ask) {
        return new PricesOnOffer.Offer(bid, ask, BigDecimal.valueOf(500), bid);
    }

    private static String uk() {
        try {
            return Files.readString(Path.of(System.getProperty("kobe.project"))
                    .resolve("config")
                    .resolve("universe")
                    .resolve("uk-sectors.yaml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stage open(Path home, Instant begin, UnaryOperator<Scenario> change) {
        return open(home, begin, Duration.ZERO, change);
    }

    /// @param gatewayAhead how far the gateway's clock is ahead of the program's
    static Stage open(Path home, Instant begin, Duration gatewayAhead, UnaryOperator<Scenario> change) {
        Stage stage =
                new Stage(home, new Shifted(begin), change.apply(quick(ACCOUNT, List.of(), List.of())), gatewayAhead);
        stage.configure(paper(ACCOUNT));
        return stage;
    }

    /// The settings of a paper account without the VIX, whose former levels a desk lacks that leaps over nights.
    static String paper(String account) {
        return paperWithVix(account) + "protection: {vix: none}\n";
    }

    static String paperWithVix(String account) {
        return "profile: paper\naccount: {id: " + account + "}\nundo: {paper_seconds: 0}\n";
    }

    /// Another bid for a fund, 2 cents under its ask.
    void offer(String symbol, String bid) {
        int at = ConfigFolder.universe(uk(), "uk-sectors").orThrow().instruments().stream()
                .map(Instrument::symbol)
                .toList()
                .indexOf(symbol);
        BigDecimal price = new BigDecimal(bid);
        offers.put(FIRST_NUMBER + at, offer(price, price.add(new BigDecimal("0.02"))));
    }

    /// Another level of the VIX.
    void vix(String level, String formerClose) {
        BigDecimal points = new BigDecimal(level);
        offers.put(VIX, new PricesOnOffer.Offer(points, points, BigDecimal.ZERO, new BigDecimal(formerClose)));
    }

    /// The VIX is told no more, while everything else goes on.
    void stopVix() {
        offers.remove(VIX);
    }

    /// Writes the settings, the way to the gateway included.
    void configure(String settings) {
        try {
            Path config = Files.createDirectories(home.resolve("config"));
            Files.writeString(config.resolve("config.yaml"), settings + "broker: {port: " + server.port() + "}\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A gateway that fills whole orders at once: 100,000 pounds unless other cash is given.
    static Scenario quick(String account, List<Money> cash, List<Scenario.Holding> holdings) {
        Scenario like = Scenario.standard();
        Scenario.Fills fills = like.fills();
        return new Scenario(
                1,
                false,
                new Scenario.Opening(
                        account, Currency.GBP, cash.isEmpty() ? List.of(Money.of("GBP", "100000.00")) : cash, holdings),
                like.start(),
                like.orders(),
                new Scenario.Fills(
                        2,
                        false,
                        0,
                        Duration.ofMillis(20),
                        Duration.ofMillis(20),
                        false,
                        fills.commission(),
                        Duration.ofMillis(20),
                        false,
                        fills.correction(),
                        0,
                        Optional.empty()),
                like.link(),
                like.answers(),
                like.wire());
    }

    static Scenario holding(Scenario like, List<Money> cash, Scenario.Holding... holdings) {
        return quick(like.opening().account(), cash, List.of(holdings));
    }

    static Scenario starting(Scenario like, Scenario.Start start) {
        return new Scenario(
                like.seed(),
                like.readOnly(),
                like.opening(),
                start,
                like.orders(),
                like.fills(),
                like.link(),
                like.answers(),
                like.wire());
    }

    /// The same, with orders that rest at the broker until they are cancelled.
    static Scenario resting(Scenario like) {
        Scenario.Fills fills = like.fills();
        return like.with(new Scenario.Fills(
                fills.parts(),
                fills.uneven(),
                fills.restsOneIn(),
                Duration.ofHours(6),
                fills.next(),
                fills.executionFirst(),
                fills.commission(),
                fills.commissionAfter(),
                fills.strange(),
                fills.correction(),
                fills.manual(),
                fills.master()));
    }

    /// The month's ticket as the journal has it.
    TicketRecord ticket() {
        return Optional.ofNullable(books().tickets().get(Guarded.TICKET)).orElseThrow();
    }

    /// Types a command as a person would, on the stage's desk.
    Ran kobe(String... arguments) {
        return kobeAt(desk, arguments);
    }

    /// The same on another desk.
    Ran kobeAt(Path desk, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed = new ArrayList<>(List.of(arguments));
        typed.add("--desk");
        typed.add(desk.toString());
        int code = KobeCommand.run(
                Wiring.services(home, clock),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                typed.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    /// The desk as its journal has it.
    DeskState books() {
        return Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal")));
    }

    /// Gives the desk what its signal needs.
    void importPrices() {
        Path folder = home.resolve("prices");
        try {
            prices(folder, ConfigFolder.universe(uk(), "uk-sectors").orThrow().instruments());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Ran imported = kobe("import", "prices", folder.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
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

    /// The gateway goes away; nobody answers on its port.
    void hangUp() {
        server.close();
    }

    /// It is there again, on the port where it was.
    void answerAgain() {
        server = GatewayServer.open(gateway, server.port(), Supervisor.threadsNamed("gateway"));
    }

    @Override
    public void close() {
        server.close();
        time.close();
    }
}
