// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.AlarmTimers;
import dev.kobe.core.gate.GroundFacts.Storage;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixKnown;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What was last read of the market, the contracts and the services; never journaled.
///
/// @param quotes the newest quote by instrument
/// @param contracts each instrument as the broker confirmed it on this connection
/// @param alarms the delays of alarms that run on
/// @param clockAhead how far this computer's clock is ahead of the broker's; empty until the broker has told its time
/// @param details what the broker tells of an instrument beside its quote
/// @param vix what has been read of the VIX
/// @param moves how the instruments moved together, as it was read last
/// @param volumes how much of each instrument is traded in a day; one of which that is not known is not there
/// @param margins what the broker has told of the margin, by the order it was asked about
/// @param storage the disk under the journal; empty until it has been measured
public record Readings(
        Map<InstrumentId, Quote> quotes,
        Map<InstrumentId, Instrument> contracts,
        Map<String, Service> services,
        Optional<Instant> lastQuoteAt,
        Optional<Duration> clockAhead,
        Map<InstrumentId, MarketDetail> details,
        Optional<Storage> storage,
        AlarmTimers alarms,
        VixKnown vix,
        Moves moves,
        Map<InstrumentId, AverageVolume> volumes,
        Map<OrderRef, MarginAnswer> margins) {

    private static final Duration KEPT = Duration.ofHours(1);

    /// How the instruments moved together, or why that is not known.
    public record Moves(Optional<Comovement> known, String missing) {
        static Moves of(Outcome<Comovement> read) {
            return new Moves(read.toOptional(), read.reason().orElse(""));
        }

        Outcome<Comovement> outcome() {
            return known.map(Outcome::ok).orElseGet(() -> Outcome.missing("returns", missing));
        }
    }

    /// A service as last heard of.
    public record Service(boolean running, boolean blocksNewRisk, String detail, Instant since) {}

    public Readings {
        quotes = sorted(quotes);
        contracts = sorted(contracts);
        services = sorted(services);
        details = sorted(details);
        volumes = sorted(volumes);
        margins = sorted(margins);
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        // A copy of a sorted map is linear; a wrapper that hides the order would cost every quote a sort of all.
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    public static Readings none() {
        return new Readings(
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                AlarmTimers.none(),
                VixKnown.none(),
                new Moves(Optional.empty(), "How the instruments moved has not been read."),
                Map.of(),
                Map.of());
    }

    /// With newer quotes; an older quote never replaces a newer one.
    public Readings with(Collection<Quote> read) {
        Map<InstrumentId, Quote> after = new TreeMap<>(quotes);
        Instant newest = lastQuoteAt.orElse(Instant.MIN);
        for (Quote one : read) {
            after.merge(one.instrument(), one, (old, fresh) -> fresh.at().isBefore(old.at()) ? old : fresh);
            newest = one.at().isAfter(newest) ? one.at() : newest;
        }
        Optional<Instant> last = Optional.of(newest).filter(at -> !at.equals(Instant.MIN));
        return with(draft -> {
            draft.quotes = after;
            draft.lastQuoteAt = last;
        });
    }

    /// The same at an instant: what is known from the future, because the clock was set back, gives way to anything.
    public Readings with(Collection<Quote> read, Instant now) {
        Map<InstrumentId, Quote> known = new TreeMap<>(quotes);
        known.values().removeIf(one -> one.isAhead(now));
        boolean isSetBack = known.size() < quotes.size();
        return with(draft -> {
                    draft.quotes = known;
                    draft.lastQuoteAt = isSetBack ? Optional.empty() : lastQuoteAt;
                })
                .with(read);
    }

    public Readings with(String service, Service state) {
        Map<String, Service> after = new TreeMap<>(services);
        after.put(service, state);
        return with(draft -> draft.services = after);
    }

    /// With contracts as the broker just confirmed them.
    public Readings confirmed(Collection<Instrument> read) {
        Map<InstrumentId, Instrument> after = new TreeMap<>(contracts);
        read.forEach(one -> after.put(one.id(), one));
        return with(draft -> draft.contracts = after);
    }

    /// With the difference of the clocks as it was read last.
    public Readings withClock(Duration ahead) {
        return with(draft -> draft.clockAhead = Optional.of(ahead));
    }

    /// With what the broker has told of instruments beside their quotes.
    public Readings detailed(Collection<MarketDetail> read) {
        Map<InstrumentId, MarketDetail> after = new TreeMap<>(details);
        read.forEach(one -> after.put(one.instrument(), one));
        return with(draft -> draft.details = after);
    }

    /// With the disk as it was measured last.
    public Readings on(Storage measured) {
        return with(draft -> draft.storage = Optional.of(measured));
    }

    /// With the delays of alarms as they run on.
    public Readings with(AlarmTimers timers) {
        return with(draft -> draft.alarms = timers);
    }

    /// With more of the VIX.
    public Readings with(VixKnown known) {
        return with(draft -> draft.vix = known);
    }

    /// With how the instruments moved, as it was read last.
    public Readings with(Outcome<Comovement> read) {
        return with(draft -> draft.moves = Moves.of(read));
    }

    /// With how much of each instrument is traded in a day; what was read before counts no more.
    public Readings trading(Map<InstrumentId, AverageVolume> read) {
        return with(draft -> draft.volumes = read);
    }

    /// With what the broker has told of the margin; what is older than an hour is forgotten.
    public Readings with(MarginAnswer told) {
        Map<OrderRef, MarginAnswer> after = new TreeMap<>(margins);
        after.values().removeIf(one -> one.at().isBefore(told.at().minus(KEPT)));
        after.put(told.question().ref(), told);
        return with(draft -> draft.margins = after);
    }

    /// What becomes of readings when a part of them is read anew.
    private static final class Draft {
        private Map<InstrumentId, Quote> quotes;
        private Map<InstrumentId, Instrument> contracts;
        private Map<String, Service> services;
        private Optional<Instant> lastQuoteAt;
        private Optional<Duration> clockAhead;
        private Map<InstrumentId, MarketDetail> details;
        private Optional<Storage> storage;
        private AlarmTimers alarms;
        private VixKnown vix;
        private Moves moves;
        private Map<InstrumentId, AverageVolume> volumes;
        private Map<OrderRef, MarginAnswer> margins;

        Draft(Readings before) {
            quotes = before.quotes;
            contracts = before.contracts;
            services = before.services;
            lastQuoteAt = before.lastQuoteAt;
            clockAhead = before.clockAhead;
            details = before.details;
            storage = before.storage;
            alarms = before.alarms;
            vix = before.vix;
            moves = before.moves;
            volumes = before.volumes;
            margins = before.margins;
        }
    }

    private Readings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Readings(
                draft.quotes,
                draft.contracts,
                draft.services,
                draft.lastQuoteAt,
                draft.clockAhead,
                draft.details,
                draft.storage,
                draft.alarms,
                draft.vix,
                draft.moves,
                draft.volumes,
                draft.margins);
    }

    public Optional<Quote> quote(InstrumentId instrument) {
        return Optional.ofNullable(quotes.get(instrument));
    }

    /// Mids of every instrument read, currency pairs left out.
    public Map<InstrumentId, Price> mids() {
        Map<InstrumentId, Price> mids = new TreeMap<>();
        quotes.forEach((id, quote) -> {
            if (!id.isPair()) {
                mids.put(id, quote.mid());
            }
        });
        return mids;
    }

    /// Mid rates of every currency pair read.
    public List<FxRate> rates() {
        List<FxRate> rates = new ArrayList<>();
        quotes.forEach((id, quote) -> {
            if (id.isPair()) {
                rates.add(new FxRate(id.pairBase(), id.pairQuote(), quote.mid().value()));
            }
        });
        return rates;
    }

    /// The mid rate that joins two currencies; one against itself needs none.
    public Optional<FxRate> rate(Currency one, Currency other) {
        return rates().stream().filter(rate -> rate.joins(one, other)).findFirst();
    }

    /// Readings that still hold at `now`: quotes no older than `most` seconds.
    public Readings fresherThan(Instant now, BigDecimal most) {
        Map<InstrumentId, Quote> fresh = new TreeMap<>();
        quotes.forEach((id, quote) -> {
            if (BigDecimal.valueOf(quote.age(now).toMillis(), 3).compareTo(most) <= 0) {
                fresh.put(id, quote);
            }
        });
        return with(draft -> draft.quotes = fresh);
    }
}
