// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.DiskProbe;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.adapter.store.Store;
import dev.kobe.app.broker.BrokerChecks;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.app.drill.DrillRecords;
import dev.kobe.app.record.RecordChecks;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.FirstBuyProof;
import dev.kobe.core.time.Settlement;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.Replay;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings of `kobe check`, each on its own and none guessing: what cannot be looked at fails or warns and
/// says so.
final class DeskChecks {
    private static final long LEAST_FREE = 1L << 30;
    private static final Duration SLOW_FSYNC = Duration.ofMillis(100);
    private static final long CALENDAR_DAYS = 180;
    private static final Instant SANE_FROM = Instant.parse("2025-01-01T00:00:00Z");

    private final ConfigFolder files;
    private final InstantSource clock;

    DeskChecks(ConfigFolder files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    List<CheckLine> run(Path desk) {
        List<CheckLine> lines = new ArrayList<>();
        Outcome<KobeConfig> config = files.config();
        lines.add(config.reason()
                .map(why -> line("configuration", Result.FAIL, "invalid", why))
                .orElse(line("configuration", Result.PASS, "valid", "every setting is known and inside its range")));
        lines.add(clock());
        lines.add(calendar());
        lines.addAll(disk(desk));
        Optional<DeskState> state = journal(desk, clock.instant(), lines);
        lines.add(store(desk));
        lines.addAll(
                SimulationFile.exists(desk)
                        ? List.of(line(
                                "broker", Result.WARN, "simulated", "this desk's broker is simulated: nothing is real"))
                        : new BrokerChecks(files, clock).of(desk));
        config.toOptional().ifPresent(present -> {
            lines.add(sources(present));
            strategy(desk, present, state, lines);
        });
        return lines;
    }

    private static CheckLine line(String name, Result result, String value, String sentence) {
        return new CheckLine(name, result, value, sentence);
    }

    private CheckLine clock() {
        Instant now = clock.instant();
        return now.isBefore(SANE_FROM)
                ? line("clock", Result.FAIL, now.toString(), "the computer's clock lies before this version was made")
                : line("clock", Result.PASS, now.truncatedTo(ChronoUnit.SECONDS).toString(), "the clock is plausible");
    }

    private CheckLine sources(KobeConfig config) {
        Outcome<List<PriceSource>> named = SecondSources.of(config, clock);
        CheckLine line = sources(config, named);
        named.toOptional().ifPresent(further -> further.forEach(PriceSource::close));
        return line;
    }

    private static CheckLine sources(KobeConfig config, Outcome<List<PriceSource>> named) {
        return switch (named) {
            case Outcome.Ok<List<PriceSource>>(List<PriceSource> further)
            when further.isEmpty() ->
                line(
                        "price sources",
                        Result.WARN,
                        "1",
                        "one source of prices: nothing is compared, and a wrong price in it is not noticed");
            case Outcome.Ok<List<PriceSource>>(List<PriceSource> further) ->
                line(
                        "price sources",
                        Result.PASS,
                        String.valueOf(further.size() + 1),
                        "the signal is held against "
                                + further.stream().map(PriceSource::name).collect(Collectors.joining(" and "))
                                + "; more than "
                                + config.prices().disagreementBps().toPlainString()
                                + " bps apart on any momentum is no ticket");
            case Outcome<List<PriceSource>> refused ->
                line("price sources", Result.FAIL, "unknown", refused.reason().orElseThrow());
        };
    }

    private CheckLine calendar() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        long left = ChronoUnit.DAYS.between(today, TradingCalendar.LAST);
        return left < CALENDAR_DAYS
                ? line("calendar", Result.WARN, left + " days", "the trading calendar ends on " + TradingCalendar.LAST)
                : line("calendar", Result.PASS, left + " days", "sessions are known until " + TradingCalendar.LAST);
    }

    private static List<CheckLine> disk(Path desk) {
        Outcome<DiskProbe.Found> found = DiskProbe.measure(desk);
        if (!(found instanceof Outcome.Ok<DiskProbe.Found>(DiskProbe.Found probe))) {
            return List.of(line("disk", Result.FAIL, "unknown", found.reason().orElse("")));
        }
        long mib = probe.freeBytes() >> 20;
        return List.of(
                probe.freeBytes() < LEAST_FREE
                        ? line("disk", Result.FAIL, mib + " MiB free", "less than 1 GiB is free: nothing may be sent")
                        : line("disk", Result.PASS, mib + " MiB free", "there is room to write"),
                probe.slowestFsync().compareTo(SLOW_FSYNC) > 0
                        ? line(
                                "fsync",
                                Result.WARN,
                                millis(probe.slowestFsync()),
                                "forcing to disk takes longer than 100 ms at worst")
                        : line(
                                "fsync",
                                Result.PASS,
                                millis(probe.slowestFsync()),
                                "slowest of " + probe.tries() + " forced writes"));
    }

    private static String millis(Duration time) {
        return String.format(java.util.Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
    }

    private static Optional<DeskState> journal(Path desk, Instant now, List<CheckLine> lines) {
        if (!Files.isDirectory(desk.resolve("journal"))) {
            lines.add(line("journal", Result.WARN, "none", "there is no desk in " + desk + " yet"));
            return Optional.empty();
        }
        try {
            List<Journal.Line> read = JournalFolder.read(desk.resolve("journal"));
            DeskState state = Replay.fold(DeskState.blank(), read);
            lines.add(line(
                    "journal",
                    Result.PASS,
                    read.size() + " lines",
                    "the chain holds and replays to state "
                            + Replay.stateHash(state).substring(0, 12)));
            lines.add(books(state));
            lines.add(trading(desk, state));
            lines.add(new DrillRecords(desk).line(now));
            lines.addAll(RecordChecks.of(
                    desk,
                    state,
                    SimulationFile.exists(desk) ? state.lastEventAt().orElse(now) : now));
            return Optional.of(state);
        } catch (JournalBroken broken) {
            lines.add(line("journal", Result.FAIL, "broken", "the " + broken.sentence()));
            return Optional.empty();
        }
    }

    private static CheckLine books(DeskState state) {
        BrokerLink link = state.link();
        List<OrderRecord> uncertain = state.uncertainOrders();
        if (!uncertain.isEmpty()) {
            return line(
                    "books",
                    Result.WARN,
                    "unknown",
                    "the fate of " + uncertain.getFirst().order().ref()
                            + " is not known: it is asked after, never re-sent");
        }
        if (!link.differences().isEmpty()) {
            return line("books", Result.FAIL, "differ", String.join("; ", link.differences()));
        }
        return link.reconciledAt().isPresent()
                ? line("books", Result.PASS, "equal", "last found equal to the broker's")
                : line("books", Result.WARN, "unknown", "never compared with the broker's since the last start");
    }

    /// Whether orders could leave: the HALT file counts before the journal does, for whoever wrote it may have
    /// found nobody to tell.
    private static CheckLine trading(Path desk, DeskState state) {
        Optional<String> file = new HaltFile(desk).reason();
        if (file.isPresent()) {
            return line(
                    "trading",
                    Result.WARN,
                    "HALTED",
                    "a HALT file is present (" + file.get() + "): no order leaves until it is resumed");
        }
        if (state.isHalted()) {
            return line("trading", Result.WARN, "HALTED", "no order leaves until it is resumed");
        }
        BreakerAction asked = state.board().action();
        return asked.compareTo(BreakerAction.ALERT_ONLY) > 0
                ? line(
                        "trading",
                        Result.WARN,
                        asked.name(),
                        "not halted, but a breaker or something unknown holds back")
                : line("trading", Result.PASS, asked.name(), "not halted");
    }

    private static CheckLine store(Path desk) {
        if (!Files.exists(desk.resolve("store"))) {
            return line("store", Result.PASS, "empty", "nothing has been imported yet");
        }
        if (DeskLock.isOwned(desk)) {
            return line("store", Result.WARN, "in use", "the desk's owner has it open");
        }
        return Store.look(desk)
                .reason()
                .map(why -> line("store", Result.FAIL, "unusable", why))
                .orElse(line("store", Result.PASS, "opens", "the library opens with this version"));
    }

    /// The lowest worth of one share that the desk has seen in its last value and its last ticket.
    private static Optional<Money> cheapest(DeskState state, Money equity) {
        Stream<BigDecimal> held = state.strikes().stream().reduce((first, second) -> second).stream()
                .flatMap(strike -> strike.valuation().lines().stream())
                .filter(line -> line.worth().isPresent() && line.quantity().signum() > 0)
                .map(line -> line.worth().get().amount().divide(line.quantity(), MathContext.DECIMAL64));
        Stream<BigDecimal> planned = state.latestTicket().stream()
                .flatMap(one -> one.ticket().lines().stream())
                .filter(line -> !line.instrument().isPair())
                .map(line -> line.value().amount().divide(line.quantity().value(), MathContext.DECIMAL64));
        return Stream.concat(held, planned)
                .min(BigDecimal::compareTo)
                .map(price -> Money.rounded(equity.currency(), price));
    }

    /// Sessions from trade to settlement as of today, by the table.
    private int settlementSessions(Universe universe) {
        Venue venue = universe.instruments().getFirst().venue();
        TradingCalendar calendar = TradingCalendar.of(venue);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate trade = calendar.isSession(today) ? today : calendar.next(today);
        return calendar.count(trade, Settlement.of(venue, trade));
    }

    /// The share cap cannot be judged before a price is known: that is not a failure, and not a pass either.
    private static boolean unknown(FirstBuyProof.Finding finding, Optional<Money> cheapest) {
        return finding.check() == 17 && cheapest.isEmpty();
    }

    private void strategy(Path desk, KobeConfig config, Optional<DeskState> state, List<CheckLine> lines) {
        Outcome<Universe> universe = files.universe(config.universe());
        if (!(universe instanceof Outcome.Ok<Universe>(Universe known))) {
            lines.add(line(
                    "universe",
                    Result.FAIL,
                    config.universe(),
                    universe.reason().orElse("")));
            return;
        }
        Optional<Money> present = state.flatMap(one -> one.strikes().stream()
                .flatMap(strike -> strike.valuation().equity().stream())
                .reduce((first, second) -> second));
        Money equity = present.orElse(new Money(config.baseCurrency(), new BigDecimal("100000.00")));
        GateLimits limits = state.flatMap(DeskState::limits)
                .orElseGet(() -> TradingRules.limits(config, known, equity, List.of(), BigDecimal.ONE));
        String basis = present.isPresent() ? "at present equity " + equity : "at an assumed equity of " + equity;
        Optional<Money> cheapest = state.flatMap(one -> cheapest(one, equity));
        for (FirstBuyProof.Finding one : FirstBuyProof.prove(
                known.instruments().size(),
                config.strategy().topN(),
                limits,
                TradingRules.desk(config, known).sizing(),
                equity,
                cheapest)) {
            lines.add(line(
                    "limits " + one.check(),
                    one.passes() ? Result.PASS : unknown(one, cheapest) ? Result.WARN : Result.FAIL,
                    one.passes() ? "can" : unknown(one, cheapest) ? "unknown" : "cannot",
                    one.sentence() + " (" + basis + ")"));
        }
        lines.addAll(LimitChecks.of(config, known, state));
        lines.addAll(KnownFacts.of(desk, config, known, clock.instant()));
        if (!SimulationFile.exists(desk)) {
            lines.add(HistoryCheck.of(desk, config, known, clock.instant()));
        }
        if (!limits.assumed().isEmpty()) {
            lines.add(line(
                    "assumed limits",
                    Result.WARN,
                    String.valueOf(limits.assumed().size()),
                    "nobody has typed in: " + String.join(", ", limits.assumed())));
        }
        lines.add(line(
                "settlement",
                Result.PASS,
                "T+" + settlementSessions(known),
                config.account().kind() == KobeConfig.Account.Kind.CASH
                        ? "a cash account: buys wait for settled cash"
                        : "a margin account used without borrowing"));
    }
}
