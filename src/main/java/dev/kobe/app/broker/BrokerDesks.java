// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.SecondSources;
import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.ComparedMarket;
import dev.kobe.app.demo.Market;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.supervise.Stopping;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Opens desks on accounts of the broker, for the first time and again.
public final class BrokerDesks {
    static final RefusalCode OPEN_ALREADY = new RefusalCode("DESK_OPEN_ALREADY");
    static final RefusalCode OTHER_ACCOUNT = new RefusalCode("DESK_OF_OTHER_ACCOUNT");

    private final ConfigFolder files;
    private final InstantSource clock;

    public BrokerDesks(ConfigFolder files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /// What a link and a desk need of the settings.
    record Set(KobeConfig config, Universe universe, DeskRules rules, IbkrSettings broker) {
        MomentumRules momentum() {
            KobeConfig.Strategy strategy = config.strategy();
            return MomentumRules.of(strategy.formation(), strategy.skip(), strategy.topN());
        }

        List<Instrument> contracts() {
            List<Instrument> all = new ArrayList<>(universe.instruments());
            all.addAll(rules.pairs());
            return all;
        }
    }

    Outcome<Set> settings() {
        return files.config()
                .flatMap(config -> files.universe(config.universe()).flatMap(universe -> BrokerSettings.of(config)
                        .map(broker -> new Set(config, universe, TradingRules.desk(config, universe), broker))));
    }

    /// Opens the books of a desk on the account of the settings: the account is proven, read, and only if nothing
    /// stands against it written down.
    ///
    /// @param before the desk as its folder has it, which may hold notes but no books
    /// @param adopt whether shares of the universe become the strategy's
    /// @param story what was found, a sentence each
    public Outcome<DeskState> open(Path folder, DeskState before, boolean adopt, Consumer<String> story) {
        if (before.identity().isPresent()) {
            DeskIdentity present = before.identity().get();
            return Outcome.refused(Refusal.of(
                    OPEN_ALREADY,
                    "There is a desk in " + folder + " already, on account " + present.account() + " in profile "
                            + present.profile() + "."));
        }
        if (DeskLock.isOwned(folder)) {
            return Outcome.refused(
                    Refusal.of(OwnedDesk.OWNED, "Another Kobe owns the desk in " + folder + ": stop it first."));
        }
        return settings().flatMap(set -> survey(set).flatMap(found -> {
            found.oddities().forEach(story);
            return Opening.of(new Opening.Wanted(set.config(), set.universe(), adopt, clock.instant()), found)
                    .flatMap(opening -> take(folder, set, opening, story))
                    .map(desk -> {
                        try (desk) {
                            desk.awaitBooks().ifPresent(story);
                            return desk.engine().view().state();
                        }
                    });
        }));
    }

    /// Looks at the account of the settings; nothing is written.
    Outcome<AccountSurvey.Found> survey(Set set) {
        try (BrokerGround ground = BrokerGround.on(clock)) {
            return AccountSurvey.of(ground, set.broker(), set.contracts());
        }
    }

    /// Opens a desk again; settings of another account or profile are refused before anything is connected.
    public Outcome<BrokerDesk> reopen(Path folder, DeskState before, Consumer<String> story) {
        DeskIdentity identity = before.identity().orElseThrow();
        return settings().flatMap(set -> belongs(folder, identity, set)).flatMap(set -> take(
                        folder,
                        set,
                        new Opening(
                                identity,
                                before.limits().orElseThrow(),
                                List.of(),
                                List.of(),
                                before.session().orElseThrow()),
                        story)
                .map(desk -> limited(desk, set, before)));
    }

    /// What the settings say of limits now: the guardian takes what tightens at once.
    private static BrokerDesk limited(BrokerDesk desk, Set set, DeskState before) {
        desk.engine()
                .submit(new Input.SetLimits(
                        TradingRules.again(
                                set.config(), set.universe(), before.limits().orElseThrow()),
                        "config.yaml"));
        return desk;
    }

    /// Opens a desk again and guards it for as long as somebody stays with it, or until the process is asked to end.
    ///
    /// @param notes sentences for its owner that no event carries
    public Outcome<Integer> guard(
            Path folder, DeskState before, Nights nights, Consumer<String> notes, Guard.Company company) {
        return reopen(folder, before, notes).map(desk -> {
            try (Guard guard = Guard.on(desk, notes, nights);
                    Stopping stopping = Stopping.first(guard::close)) {
                company.stay(guard);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });
    }

    private static Outcome<Set> belongs(Path folder, DeskIdentity identity, Set set) {
        String profile = BrokerSettings.word(set.config());
        boolean same = identity.account().equals(set.broker().account())
                && identity.profile().equals(profile);
        boolean sameUniverse = identity.universe().equals(set.universe().name());
        if (same && sameUniverse) {
            return Outcome.ok(set);
        }
        String settings = same
                ? "universe " + set.universe().name()
                : "account " + set.broker().account() + " in profile " + profile;
        String desk = same
                ? "universe " + identity.universe()
                : "account " + identity.account() + " in profile " + identity.profile();
        return Outcome.refused(Refusal.of(
                OTHER_ACCOUNT,
                "The desk in " + folder + " belongs to " + desk + " and the settings name " + settings
                        + ": use another --desk, or correct the settings."));
    }

    /// The library's prices, whose signal counts only where every further source of the settings agrees.
    private Outcome<Market> market(Path folder, Set set) {
        Market own = new LibraryMarket(folder, set.universe(), set.rules().pairs(), clock);
        return SecondSources.of(set.config(), clock)
                .map(sources -> sources.isEmpty()
                        ? own
                        : new ComparedMarket(own, sources, set.config().prices().disagreementBps()));
    }

    private Outcome<BrokerDesk> take(Path folder, Set set, Opening opening, Consumer<String> story) {
        return market(folder, set).flatMap(market -> take(folder, set, opening, market, story));
    }

    private Outcome<BrokerDesk> take(Path folder, Set set, Opening opening, Market market, Consumer<String> story) {
        BrokerGround ground = BrokerGround.on(clock);
        CompletableFuture<BrokerCounterparty> counterparty = new CompletableFuture<>();
        OwnedDesk.Plan plan = new OwnedDesk.Plan(
                opening.identity(),
                set.rules(),
                opening.limits(),
                opening.cash(),
                opening.positions(),
                opening.session(),
                ground.clock(),
                market,
                place -> {
                    BrokerCounterparty made = BrokerCounterparty.over(ground, set.broker(), story, place);
                    counterparty.complete(made);
                    return made;
                },
                false);
        Outcome<OwnedDesk> opened = OwnedDesk.open(folder, plan);
        if (opened.reason().isPresent()) {
            ground.close();
        }
        return opened.map(desk -> BrokerDesk.begin(ground, desk, counterparty.join(), set.momentum()));
    }
}
