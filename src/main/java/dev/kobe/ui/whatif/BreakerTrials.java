// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Where breakers are tried at other levels. Nothing here is written and no limit is changed. Every call returns at
/// once; its answer comes once, on any thread.
public interface BreakerTrials {
    /// A history on which breakers are tried.
    ///
    /// @param told whose it is and from where, in a sentence
    /// @param equity by session, net of flows, in units of the currency
    /// @param rules with the levels that are set on the desk
    record History(String told, Currency currency, NavigableMap<LocalDate, BigDecimal> equity, ReplayRules rules) {
        public History {
            equity = Collections.unmodifiableNavigableMap(new TreeMap<>(equity));
        }

        /// The rules with other levels of one breaker.
        ReplayRules with(String breaker, Levels levels) {
            Map<String, Levels> set = new TreeMap<>(rules.limits().set());
            set.put(breaker, levels);
            return new ReplayRules(
                    new BreakerLimits(set, rules.limits().unwatched()), rules.vix(), rules.rebaseAfter(), rules.cost());
        }
    }

    /// The desk's own history where it is long enough, else its strategy's; missing with what to do about it.
    void history(Consumer<Outcome<History>> answer);

    /// Lives the history by these rules; missing with what went wrong.
    void replay(History history, ReplayRules rules, Consumer<Outcome<BreakerReplay>> answer);
}
