// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// The direction of an order or fill.
public enum Side {
    BUY(1),
    SELL(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /// +1 for a buy, -1 for a sell: what it does to the position.
    public int sign() {
        return sign;
    }
}
