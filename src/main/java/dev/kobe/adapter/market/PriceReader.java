// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import java.util.List;

/// Reads one shape of price file; which shape a file has is decided by its first lines and never by its name.
interface PriceReader {
    /// What the shape is called, for example `Yahoo daily CSV`.
    String shape();

    /// What its first line looks like, for the page of formats.
    String header();

    /// Whether the text begins as this shape does; as a rule its first line is exactly the header.
    default boolean knows(SourceText text) {
        return String.join(",", text.titles()).equals(header());
    }

    /// The series of the whole file, each in rising order of time; one bad place refuses all of it.
    List<SourceBars> read(SourceText text) throws Unreadable;
}
