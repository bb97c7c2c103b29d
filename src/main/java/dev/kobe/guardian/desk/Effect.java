// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.Announcement;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import java.time.Instant;
import java.time.LocalDate;

/// Something to be done outside once the events that decided it are on disk.
public sealed interface Effect {

    /// Hands an order to the order door; `intentSeq` is the event that must be durable first.
    record Transmit(Order order, long intentSeq) implements Effect {}

    /// Asks the broker to cancel.
    record CancelOrder(OrderRef ref) implements Effect {}

    /// Asks the broker what an order would do to the margin, without sending one.
    record AskMargin(MarginQuestion question) implements Effect {}

    /// Asks the broker for its account, with executions since an instant.
    record AskAccount(Instant executionsSince) implements Effect {}

    /// Offers [Input.AskAgain] when a time has come, for the n-th time over the same link.
    record AskAgainAt(Instant when, Instant linkSince, int time) implements Effect {}

    /// Offers [Input.CompareAgain] when a time has come.
    record CompareAgainAt(Instant when, Instant linkSince) implements Effect {}

    /// Sends a tick when a time has come.
    record WakeAt(Instant when) implements Effect {}

    /// Writes the state beside the journal, so that the next start is quick.
    record WriteSnapshot(LocalDate session) implements Effect {}

    /// Tells a person of an alarm where the screen does not reach.
    record Announce(Announcement said) implements Effect {}

    /// Removes the HALT file after the owner has resumed.
    record ClearHaltFile() implements Effect {}
}
