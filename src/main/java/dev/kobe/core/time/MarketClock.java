// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Instant;
import java.time.InstantSource;

/// The one clock: it tells the time and runs an action when a time has come; real in the program, virtual in
/// demonstrations, replays and tests.
public interface MarketClock extends InstantSource {
    /// Runs the action once `when` has come, or at once if it has passed. Actions of one instant run in the order in
    /// which they were asked for, and an action only ever hands work on: it never does the work itself.
    void at(Instant when, Runnable action);
}
