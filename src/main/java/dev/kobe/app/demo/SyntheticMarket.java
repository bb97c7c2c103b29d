// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.signal.Momentum12To1;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// An invented market on the real London calendar: one common factor, a drift for each fund that is
/// drawn anew every quarter, a dollar that wanders. The seed
/// decides everything; no figure of it describes a market.
public final class SyntheticMarket implements Market {
    private static final double MARKET_VOLATILITY = 0.0050;
    private static final double FUND_VOLATILITY = 0.0038;
    private static final double RATE_VOLATILITY = 0.0028;
    private static final double HALF_SPREAD = 0.00018;

    /// The VIX wanders by itself and is drawn back: a tenth of all days are above 20.
    private static final double VIX_MEAN = 15.5;

    private static final double VIX_PULL = 0.05;
    private static final double VIX_VOLATILITY = 0.06;
    private static final int VIX_SHOWN = 5;
    private static final long VIX_STREAM = 0x5649_5820L;

    /// How long before a silent session's strike its quotes stop.
    private static final Duration SILENCE = Duration.ofHours(1);

    private final Universe universe;
    private final List<Instrument> pairs;
    private final long seed;
    private final Set<LocalDate> silent;
    private final List<VixClose> vix;
    private final Map<LocalDate, Map<InstrumentId, Double>> closes = new TreeMap<>();

    /// Makes the closes of every London session in the range.
    public SyntheticMarket(
            Universe universe, List<Instrument> pairs, long seed, LocalDate from, LocalDate to, Happenings happenings) {
        this.silent = happenings.silent();
        this.universe = universe;
        this.pairs = pairs;
        this.seed = seed;
        this.vix = invented(seed, from, to);
        SplittableRandom random = new SplittableRandom(seed);
        Map<InstrumentId, Double> level = new HashMap<>();
        Map<InstrumentId, Double> drift = new HashMap<>();
        Map<InstrumentId, Double> beta = new HashMap<>();
        for (Instrument one : universe.instruments()) {
            level.put(one.id(), 26 + random.nextDouble() * 90);
            beta.put(one.id(), 0.7 + random.nextDouble() * 0.6);
        }
        for (Instrument one : pairs) {
            level.put(one.id(), 1.27 + random.nextDouble() * 0.1);
        }
        int drawn = 0;
        for (LocalDate day : TradingCalendar.of(Venue.LONDON).between(from, to)) {
            // Drifts are drawn anew every quarter, so that the past of a fund says little about its future.
            int quarter = day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
            if (quarter != drawn) {
                drawn = quarter;
                for (Instrument one : universe.instruments()) {
                    drift.put(one.id(), (random.nextDouble() - 0.5) * 0.0012);
                }
            }
            double common = random.nextGaussian() * MARKET_VOLATILITY + 0.00015;
            for (Instrument one : universe.instruments()) {
                double usual = beta.getOrDefault(one.id(), 1.0) * common + drift.getOrDefault(one.id(), 0.0);
                double change = Optional.ofNullable(happenings.falls().get(day)).orElse(usual)
                        + random.nextGaussian() * FUND_VOLATILITY;
                level.merge(one.id(), StrictMath.exp(change), (before, growth) -> before * growth);
            }
            for (Instrument one : pairs) {
                level.merge(
                        one.id(),
                        StrictMath.exp(random.nextGaussian() * RATE_VOLATILITY),
                        (before, growth) -> before * growth);
            }
            closes.put(day, Map.copyOf(level));
        }
    }

    private static List<VixClose> invented(long seed, LocalDate from, LocalDate to) {
        SplittableRandom random = new SplittableRandom(seed ^ VIX_STREAM);
        List<VixClose> closes = new ArrayList<>();
        double level = VIX_MEAN;
        for (LocalDate day : TradingCalendar.of(Venue.NEW_YORK).between(from, to)) {
            level *=
                    StrictMath.pow(VIX_MEAN / level, VIX_PULL) * StrictMath.exp(random.nextGaussian() * VIX_VOLATILITY);
            closes.add(new VixClose(day, BigDecimal.valueOf(level).setScale(2, RoundingMode.HALF_EVEN), true));
        }
        return closes;
    }

    @Override
    public List<VixClose> vix(Instant at) {
        LocalDate last = TradingCalendar.of(Venue.NEW_YORK).lastClosed(at);
        List<VixClose> known =
                vix.stream().filter(one -> !one.session().isAfter(last)).toList();
        return known.subList(Math.max(0, known.size() - VIX_SHOWN), known.size());
    }

    @Override
    public Universe universe() {
        return universe;
    }

    @Override
    public List<Instrument> pairs() {
        return pairs;
    }

    @Override
    public Optional<Quote> quote(InstrumentId id, Instant at) {
        TradingCalendar london = TradingCalendar.of(Venue.LONDON);
        LocalDate day = at.atZone(Venue.LONDON.zone()).toLocalDate();
        Optional<Session> session = london.session(day);
        Optional<Instrument> instrument = find(id);
        boolean gone = silent.contains(day)
                && at.isAfter(session.map(Session::strike).orElse(at).minus(SILENCE));
        if (session.isEmpty() || instrument.isEmpty() || gone || !closes.containsKey(day)) {
            return Optional.empty();
        }
        LocalDate before = london.previous(day);
        Map<InstrumentId, Double> today = closes.getOrDefault(day, Map.of());
        double end = today.getOrDefault(id, 1.0);
        double start = closes.getOrDefault(before, today).getOrDefault(id, end);
        double mid = between(id, session.get(), at, start, end);
        Price raw = Price.of(
                BigDecimal.valueOf(mid).setScale(8, RoundingMode.HALF_EVEN),
                instrument.get().unit());
        double half = instrument.get().isCurrencyPair() ? 0.00004 : HALF_SPREAD;
        Price bid = instrument.get().ticks().down(scaled(raw, 1 - half));
        Price ask = instrument.get().ticks().up(scaled(raw, 1 + half));
        return Optional.of(new Quote(id, bid, ask, at, Quote.Kind.SIMULATED));
    }

    /// From the former close to this one over the day, with a wiggle that is nil at both ends.
    private double between(InstrumentId id, Session session, Instant at, double start, double end) {
        double length = session.strike().getEpochSecond() - session.open().getEpochSecond();
        double done = Math.clamp((at.getEpochSecond() - session.open().getEpochSecond()) / length, 0.0, 1.0);
        double phase =
                new SplittableRandom(seed ^ id.hashCode() * 31L ^ session.date().toEpochDay()).nextDouble();
        double wiggle = 0.0012 * StrictMath.sin(2 * Math.PI * (done * 3 + phase)) * done * (1 - done) * 4;
        return start * StrictMath.pow(end / start, done) * (1 + wiggle);
    }

    private static Price scaled(Price price, double by) {
        return Price.of(
                price.value().multiply(BigDecimal.valueOf(by)).setScale(8, RoundingMode.HALF_EVEN), price.unit());
    }

    @Override
    public Map<InstrumentId, Price> closes(LocalDate session) {
        Map<InstrumentId, Double> levels = silent.contains(session) ? Map.of() : closes.getOrDefault(session, Map.of());
        Map<InstrumentId, Price> marks = new TreeMap<>();
        for (Instrument one : universe.instruments()) {
            Double level = levels.get(one.id());
            if (level != null) {
                marks.put(one.id(), onTick(level, one));
            }
        }
        return marks;
    }

    private static Price onTick(double level, Instrument one) {
        BigDecimal exact = BigDecimal.valueOf(level);
        BigDecimal tick = one.ticks().at(exact);
        return Price.of(exact.divide(tick, 0, RoundingMode.HALF_EVEN).multiply(tick), one.unit());
    }

    @Override
    public Map<InstrumentId, Price> benchmark(LocalDate session) {
        return closes(session);
    }

    @Override
    public Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN) {
        return Momentum12To1.rank(universe, histories(asOf), asOf, MomentumRules.of(formation, skip, topN));
    }

    private Map<String, PriceHistory> histories(LocalDate asOf) {
        Map<String, PriceHistory> histories = new HashMap<>();
        for (Instrument one : universe.instruments()) {
            long[] days = closes.keySet().stream()
                    .filter(day -> !day.isAfter(asOf))
                    .mapToLong(LocalDate::toEpochDay)
                    .toArray();
            double[] prices = closes.entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(asOf))
                    .mapToDouble(entry -> entry.getValue().getOrDefault(one.id(), 1.0))
                    .toArray();
            histories.put(one.symbol(), PriceHistory.ofCloses(one.symbol(), days, prices));
        }
        return histories;
    }

    @Override
    public Outcome<Comovement> comovement(LocalDate asOf) {
        return Comovement.of(histories(asOf), Optional.empty(), TradingCalendar.of(Venue.LONDON), asOf);
    }

    private Optional<Instrument> find(InstrumentId id) {
        return universe.find(id)
                .or(() -> pairs.stream().filter(one -> one.id().equals(id)).findFirst());
    }
}
