// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.market.CsvFolderSource;
import dev.kobe.adapter.market.YahooChartSource;
import dev.kobe.app.broker.BrokerPrices;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The sources of prices that the settings name beside the first one: a signal is held against each of them.
public final class SecondSources {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SecondSources() {}

    /// All that are switched on; none is as a rule. Refused where one of them may not be asked.
    public static Outcome<List<PriceSource>> of(KobeConfig config, InstantSource clock) {
        Outcome<List<PriceSource>> recorded = recorded(config.prices(), clock);
        return config.prices().brokerHistory()
                ? recorded.flatMap(sources -> BrokerPrices.open(config, clock).map(broker -> with(sources, broker)))
                : recorded;
    }

    private static List<PriceSource> with(List<PriceSource> sources, PriceSource more) {
        List<PriceSource> all = new ArrayList<>(sources);
        all.add(more);
        return List.copyOf(all);
    }

    /// Those that a desk of the past can be held against: all but the broker.
    public static Outcome<List<PriceSource>> recorded(KobeConfig.Prices prices, InstantSource clock) {
        List<PriceSource> sources = new ArrayList<>();
        prices.secondFolder().ifPresent(folder -> sources.add(new CsvFolderSource(Path.of(folder), clock)));
        if (prices.chartAddress().isEmpty()) {
            return Outcome.ok(List.copyOf(sources));
        }
        return YahooChartSource.at(prices.chartAddress().get(), clock, PATIENCE, Thread::sleep)
                .map(chart -> {
                    sources.add(chart);
                    return List.copyOf(sources);
                });
    }
}
