// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How the figure of one breaker is brought to a level: by trades of the past, or by readings that its guardian
/// is given as any other; a verdict is never made up.
///
/// @param breaker its id
/// @param past what must have been traded before, for a level
/// @param calm what the desk has read before it begins
/// @param forced what it reads then, the last of which lets the breakers be judged
/// @param atStart whether nothing is read, because the start lets the breaker be judged on what is there: then the
///     broker's first answer about the account is the moment of the reading
record Forcing(
        String breaker,
        Function<BigDecimal, Optional<PastTrades>> past,
        Function<Scene, List<Input>> calm,
        Function<Scene, List<Input>> forced,
        boolean atStart) {

    /// Where a breaker is forced.
    ///
    /// @param level the figure that must be reached
    record Scene(DeskState state, DrillMarket market, Instant now, BigDecimal level) {
        Input quotes() {
            return new Input.QuotesRead(market.quotes(now));
        }
    }

    /// By readings alone, over a calm market.
    static Forcing read(String breaker, Function<Scene, List<Input>> forced) {
        return read(breaker, scene -> List.of(scene.quotes()), forced);
    }

    static Forcing read(String breaker, Function<Scene, List<Input>> calm, Function<Scene, List<Input>> forced) {
        return new Forcing(breaker, level -> Optional.empty(), calm, forced, false);
    }

    /// By what was traded before.
    static Forcing traded(String breaker, Function<BigDecimal, PastTrades> past) {
        return new Forcing(
                breaker, level -> Optional.of(past.apply(level)), scene -> List.of(), scene -> List.of(), true);
    }

    /// By what is not there.
    static Forcing absent(String breaker) {
        return new Forcing(breaker, level -> Optional.empty(), scene -> List.of(), scene -> List.of(), true);
    }
}
