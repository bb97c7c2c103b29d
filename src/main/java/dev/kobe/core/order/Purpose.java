// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// Why orders are sent; it decides which checks apply. FLATTEN and REDUCTION orders only ever reduce.
public enum Purpose {
    REBALANCE,
    DEPOSIT,
    WITHDRAWAL_FUNDING,
    RAMP,
    REDUCTION,
    FLATTEN;

    public boolean isReduceOnly() {
        return this == FLATTEN || this == REDUCTION;
    }
}
