// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A market to live through: quotes by the moment, closing prices by the session, and the signal that could be known.
public interface Market {
    Universe universe();

    List<Instrument> pairs();

    /// The quote of an instrument or pair at an instant of a session; empty where there is none.
    Optional<Quote> quote(InstrumentId instrument, Instant at);

    /// Closing prices of a session, by instrument of the universe.
    Map<InstrumentId, Price> closes(LocalDate session);

    /// Closing prices of the benchmark's funds.
    Map<InstrumentId, Price> benchmark(LocalDate session);

    /// Closes of the VIX, the newest few that were known at an instant; none where it is not read.
    default List<VixClose> vix(Instant at) {
        return List.of();
    }

    /// How the universe's instruments moved together, as far as it was known after the close of a day.
    Outcome<Comovement> comovement(LocalDate asOf);

    /// How much of each instrument is traded in a day, as far as it was known at an instant; none where it is not
    /// read.
    default Map<InstrumentId, AverageVolume> volumes(Instant at) {
        return Map.of();
    }

    /// What must be said about its prices wherever they are lived: bars left out, prices that stand for others.
    default List<String> caveats() {
        return List.of();
    }

    /// The ranking known after the close of `asOf`.
    Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN);

    /// The average volumes that histories make, of each instrument by the sessions of its own exchange.
    static Map<InstrumentId, AverageVolume> volumes(
            Universe universe, Map<String, PriceHistory> histories, Instant at) {
        Map<InstrumentId, AverageVolume> volumes = new TreeMap<>();
        for (Instrument one : universe.instruments()) {
            TradingCalendar calendar = TradingCalendar.of(one.venue());
            Optional.ofNullable(histories.get(one.symbol()))
                    .flatMap(history -> AverageVolume.of(history, calendar, calendar.lastClosed(at))
                            .toOptional())
                    .ifPresent(volume -> volumes.put(one.id(), volume));
        }
        return volumes;
    }

    /// A market that tells what another one does, but for what it says otherwise.
    interface Through extends Market {
        Market market();

        @Override
        default Universe universe() {
            return market().universe();
        }

        @Override
        default List<Instrument> pairs() {
            return market().pairs();
        }

        @Override
        default Optional<Quote> quote(InstrumentId instrument, Instant at) {
            return market().quote(instrument, at);
        }

        @Override
        default Map<InstrumentId, Price> closes(LocalDate session) {
            return market().closes(session);
        }

        @Override
        default Map<InstrumentId, Price> benchmark(LocalDate session) {
            return market().benchmark(session);
        }

        @Override
        default List<VixClose> vix(Instant at) {
            return market().vix(at);
        }

        @Override
        default Outcome<Comovement> comovement(LocalDate asOf) {
            return market().comovement(asOf);
        }

        @Override
        default Map<InstrumentId, AverageVolume> volumes(Instant at) {
            return market().volumes(at);
        }

        @Override
        default List<String> caveats() {
            return market().caveats();
        }

        @Override
        default Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN) {
            return market().signal(asOf, formation, skip, topN);
        }
    }
}
