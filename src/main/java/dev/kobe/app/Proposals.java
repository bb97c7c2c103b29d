// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.demo.Market;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.time.LocalDate;
import java.util.Optional;

/// Looks up what a ticket is drawn from: the ranking of the last completed month, its closes and the
/// size that the breakers allow.
///
/// @param market what the ranking is made from
public record Proposals(Market market, MomentumRules rules) {

    /// What is asked for beside the month.
    ///
    /// @param signalDay the day after whose close the signal stands
    /// @param threshold least drift that is traded; the settings' own unless given
    /// @param amount what a withdrawal needs
    public record Asked(
            TicketId ticket,
            Purpose purpose,
            LocalDate signalDay,
            TradingWindow window,
            Optional<Weight> threshold,
            Optional<Money> amount) {}

    /// The proposal, or why the market has no ranking for it.
    public Outcome<Input.Propose> of(DeskState state, Asked asked) {
        return market.signal(asked.signalDay(), rules.formation(), rules.skip(), rules.topN())
                .map(ranking -> new Input.Propose(
                        asked.ticket(),
                        StrategyId.MOMENTUM_12_1,
                        asked.purpose(),
                        asked.window().opens(),
                        asked.window().closes(),
                        asked.purpose() == Purpose.WITHDRAWAL_FUNDING ? Optional.empty() : Optional.of(ranking),
                        market.closes(ranking.signalDate()),
                        state.board().drawn(),
                        asked.threshold(),
                        asked.amount()));
    }
}
