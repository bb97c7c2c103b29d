// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

/// The protocol as one connection speaks it: the server's version, with the long layouts worked out for it once.
public final class Dialect {
    private final int version;
    private final Layout.Form placeOrder;
    private final Layout.Form openOrder;
    private final Layout.Form completedOrder;

    private Dialect(int version) {
        this.version = version;
        this.placeOrder = Layouts.PLACE_ORDER.at(version);
        this.openOrder = Layouts.OPEN_ORDER.at(version);
        this.completedOrder = Layouts.COMPLETED_ORDER.at(version);
    }

    /// The protocol of a version from 157 to 178; any other is a [WireFault].
    public static Dialect of(int version) {
        if (!Gate.isSpoken(version)) {
            throw new WireFault("version " + version + " is not one of " + Gate.OLDEST + " to " + Gate.NEWEST
                    + " that Kobe speaks");
        }
        return new Dialect(version);
    }

    public int version() {
        return version;
    }

    public boolean has(Gate gate) {
        return gate.isIn(version);
    }

    Layout.Form placeOrder() {
        return placeOrder;
    }

    Layout.Form openOrder() {
        return openOrder;
    }

    Layout.Form completedOrder() {
        return completedOrder;
    }
}
