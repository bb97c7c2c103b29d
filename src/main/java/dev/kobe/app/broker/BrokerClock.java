// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import java.time.Duration;

/// How far this computer's clock is ahead of the broker's, from one telling of its time.
///
/// The broker counts whole seconds, so that equal clocks differ by 0 to 1 s: the middle of that is taken out, which
/// leaves an error of half a second at most beside the time that the answer travelled.
final class BrokerClock {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private BrokerClock() {}

    static Duration ahead(Duration told) {
        return told.minus(HALF_A_SECOND);
    }
}
