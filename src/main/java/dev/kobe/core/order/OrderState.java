// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// Where an order stands. INTENDED is on disk and may or may not have left; UNKNOWN is never re-sent, only asked after;
/// NOT_SENT is proven never to have reached the broker, so its line may be sent again under a new reference.
public enum OrderState {
    INTENDED,
    WORKING,
    PARTLY_FILLED,
    FILLED,
    CANCELLED,
    REJECTED,
    NOT_SENT,
    UNKNOWN;

    /// Nothing more can happen to it, late commissions and corrections aside.
    public boolean isFinal() {
        return this == FILLED || this == CANCELLED || this == REJECTED || this == NOT_SENT;
    }
}
