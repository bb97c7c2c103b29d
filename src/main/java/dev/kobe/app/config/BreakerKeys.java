// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import java.util.List;
import java.util.Optional;

/// The settings of the circuit breakers: one key for each breaker there is, made from the breaker itself.
///
/// Example: `drawdown_day: 0.01 alert, 0.02 halt` are the levels of the breaker `drawdown.day`.
final class BreakerKeys implements Setting.Keys {
    @Override
    public List<Setting.Key> all() {
        return Breakers.ALL.stream().map(BreakerKeys::key).toList();
    }

    private static Setting.Key key(Breaker breaker) {
        return new Setting.Key(
                breaker.id().replace('.', '_'),
                breaker.id(),
                breaker.protects().substring(0, breaker.protects().length() - 1),
                breaker.scale().unit(),
                Levels.ALLOWED,
                breaker.levels().toString(),
                text -> attempt(text).map(Object.class::cast));
    }

    private static Optional<Levels> attempt(String text) {
        try {
            return Optional.of(Levels.parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
