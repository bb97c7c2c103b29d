// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.time.TradingWindow;
import java.util.Map;
import java.util.Optional;

/// Draws the ticket that sells everything: a breaker's halt proposes it, and its owner may ask for it.
final class FlattenTicket {
    static final RefusalCode NOTHING_TO_FLATTEN = new RefusalCode("TICKET_FLATTEN");

    private FlattenTicket() {}

    /// The flatten ticket that a breaker's halt proposes, once a session.
    static void propose(Turn turn) {
        DeskState state = turn.state();
        if (state.session().isPresent()) {
            TicketId id = new TicketId("T-" + state.session().get() + "-FLATTEN");
            if (!state.tickets().containsKey(id)) {
                draw(turn, id);
            }
        }
    }

    /// Draws the flatten ticket that its owner asks for.
    static void ask(Turn turn) {
        if (turn.state().session().isEmpty()) {
            turn.refuse(Days.NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        draw(turn, Flattening.name(turn)).ifPresent(why -> turn.refuse(NOTHING_TO_FLATTEN, why));
    }

    /// Draws a flatten ticket at present prices, in place of one of that name that has not left.
    ///
    /// @return why it could not be drawn
    static Optional<String> draw(Turn turn, TicketId id) {
        DeskState state = turn.state();
        if (state.book().positions().isEmpty()) {
            return Optional.of("Nothing is held.");
        }
        Optional<TradingWindow> window = FlattenWindow.open(state, turn.rules(), turn.now());
        if (window.isEmpty()) {
            return Optional.of("The venue of what is held is shut now.");
        }
        StrategyId strategy = state.book().positions().getFirst().strategy();
        Turn attempt = new Turn(state, turn.readings(), turn.guardian(), turn.now());
        Tickets.propose(
                attempt,
                new Input.Propose(
                        id,
                        strategy,
                        Purpose.FLATTEN,
                        window.get().opens(),
                        window.get().closes(),
                        Optional.empty(),
                        Map.of(),
                        Weight.ONE,
                        Optional.empty(),
                        Optional.empty()));
        Decision made = attempt.end();
        made.events().forEach(turn::say);
        made.effects().forEach(turn::ask);
        return made.refusal().map(Refusal::sentence);
    }
}
