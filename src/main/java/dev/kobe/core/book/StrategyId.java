// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import java.util.regex.Pattern;

/// The name of a strategy's sub-book, for example `momentum-12-1`; funding belongs to [#FUNDING], and what
/// the owner trades by hand to [#MANUAL].
public record StrategyId(String name) implements Comparable<StrategyId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,23}");

    public static final StrategyId MOMENTUM_12_1 = new StrategyId("momentum-12-1");
    public static final StrategyId FUNDING = new StrategyId("funding");
    public static final StrategyId MANUAL = new StrategyId("manual");

    public StrategyId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a strategy is named in small letters, digits and hyphens, not '" + name + "'");
        }
    }

    @Override
    public int compareTo(StrategyId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
