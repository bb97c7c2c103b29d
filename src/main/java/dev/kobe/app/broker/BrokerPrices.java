// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.BrokerHistory;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.Services;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.journal.JournalLine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The broker's history over a socket of this computer, as the settings say where: for the comparison of sources and
/// for the desk's library.
public final class BrokerPrices implements PriceSource {
    private static final RefusalCode NOT_SET = new RefusalCode("BROKER_NOT_SET");

    private final BrokerGround ground;
    private final BrokerHistory history;

    private BrokerPrices(IbkrSettings settings, InstantSource time) {
        this.ground = BrokerGround.on(time);
        this.history = new BrokerHistory(settings, ground.toPort(settings.port()));
    }

    /// Prepares the source; nobody is asked before the first bars are wanted.
    public static Outcome<BrokerPrices> open(KobeConfig config, InstantSource time) {
        return config.account()
                .id()
                .map(account -> Outcome.ok(new BrokerPrices(
                        IbkrSettings.of(
                                config.broker().port(),
                                config.broker().clientId() + 1,
                                account,
                                config.profile() == KobeConfig.Profile.LIVE,
                                ZoneId.of(config.broker().zone())),
                        time)))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        NOT_SET,
                        "The broker gives prices to an account's owner only: set account.id in config/config.yaml.")));
    }

    /// Prepares the import of the universe's bars from a day on.
    public static Outcome<Services.PriceBatch> since(ConfigFolder files, InstantSource time, LocalDate from) {
        return files.config()
                .flatMap(config -> files.universe(config.universe()).flatMap(universe -> open(config, time)
                        .map(source -> new Batch(source, bySymbol(universe), from, time))));
    }

    private static Map<String, Instrument> bySymbol(Universe universe) {
        Map<String, Instrument> symbols = new LinkedHashMap<>();
        universe.instruments().forEach(one -> symbols.put(SourceSymbol.of(one).getLast(), one));
        return symbols;
    }

    private record Batch(BrokerPrices source, Map<String, Instrument> symbols, LocalDate from, InstantSource time)
            implements Services.PriceBatch {
        @Override
        public List<String> names() {
            return List.copyOf(symbols.keySet());
        }

        @Override
        public Outcome<PriceFile> inspect(String name) {
            LocalDate today = time.instant().atZone(ZoneOffset.UTC).toLocalDate();
            Instrument instrument = Optional.ofNullable(symbols.get(name)).orElseThrow();
            return source.history
                    .series(instrument, from, today)
                    .join()
                    .map(series -> new PriceFile(
                            name + " of the broker", hash(series), "daily bars of the broker", List.of(series)));
        }

        @Override
        public void close() {
            source.close();
        }
    }

    /// Over every bar, so that the same answer a second time is known again.
    private static String hash(InspectedSeries series) {
        StringBuilder text = new StringBuilder();
        SourceBars bars = series.bars();
        for (int bar = 0; bar < bars.size(); bar++) {
            text.append(bars.date(bar));
            for (Column column : Column.values()) {
                text.append(' ').append(bars.get(column, bar));
            }
            text.append('\n');
        }
        return JournalLine.sha256(text.toString());
    }

    @Override
    public String name() {
        return history.name();
    }

    @Override
    public Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to) {
        return history.daily(instrument, from, to);
    }

    @Override
    public void close() {
        history.close();
        ground.close();
    }
}
