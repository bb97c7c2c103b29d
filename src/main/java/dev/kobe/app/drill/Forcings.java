// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.app.drill.Forcing.Scene;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How every breaker is forced, one line for each.
final class Forcings {
    private static final BigDecimal CALM_VIX = BigDecimal.TEN;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BigDecimal BEYOND = new BigDecimal("0.02");
    private static final BigDecimal MOST = new BigDecimal("0.95");
    private static final BigDecimal MORE = new BigDecimal("1.02");
    private static final int FIVE = 5;
    private static final int FOUR = 4;

    static final List<Forcing> ALL = List.of(
            Forcing.read("drawdown.day", Forcings::fall),
            Forcing.read("drawdown.week", Forcings::fall),
            Forcing.read("drawdown.peak", Forcings::fall),
            Forcing.read("vix", scene -> vix(scene, scene.level())),
            Forcing.read("vix.hour", Forcings::calmHour, scene -> vix(scene, risen(scene))),
            Forcing.read("vix.day", Forcings::calmClose, scene -> vix(scene, risen(scene))),
            Forcing.traded("streak.losses", level -> PastTrades.losses(count(level), false)),
            Forcing.traded("streak.day", level -> PastTrades.losses(count(level), true)),
            Forcing.traded("streak.hour", level -> PastTrades.losses(count(level), true)),
            Forcing.traded("streak.wins", level -> PastTrades.wins(count(level))),
            Forcing.traded(
                    "execution.slippage",
                    level -> new PastTrades(FIVE, level.multiply(MORE), BigDecimal.ZERO, BigDecimal.ZERO, false)),
            Forcing.traded(
                    "execution.unfilled",
                    level -> new PastTrades(FIVE, BigDecimal.ZERO, BigDecimal.ZERO, level, false)),
            Forcing.traded(
                    "execution.impact",
                    level -> new PastTrades(FIVE, BigDecimal.ZERO, level.multiply(MORE), BigDecimal.ZERO, false)),
            Forcing.read(
                    "correlation.level", scene -> moved(scene, scene.level().doubleValue(), 0, 1)),
            Forcing.read(
                    "correlation.regime", scene -> moved(scene, scene.level().doubleValue(), 0, 1)),
            Forcing.read(
                    "correlation.beta",
                    scene -> moved(
                            scene, 0, 0, held(scene).multiply(scene.level()).doubleValue())),
            Forcing.read("data.stale", scene -> List.of(), Forcings::oldPrices),
            Forcing.absent("data.missing"),
            Forcing.read("data.apart", Forcings::misquoted),
            Forcing.read("service", Forcings::servicesDown));

    private Forcings() {}

    /// How a breaker is forced; empty for one that no desk watches yet.
    static Optional<Forcing> of(String breaker) {
        return ALL.stream().filter(one -> one.breaker().equals(breaker)).findFirst();
    }

    private static int count(BigDecimal level) {
        return level.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /// What a desk must know of the VIX before it may buy.
    static List<Input> calmVix(Instant now) {
        return List.of(told(now.minus(HOUR).minusSeconds(1), CALM_VIX), told(now, CALM_VIX));
    }

    /// The funds fall until the desk's worth lies beyond the level, whatever the day has brought so far.
    private static List<Input> fall(Scene scene) {
        scene.market().fall(lossOfFunds(scene, scene.level()));
        return List.of(scene.quotes());
    }

    /// The desk is shown quotes that the broker's own marks do not follow, and asks what the account is worth.
    private static List<Input> misquoted(Scene scene) {
        scene.market().misquote(lossOfFunds(scene, scene.level().movePointLeft(FOUR)));
        return List.of(scene.quotes(), new Input.Reconcile());
    }

    /// By what share the funds must lose for the whole desk to lose more than a ratio.
    private static BigDecimal lossOfFunds(Scene scene, BigDecimal ratio) {
        BigDecimal all = equity(scene);
        BigDecimal funds = all.subtract(cash(scene));
        BigDecimal loss = all.multiply(ratio.add(BEYOND)).divide(funds, MathContext.DECIMAL64);
        return loss.setScale(FOUR, RoundingMode.CEILING).min(MOST);
    }

    /// What the desk was worth at its last close.
    private static BigDecimal equity(Scene scene) {
        return scene.state()
                .strikes()
                .getLast()
                .valuation()
                .equity()
                .orElseThrow()
                .amount();
    }

    /// What of it was cash.
    private static BigDecimal cash(Scene scene) {
        return equity(scene)
                .subtract(scene.state().strikes().getLast().valuation().lines().stream()
                        .flatMap(line -> line.worth().stream())
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// The inverse of the share of the desk that is in funds.
    private static BigDecimal held(Scene scene) {
        return equity(scene)
                .divide(equity(scene).subtract(cash(scene)), MathContext.DECIMAL64)
                .multiply(MORE.multiply(MORE));
    }

    private static List<Input> vix(Scene scene, BigDecimal level) {
        return List.of(told(scene.now(), level));
    }

    private static Input told(Instant at, BigDecimal level) {
        return new Input.VixTold(new VixQuote(at, level, Optional.empty(), Quote.Kind.SIMULATED));
    }

    private static BigDecimal risen(Scene scene) {
        return CALM_VIX.multiply(BigDecimal.ONE.add(scene.level()));
    }

    private static List<Input> calmHour(Scene scene) {
        return List.of(scene.quotes(), told(scene.now().minus(HOUR).minusSeconds(1), CALM_VIX));
    }

    private static List<Input> calmClose(Scene scene) {
        TradingCalendar newYork = TradingCalendar.of(Venue.NEW_YORK);
        LocalDate last = newYork.lastClosed(scene.now());
        return List.of(
                scene.quotes(),
                new Input.VixClosed(List.of(
                        new VixClose(newYork.previous(last), CALM_VIX, true), new VixClose(last, CALM_VIX, true))));
    }

    /// Correlations are read once a session and judged with the next beat of the desk, which is the reading's moment.
    private static List<Input> moved(Scene scene, double level, double before, double beta) {
        Map<String, Double> betas = scene.market().universe().instruments().stream()
                .collect(Collectors.toMap(one -> one.symbol(), one -> beta));
        return List.of(
                new Input.ComovementRead(Outcome.ok(new Comovement(level, before, betas, DrillMorning.FRIDAY))),
                new Input.Tick());
    }

    private static List<Input> oldPrices(Scene scene) {
        Duration age = Duration.ofMillis(scene.level()
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
        List<Quote> old = scene.market().quotes(scene.now()).stream()
                .map(one -> new Quote(
                        one.instrument(), one.bid(), one.ask(), one.at().minus(age), one.kind()))
                .toList();
        return List.of(new Input.QuotesRead(old));
    }

    private static List<Input> servicesDown(Scene scene) {
        return IntStream.rangeClosed(1, count(scene.level()))
                .<Input>mapToObj(
                        number -> new Input.ServiceChanged("drill-" + number, false, true, "stopped for the drill"))
                .toList();
    }
}
