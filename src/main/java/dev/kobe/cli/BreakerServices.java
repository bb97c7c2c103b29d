// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.breaker.Levels;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// What the commands about breakers ask of the program around them.
public interface BreakerServices {
    /// The levels that the settings name, by the id of the breaker; the others keep their usual ones.
    Outcome<Map<String, Levels>> levels();

    /// The rules of a desk as the settings have them now: what it watches, and at which levels.
    Outcome<DeskRules> rules(DeskState state);

    /// Since when and why a HALT file stops every order of a desk, in words; empty where there is none.
    Optional<String> haltFile(Path desk);

    /// The closes of a file of one daily series by their days, each above zero.
    Outcome<NavigableMap<LocalDate, BigDecimal>> closes(Path file, LocalDate today);
}
