// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.market.PriceFolder;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.venue.VenueBehaviour;
import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.SecondSources;
import dev.kobe.app.TradingRules;
import dev.kobe.app.VenueCounterparty;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes simulated desks and opens them again where their clock stood.
public final class SimulatedDesks {
    static final RefusalCode NO_PRICES = new RefusalCode("REPLAY_NO_PRICES");
    static final RefusalCode NOT_SIMULATED = new RefusalCode("DESK_NOT_SIMULATED");
    static final RefusalCode NOT_FRESH = new RefusalCode("DESK_NOT_FRESH");
    private static final List<String> PARTS = List.of(
            "journal",
            "states",
            "snapshots",
            "executions",
            "private",
            "backups",
            "venue",
            "store",
            "reports",
            "run",
            "simulation.json");
    private static final int HISTORY_MONTHS = 16;
    private static final int AHEAD_MONTHS = 18;

    private final ConfigFolder files;
    private final LocalDate today;

    /// @param today the real date, which no imported price may lie beyond
    public SimulatedDesks(ConfigFolder files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /// Makes a new desk; a folder that already holds one is only emptied when `fresh` is asked for.
    public Outcome<Simulation> create(
            Path folder, SimulationFile file, boolean fresh, boolean inline, Consumer<String> story) {
        return create(folder, file, fresh, inline, VenueCounterparty.of(VenueBehaviour.usual(file.seed())), story);
    }

    /// The same facing a counterparty of the caller's.
    public Outcome<Simulation> create(
            Path folder,
            SimulationFile file,
            boolean fresh,
            boolean inline,
            Counterparty.Maker counterparty,
            Consumer<String> story) {
        if (Files.exists(folder.resolve("journal")) && !SimulationFile.exists(folder)) {
            return Outcome.refused(Refusal.of(
                    NOT_SIMULATED,
                    "The desk in " + folder + " is not a simulated one and is never made anew: name another folder"
                            + " with --desk."));
        }
        if (Files.exists(folder.resolve("journal")) && !fresh) {
            return Outcome.refused(Refusal.of(
                    NOT_FRESH, "There is a desk in " + folder + " already: add --fresh to make it anew, or open it."));
        }
        if (DeskLock.isOwned(folder)) {
            return Outcome.refused(Refusal.of(
                    OwnedDesk.OWNED, "Another Kobe owns the desk in " + folder + ": close it before making it anew."));
        }
        return files.config().flatMap(config -> market(config, file).flatMap(market -> {
            try {
                clear(folder);
                file.write(folder);
            } catch (IOException failure) {
                return Outcome.refused(Refusal.of(
                        OwnedDesk.UNREADABLE, "The folder " + folder + " cannot be used: " + failure.getMessage()));
            }
            Instant start = Simulation.morningOf(market, file.opening());
            return opened(folder, setting(config, market, file, start, counterparty, inline), story);
        }));
    }

    /// Opens a simulated desk where it stopped.
    public Outcome<Simulation> reopen(Path folder, boolean inline, Consumer<String> story) {
        return SimulationFile.read(folder)
                .flatMap(
                        file -> reopen(folder, VenueCounterparty.of(VenueBehaviour.usual(file.seed())), inline, story));
    }

    /// Opens a simulated desk where it stopped, on a venue that behaves as told.
    Outcome<Simulation> reopen(Path folder, Counterparty.Maker counterparty, boolean inline, Consumer<String> story) {
        return SimulationFile.read(folder).flatMap(file -> files.config()
                .flatMap(config -> market(config, file).flatMap(market -> stoodAt(folder, file, market)
                        .flatMap(at ->
                                opened(folder, setting(config, market, file, at, counterparty, inline), story)))));
    }

    /// What its prices lack is said at every opening: whoever opens a desk need not be who made it.
    private static Outcome<Simulation> opened(Path folder, Simulation.Setting setting, Consumer<String> story) {
        setting.market().caveats().forEach(story);
        return Simulation.open(folder, setting, story);
    }

    /// The market that a desk was made on.
    public Outcome<Market> marketOf(Path folder) {
        return SimulationFile.read(folder).flatMap(file -> files.config().flatMap(config -> market(config, file)));
    }

    private static Outcome<Instant> stoodAt(Path folder, SimulationFile file, Market market) {
        try {
            List<Journal.Line> lines = JournalFolder.read(folder.resolve("journal"));
            return Outcome.ok(
                    lines.isEmpty()
                            ? Simulation.morningOf(market, file.opening())
                            : lines.getLast().at());
        } catch (JournalBroken broken) {
            return Outcome.refused(Refusal.of(
                    OwnedDesk.UNREADABLE, "The desk in " + folder + " was not opened: the " + broken.sentence() + "."));
        }
    }

    private static Simulation.Setting setting(
            KobeConfig config,
            Market market,
            SimulationFile file,
            Instant at,
            Counterparty.Maker counterparty,
            boolean inline) {
        return new Simulation.Setting(
                config,
                market,
                file.account(),
                file.profile(),
                file.cash(),
                file.opening(),
                at,
                happenings(file),
                counterparty,
                inline);
    }

    private Outcome<Market> market(KobeConfig config, SimulationFile file) {
        return files.universe(file.universe())
                .flatMap(universe -> file.prices().isPresent()
                        ? replay(universe, Path.of(file.prices().get())).flatMap(replayed -> compared(config, replayed))
                        : Outcome.ok(new SyntheticMarket(
                                universe,
                                TradingRules.desk(config, universe).pairs(),
                                file.seed(),
                                file.opening().minusMonths(HISTORY_MONTHS),
                                pricedTo(file.opening()),
                                happenings(file))));
    }

    /// A stretch of real prices brings its own.
    private static Happenings happenings(SimulationFile file) {
        return file.prices().isPresent() ? Happenings.none() : Happenings.between(file.opening(), demonstrationEnd());
    }

    /// Prices are invented well beyond the demonstration's end, however long ago its desk began, so that it can
    /// go on.
    private static LocalDate pricedTo(LocalDate opening) {
        LocalDate last = opening.isAfter(demonstrationEnd()) ? opening : demonstrationEnd();
        return last.plusMonths(AHEAD_MONTHS);
    }

    /// Real prices are held against the further sources that the settings name; invented ones against none.
    private Outcome<Market> compared(KobeConfig config, Market replayed) {
        return SecondSources.recorded(config.prices(), this::morning)
                .map(sources -> sources.isEmpty()
                        ? replayed
                        : new ComparedMarket(replayed, sources, config.prices().disagreementBps()));
    }

    /// Before any session of today, whose bars cannot be finished.
    private Instant morning() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Outcome<Market> replay(Universe universe, Path folder) {
        return PriceFolder.read(folder, universe, morning()).flatMap(found -> {
            Optional<String> absent = universe.instruments().stream()
                    .map(Instrument::symbol)
                    .filter(symbol -> !found.containsKey(symbol))
                    .findFirst();
            if (absent.isPresent()) {
                return Outcome.refused(Refusal.of(
                        NO_PRICES,
                        "There is no " + folder.resolve(absent.get() + ".csv")
                                + "; allowed: one file SYMBOL.csv for each fund."));
            }
            Optional<Path> benchmark = universe.benchmarkFund()
                    .map(symbol -> folder.resolve(symbol + ".csv"))
                    .filter(Files::exists);
            return benchmark.isEmpty()
                    ? Outcome.ok(new ReplayMarket(universe, found))
                    : PriceFolder.history(benchmark.get(), morning()).map(history -> {
                        Map<String, PriceHistory> all = new HashMap<>(found);
                        all.put(history.symbol(), history);
                        return new ReplayMarket(universe, all);
                    });
        });
    }

    /// Removes what a desk consists of and nothing else.
    private static void clear(Path folder) throws IOException {
        for (String part : PARTS) {
            Path found = folder.resolve(part);
            if (!Files.exists(found)) {
                continue;
            }
            try (Stream<Path> inside = Files.walk(found)) {
                for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /// The opening session for a demonstration of some months that ends on the last session of October 2026.
    public static LocalDate demonstrationOpening(int months) {
        return TradingCalendar.of(Venue.LONDON)
                .lastOfMonth(YearMonth.of(2026, 10).minusMonths(months));
    }

    /// The last session of the demonstration.
    public static LocalDate demonstrationEnd() {
        return TradingCalendar.of(Venue.LONDON).lastOfMonth(YearMonth.of(2026, 10));
    }

    /// What the demonstration's desk is made of.
    public static SimulationFile demonstration(int months, long seed) {
        return new SimulationFile(
                "demo",
                "DU0000041SIM",
                seed,
                "uk-sectors",
                Optional.empty(),
                Money.of("GBP", "100000.00"),
                demonstrationOpening(months));
    }
}
