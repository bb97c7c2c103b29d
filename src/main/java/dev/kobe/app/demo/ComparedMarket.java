// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.market.PriceSource;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.signal.SourceComparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A market whose signal counts only where further sources of prices agree with it.
///
/// @param sources what the signal is held against, each of them
/// @param limitBps how far apart two values of momentum may lie
public record ComparedMarket(Market market, List<PriceSource> sources, BigDecimal limitBps) implements Market.Through {
    public ComparedMarket {
        sources = List.copyOf(sources);
    }

    @Override
    public Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN) {
        MomentumRules rules = MomentumRules.of(formation, skip, topN);
        Outcome<SignalRanking> agreed = market.signal(asOf, formation, skip, topN);
        for (PriceSource source : sources) {
            agreed = agreed.flatMap(ranking -> SourceComparison.agreed(
                    "the desk's own prices", ranking, source, universe(), asOf, rules, limitBps));
        }
        return agreed;
    }
}
