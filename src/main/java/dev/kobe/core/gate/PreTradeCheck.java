// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;

/// One numbered question that every order must answer; pure, total and without memory.
///
/// A check never throws and never passes on something it does not know.
public interface PreTradeCheck {
    /// Its number in the list of checks, which is also the order in which they run.
    int number();

    /// The code it refuses with.
    RefusalCode code();

    /// Its name on screen, for example "Order value".
    String title();

    CheckResult judge(OrderUnderCheck order);

    /// Whether the owner may override its refusal for one ticket, in the approval.
    default boolean mayBeOverridden() {
        return false;
    }

    /// Whether its refusal of an order that was to leave halts the desk: something has run away.
    default boolean halts() {
        return false;
    }
}
