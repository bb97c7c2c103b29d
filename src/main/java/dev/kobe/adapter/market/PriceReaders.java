// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.util.List;
import java.util.Optional;

/// Every shape of price file that Kobe reads; the first that knows a text reads it.
final class PriceReaders {
    static final List<PriceReader> ALL = List.of(
            new YahooCsv(),
            new YfinanceCsv(),
            new YfinanceThreeHeaders(),
            new QuantmodCsv(),
            new AlphaVantageCsv(),
            new NamedRowsCsv(),
            new CboeCsv(),
            new FredCsv(),
            new EcbRatesCsv(),
            new ShillerCsv(),
            new FedRatesCsv(),
            new PanelCsv(),
            new YahooChartJson());

    private PriceReaders() {}

    static Optional<PriceReader> find(SourceText text) {
        return ALL.stream().filter(one -> one.knows(text)).findFirst();
    }
}
