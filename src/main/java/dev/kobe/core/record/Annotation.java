// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What the owner thought before a trade and learned after it, as the mission's annotation JSON has it.
///
/// @param tradeId the trade it is about, or the name of a note that was written before there was a trade
public record Annotation(
        String tradeId,
        Instant createdAt,
        Optional<Instant> updatedAt,
        Optional<PreTrade> preTrade,
        Optional<PostTrade> postTrade) {

    /// The plan. What was left open is an empty text.
    public record PreTrade(
            String symbol,
            String thesis,
            Optional<BigDecimal> intendedEntry,
            String positionSizeRationale,
            String exitPlan) {}

    /// The outcome.
    ///
    /// @param matchedExpectation absent while the owner has not said
    public record PostTrade(String outcome, Optional<Boolean> matchedExpectation, String lesson) {}

    /// The same with its plan written, or written again; the same plan again changes nothing.
    public Annotation planned(PreTrade plan, Instant at) {
        if (preTrade.filter(plan::equals).isPresent()) {
            return this;
        }
        return new Annotation(
                tradeId, createdAt, preTrade.isEmpty() ? updatedAt : Optional.of(at), Optional.of(plan), postTrade);
    }

    /// The same with its outcome written, or written again; the same outcome again changes nothing.
    public Annotation learned(PostTrade outcome, Instant at) {
        if (postTrade.filter(outcome::equals).isPresent()) {
            return this;
        }
        return new Annotation(tradeId, createdAt, Optional.of(at), preTrade, Optional.of(outcome));
    }
}
