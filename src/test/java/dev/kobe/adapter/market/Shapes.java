// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.util.LinkedHashMap;
import java.util.Map;

/// The shapes that Kobe reads, for the page that lists them.
public final class Shapes {
    private Shapes() {}

    /// Each shape with what its first line looks like.
    public static Map<String, String> all() {
        Map<String, String> shapes = new LinkedHashMap<>();
        PriceReaders.ALL.forEach(one -> shapes.put(one.shape(), one.header()));
        return shapes;
    }
}
