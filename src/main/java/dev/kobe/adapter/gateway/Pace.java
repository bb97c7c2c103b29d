// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts the messages of one client: so many a second are allowed, more is an offence, and a few offences end the
/// connection. What is too fast is answered all the same.
final class Pace {
    /// What is to be done about a message.
    enum Verdict {
        FINE,
        TOO_FAST,
        ENOUGH
    }

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Scenario.Answers manners;
    private final Deque<Instant> latest = new ArrayDeque<>();
    private int strikes;

    Pace(Scenario.Answers manners) {
        this.manners = manners;
    }

    Verdict take(Instant now) {
        while (!latest.isEmpty() && !latest.getFirst().plus(WINDOW).isAfter(now)) {
            latest.removeFirst();
        }
        latest.add(now);
        if (latest.size() <= manners.perSecond()) {
            return Verdict.FINE;
        }
        latest.clear();
        strikes++;
        return strikes >= manners.strikes() ? Verdict.ENOUGH : Verdict.TOO_FAST;
    }
}
