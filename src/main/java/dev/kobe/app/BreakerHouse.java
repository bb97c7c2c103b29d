// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.market.DailyCloses;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.BreakerServices;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// The breakers as the settings have them, and the files that are replayed.
record BreakerHouse(ConfigFolder files) implements BreakerServices {
    @Override
    public Outcome<Map<String, Levels>> levels() {
        return files.config().map(KobeConfig::breakers);
    }

    @Override
    public Outcome<DeskRules> rules(DeskState state) {
        return files.config().flatMap(config -> files.universe(
                        state.identity().map(DeskIdentity::universe).orElse(config.universe()))
                .map(universe -> state.identity()
                        .map(one -> TradingRules.desk(config, universe, one.profile()))
                        .orElseGet(() -> TradingRules.desk(config, universe))));
    }

    @Override
    public Optional<String> haltFile(Path desk) {
        return new HaltFile(desk)
                .halted()
                .map(one -> "A HALT file stops every order" + (one.written().isBlank() ? "" : " since " + one.written())
                        + ": " + one.reason());
    }

    @Override
    public Outcome<NavigableMap<LocalDate, BigDecimal>> closes(Path file, LocalDate today) {
        return DailyCloses.read(file, today);
    }
}
