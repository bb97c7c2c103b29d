// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.adapter.journal.FileJournal;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.TradingRules;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.SyntheticMarket;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.Decision;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.guardian.desk.Stamped;
import dev.kobe.guardian.journal.EventCodec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The invented books with which every drill begins: half of each target is held on the morning of a rebalance
/// day, the rest is cash, and the close of the Friday before is the base of day, week and peak.
///
/// Monday, 1 June 2026, is the first session of its month in London and New York.
final class DrillMorning {
    static final LocalDate FRIDAY = LocalDate.of(2026, 5, 29);
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final BigDecimal WORTH = BigDecimal.valueOf(100_000);
    private static final BigDecimal HELD = new BigDecimal("0.5");
    private static final Duration BEFORE_THE_OPEN = Duration.ofHours(1);
    private static final Duration AGO = Duration.ofMinutes(10);
    private static final int HISTORY = 4;
    /// The morning's own breakers would judge quotes that are hours apart.
    private static final Watched NOTHING = Watched.of(BreakerLimits.USUAL.without(
            Breakers.ALL.stream().collect(Collectors.toMap(Breaker::id, one -> "The drill has not begun."))));

    private static final long SEED = 1;

    private final KobeConfig config;
    private final DeskRules rules;
    private final SyntheticMarket market;
    private final SignalRanking ranking;
    private final DeskIdentity identity;
    private final GateLimits limits;

    private DrillMorning(
            KobeConfig config, DeskRules rules, SyntheticMarket market, SignalRanking ranking, DeskIdentity identity) {
        this.config = config;
        this.rules = rules;
        this.market = market;
        this.ranking = ranking;
        this.identity = identity;
        this.limits = TradingRules.limits(
                config,
                rules.universe(),
                new Money(identity.base(), WORTH.setScale(2)),
                market.closes(FRIDAY).values(),
                perBase(TradingCalendar.of(identity.mainVenue())
                                .session(FRIDAY)
                                .orElseThrow()
                                .open())
                        .map(FxRate::rate)
                        .orElse(BigDecimal.ONE));
    }

    /// The morning of a desk with these settings and rules.
    ///
    /// @param account the drill's own, which its gateway alone has
    static Outcome<DrillMorning> of(KobeConfig config, DeskRules rules, String account) {
        MomentumRules momentum = momentum(config);
        SyntheticMarket market = new SyntheticMarket(
                rules.universe(),
                rules.pairs(),
                SEED,
                FRIDAY.minusMonths((long) momentum.formation() + momentum.skip() + HISTORY),
                MONDAY.plusWeeks(1),
                Happenings.none());
        Venue venue = rules.universe().mainVenue();
        return market.signal(FRIDAY, momentum.formation(), momentum.skip(), momentum.topN())
                .map(ranking -> new DrillMorning(
                        config,
                        rules,
                        market,
                        ranking,
                        new DeskIdentity(
                                account,
                                "demo",
                                config.baseCurrency(),
                                config.account().kind() == KobeConfig.Account.Kind.CASH,
                                rules.universe().name(),
                                venue,
                                true,
                                morning(venue))));
    }

    private static MomentumRules momentum(KobeConfig config) {
        KobeConfig.Strategy strategy = config.strategy();
        return MomentumRules.of(strategy.formation(), strategy.skip(), strategy.topN());
    }

    private static Instant morning(Venue venue) {
        return TradingCalendar.of(venue).session(FRIDAY).orElseThrow().open().minus(BEFORE_THE_OPEN);
    }

    MomentumRules momentum() {
        return momentum(config);
    }

    DeskRules rules() {
        return rules;
    }

    DeskIdentity identity() {
        return identity;
    }

    GateLimits limits() {
        return limits;
    }

    /// A market of its own for each drill, since what falls in one must not have fallen in the next.
    DrillMarket market() {
        return new DrillMarket(market);
    }

    /// Writes the journal of the morning and gives the books that it holds.
    ///
    /// @param past what was traded before, where a breaker judges that
    /// @param now the moment at which the drill begins
    DeskState write(Path folder, Optional<PastTrades> past, Instant now) {
        TradingCalendar calendar = TradingCalendar.of(identity.mainVenue());
        Session friday = calendar.session(FRIDAY).orElseThrow();
        Session monday = calendar.session(MONDAY).orElseThrow();
        Chapter chapter = new Chapter(new Guardian(rules.watching(NOTHING)), quotes(friday.open()));
        chapter.decide(
                morning(identity.mainVenue()),
                new Input.OpenDesk(identity, limits, cash(friday.open()), positions(friday.open()), FRIDAY));
        past.filter(one -> !one.today()).ifPresent(one -> chapter.remember(this, one, friday.close()));
        chapter.decide(
                friday.strike(), new Input.StrikeSession(FRIDAY, market.closes(FRIDAY), market.benchmark(FRIDAY)));
        chapter.decide(monday.open(), new Input.OpenSession(MONDAY));
        past.filter(PastTrades::today).ifPresent(one -> chapter.remember(this, one, now.minus(AGO)));
        try (FileJournal journal = JournalFolder.open(folder.resolve("journal")).journal()) {
            journal.append(
                    now.minus(AGO),
                    chapter.said.stream().map(EventCodec::encode).toList());
        }
        return chapter.state;
    }

    private Readings quotes(Instant at) {
        return Readings.none().with(market().quotes(at));
    }

    private Optional<FxRate> perBase(Instant at) {
        return quotes(at).rate(config.baseCurrency(), rules.universe().currency());
    }

    private BigDecimal half(Instant at) {
        return WORTH.multiply(HELD).multiply(perBase(at).map(FxRate::rate).orElse(BigDecimal.ONE));
    }

    private List<Money> cash(Instant at) {
        return List.of(Money.rounded(rules.universe().currency(), half(at)));
    }

    private List<Position> positions(Instant at) {
        Map<InstrumentId, Price> mids = quotes(at).mids();
        List<InstrumentId> targets = ranking.ranking().stream()
                .filter(one -> one.target().value().signum() > 0)
                .map(SignalRanking.Ranked::instrument)
                .toList();
        BigDecimal each = half(at).divide(BigDecimal.valueOf(targets.size()), MathContext.DECIMAL64);
        return targets.stream()
                .map(id -> {
                    BigDecimal price =
                            Optional.ofNullable(mids.get(id)).orElseThrow().inCurrency();
                    BigDecimal shares = each.divide(price, 0, RoundingMode.FLOOR);
                    return new Position(StrategyId.MOMENTUM_12_1, id, shares, shares.multiply(price));
                })
                .collect(Collectors.toList());
    }

    /// The last of the ranking, which the strategy does not want: what is traded of it collides with nothing.
    private Instrument unwanted() {
        return rules.listed(ranking.ranking().getLast().instrument()).orElseThrow();
    }

    /// Events as they are decided, one after another.
    private static final class Chapter {
        private final Guardian guardian;
        private final Readings readings;
        private final List<DeskEvent> said = new ArrayList<>();
        private DeskState state = DeskState.blank();

        Chapter(Guardian guardian, Readings readings) {
            this.guardian = guardian;
            this.readings = readings;
        }

        void decide(Instant at, Input input) {
            Decision decision = guardian.decide(state, readings, new Stamped(at, input));
            decision.refusal().ifPresent(no -> {
                throw new IllegalStateException("the drill's morning was refused: " + no.sentence());
            });
            decision.events().forEach(event -> say(event, at));
        }

        void remember(DrillMorning morning, PastTrades past, Instant endedAt) {
            Instrument fund = morning.unwanted();
            Price mid = Optional.ofNullable(readings.mids().get(fund.id())).orElseThrow();
            Optional<FxRate> rate = readings.rate(morning.identity.base(), fund.currency());
            past.events(state, fund, mid, rate, endedAt).forEach(event -> say(event, endedAt));
        }

        private void say(DeskEvent event, Instant at) {
            state = Applying.apply(state, event, at);
            said.add(event);
        }
    }
}
