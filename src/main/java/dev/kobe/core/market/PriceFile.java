// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;

/// The inspected series of one file, with what identifies it: its name without a folder and the SHA-256 of its
/// bytes in hex.
///
/// @param shape what the file turned out to be, for example `Yahoo daily CSV`
public record PriceFile(String name, String sha256, String shape, List<InspectedSeries> series) {
    public PriceFile {
        series = List.copyOf(series);
    }

    /// A file of one daily series in which nothing was found.
    public static PriceFile of(String name, String sha256, PriceHistory history) {
        return new PriceFile(name, sha256, "history", List.of(new InspectedSeries(SourceBars.of(history), List.of())));
    }

    /// How many rows it holds in all its series.
    public long rows() {
        return series.stream().mapToLong(one -> one.bars().size()).sum();
    }
}
