// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// How the link to the broker stands; a socket that is up says nothing about the broker behind it.
///
/// Example: after the gateway's code 1100 the link is CUT: executions are still heard, and nothing may be sent.
public enum LinkState {
    /// There is no connection.
    DOWN("broker link down", "It is tried again by itself; look at the gateway if that goes on."),
    /// A connection stands and the broker has not said that it is ready.
    CONNECTED("connected, not ready", "Wait; if it stays, the gateway may be asking for a login or a confirmation."),
    /// Everything works.
    READY("ready", ""),
    /// Orders go; some market data does not come.
    DEGRADED("a data farm is broken", "Orders may go; prices that do not come count as stale by their own age."),
    /// The gateway stands and has lost the broker: what happened is still heard, nothing new and no change may go.
    CUT("gateway cut off from the broker", "Wait; orders at the exchange go on working and cannot be changed now."),
    /// The gateway takes no orders from programs.
    READ_ONLY("read-only", "Untick Read-Only API in the gateway's settings if Kobe is meant to trade."),
    /// The connection must not be used until its owner has acted.
    REFUSED("refused", "It stays shut until its cause is removed and Kobe is connected again.");

    private final String words;
    private final String advice;

    LinkState(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /// Whether orders, changes and cancels may be sent.
    public boolean mayTrade() {
        return this == READY || this == DEGRADED;
    }

    /// Whether what the broker answers now describes the account: a gateway that is cut off answers from memory.
    public boolean answers() {
        return mayTrade() || this == READ_ONLY;
    }

    /// The state in a few words.
    public String words() {
        return words;
    }

    /// What to do about it, in a sentence; empty where there is nothing to do.
    public String advice() {
        return advice;
    }
}
