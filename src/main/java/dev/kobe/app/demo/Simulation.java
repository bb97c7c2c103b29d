// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.TradingRules;
import dev.kobe.app.VirtualTime;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// A simulated desk with its clock and its market, ready to be lived through.
public record Simulation(OwnedDesk desk, VirtualTime time, Life life) implements AutoCloseable {

    /// What a simulated desk is made of.
    ///
    /// @param profile demo for a synthetic market, replay for real prices
    /// @param opening the session whose close is the desk's first value
    /// @param resumeAt where its clock stands when it is opened again; the opening morning for a new desk
    public record Setting(
            KobeConfig config,
            Market market,
            String account,
            String profile,
            Money cash,
            LocalDate opening,
            Instant resumeAt,
            Happenings happenings,
            Counterparty.Maker counterparty,
            boolean inline) {}

    /// The main venue of a universe: London where it must be open, else the only one there is.
    public static Venue mainVenue(Market market) {
        return market.universe().mainVenue();
    }

    /// The morning of a session, an hour before it opens.
    public static Instant morningOf(Market market, LocalDate session) {
        return TradingCalendar.of(mainVenue(market))
                .session(session)
                .map(Session::open)
                .orElseThrow(() -> new IllegalArgumentException(session + " is no session"))
                .minusSeconds(3600);
    }

    /// Opens the desk in a folder on a clock of its own.
    public static Outcome<Simulation> open(Path folder, Setting setting, Consumer<String> story) {
        VirtualTime time = new VirtualTime(setting.resumeAt());
        DeskRules rules = TradingRules.desk(setting.config(), setting.market().universe(), setting.profile());
        DeskIdentity identity = new DeskIdentity(
                setting.account(),
                setting.profile(),
                setting.cash().currency(),
                setting.config().account().kind() == KobeConfig.Account.Kind.CASH,
                setting.market().universe().name(),
                mainVenue(setting.market()),
                true,
                setting.resumeAt());
        BigDecimal perBase =
                setting.cash().currency().equals(setting.market().universe().currency())
                        ? BigDecimal.ONE
                        : new BigDecimal("1.5");
        OwnedDesk.Plan plan = new OwnedDesk.Plan(
                identity,
                rules,
                TradingRules.limits(
                        setting.config(),
                        setting.market().universe(),
                        setting.cash(),
                        setting.market().closes(setting.opening()).values(),
                        perBase),
                List.of(setting.cash()),
                setting.opening(),
                time,
                setting.market(),
                setting.counterparty(),
                setting.inline());
        KobeConfig.Strategy strategy = setting.config().strategy();
        Life.Rotation rotation = new Life.Rotation(strategy.formation(), strategy.skip(), strategy.topN());
        return OwnedDesk.open(folder, plan).map(desk -> {
            takeUp(desk, rules);
            Life life = new Life(desk, time, setting.market(), rotation, setting.happenings(), story);
            life.awaitBroker();
            return new Simulation(desk, time, life);
        });
    }

    /// Levels of the settings that a desk was not made under: the guardian lets them tighten at once and loosen later.
    private static void takeUp(OwnedDesk desk, DeskRules rules) {
        desk.engine().view().state().limits().ifPresent(present -> desk.engine()
                .submit(new Input.SetLimits(present.watching(rules.watched().limits()), "config.yaml")));
    }

    @Override
    public void close() {
        desk.close();
    }
}
