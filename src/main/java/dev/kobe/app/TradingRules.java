// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.GateSettings;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.RampPace;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.CostLimits;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.GroundLimits;
import dev.kobe.core.gate.PaceLimits;
import dev.kobe.core.gate.PriceLimits;
import dev.kobe.core.gate.ShareLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.CostModel;
import dev.kobe.core.rebalance.SizingRules;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Turns the configuration into the records that the guardian and the gate work with.
public final class TradingRules {
    private static final Duration STALE = Duration.ofSeconds(60);
    private static final Bps COLLAR = Bps.of("50");

    private TradingRules() {}

    /// The rules of a desk over one universe in the settings' own profile.
    public static DeskRules desk(KobeConfig config, Universe universe) {
        return desk(config, universe, config.profile().name().toLowerCase(Locale.ROOT));
    }

    /// The rules of a desk over one universe; a live profile has the longer undo window. The demonstration invents its
    /// VIX, and a stretch of history is lived without one.
    ///
    /// @param profile the desk's, as its identity names it
    public static DeskRules desk(KobeConfig config, Universe universe, String profile) {
        KobeConfig.Protection.Vix vix =
                switch (profile) {
                    case "demo" -> KobeConfig.Protection.Vix.CLOSES;
                    case "replay" -> KobeConfig.Protection.Vix.NONE;
                    default -> config.protection().vix();
                };
        Currency base = config.baseCurrency();
        KobeConfig.Strategy strategy = config.strategy();
        KobeConfig.Costs costs = config.costs();
        int undo = config.profile() == KobeConfig.Profile.LIVE
                ? config.undo().liveSeconds()
                : config.undo().paperSeconds();
        return new DeskRules(
                universe,
                pairs(config, universe),
                new SizingRules(
                        new Weight(strategy.cashReserve()),
                        new Weight(strategy.driftThreshold()),
                        Money.rounded(base, strategy.minimumValue()),
                        new Bps(strategy.conversionCostBps()),
                        new Bps(strategy.limitOffsetBps()),
                        new Bps(strategy.flattenLimitOffsetBps())),
                new CostModel(
                        Money.rounded(Currency.USD, costs.fundMinimumUsd()),
                        new Bps(costs.fundBps()),
                        Money.rounded(Currency.USD, costs.conversionMinimumUsd()),
                        new Bps(costs.conversionBps())),
                Watched.of(new BreakerLimits(config.breakers()).without(vixNotRead(vix))),
                config.protection().flatten() == KobeConfig.Protection.Response.AUTO,
                config.protection().reduce() == KobeConfig.Protection.Response.AUTO,
                switch (config.protection().ramp()) {
                    case SESSION -> RampPace.SESSION;
                    case QUARTER_HOUR -> RampPace.QUARTER_HOUR;
                },
                Duration.ofSeconds(undo),
                COLLAR,
                STALE,
                Duration.ofSeconds(config.broker().answerWithinSeconds()));
    }

    private static Map<String, String> vixNotRead(KobeConfig.Protection.Vix source) {
        String none = "No source of the VIX is set.";
        return switch (source) {
            case BROKER -> Map.of();
            case CLOSES -> Map.of("vix.hour", "Only closes of the VIX are read.");
            case NONE -> Map.of("vix", none, "vix.hour", none, "vix.day", none);
        };
    }

    /// The pairs that a desk needs: none where base and universe share a currency.
    private static List<Instrument> pairs(KobeConfig config, Universe universe) {
        if (config.baseCurrency().equals(universe.currency())) {
            return List.of();
        }
        return config.fx().stream()
                .map(pair -> new Instrument(
                        new InstrumentId(pair.symbol(), pair.exchange()),
                        Instrument.SecurityType.CASH,
                        pair.symbol().replace('.', ' '),
                        Optional.empty(),
                        Venue.LONDON,
                        new QuoteUnit(Currency.of(pair.symbol().substring(4)), 1),
                        TickLadder.of(pair.tick()),
                        pair.lot(),
                        "Currency",
                        "",
                        Instrument.Distribution.NONE,
                        Bps.of("0"),
                        Instrument.Liquidity.QUOTED))
                .toList();
    }

    /// The gate's limits; those that nobody typed in are worked out from equity and the cheapest fund, and named.
    public static GateLimits limits(
            KobeConfig config, Universe universe, Money equity, Collection<Price> prices, BigDecimal perBase) {
        GateSettings gate = config.gate();
        Set<String> assumed = new TreeSet<>();
        BigDecimal perName = equity.amount()
                .divide(BigDecimal.valueOf(config.strategy().topN()), 2, RoundingMode.HALF_EVEN)
                .multiply(perBase);
        BigDecimal cheapest = prices.stream()
                .map(Price::inCurrency)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        BigDecimal twiceShares =
                perName.divide(cheapest, 0, RoundingMode.CEILING).multiply(BigDecimal.TWO);
        BigDecimal twiceEquity = equity.amount().multiply(BigDecimal.TWO).setScale(0, RoundingMode.CEILING);
        BigDecimal value = equity.amount().multiply(new BigDecimal("0.40"));
        if (gate.shareCap().isEmpty()) {
            assumed.add("share_cap");
        }
        if (gate.pairCap().isEmpty()) {
            assumed.add("pair_cap");
        }
        if (gate.orderValue().isEmpty()) {
            assumed.add("order_value");
        }
        return new GateLimits(
                1,
                Duration.ofSeconds(gate.reconciledWithinSeconds()),
                Duration.ofSeconds(gate.cutOffSeconds()),
                Duration.ofSeconds(gate.quoteFreshSeconds()),
                Quantity.of(gate.shareCap().orElse(twiceShares)),
                Quantity.of(gate.pairCap().orElse(twiceEquity)),
                new Weight(gate.orderShare()),
                Money.rounded(equity.currency(), gate.orderValue().orElse(value)),
                new Weight(gate.positionShare()),
                new Weight(gate.grossShare()),
                new Weight(gate.cashReserve()),
                new Bps(config.strategy().flattenLimitOffsetBps()),
                config.excludedTypes().isEmpty()
                        ? EnumSet.noneOf(Instrument.SecurityType.class)
                        : EnumSet.copyOf(config.excludedTypes()),
                prices(gate),
                shares(gate),
                pace(gate),
                new CostLimits(new Bps(gate.forecastCostBps()), new Bps(gate.commissionBps()), gate.minimumValue()),
                new GroundLimits(
                        gate.whatIf() == GateSettings.WhatIf.ASK,
                        new Weight(gate.marginShare()),
                        gate.eventSessions(),
                        gate.rebuyDays(),
                        gate.freeMebibytes(),
                        Duration.ofMillis(gate.fsyncMilliseconds())),
                Optional.empty(),
                assumed);
    }

    /// The limits of a desk that is opened again: those that are typed in as the settings have them
    /// now, the levels of the breakers among them, the assumed ones as they were worked out when it was opened.
    public static GateLimits again(KobeConfig config, Universe universe, GateLimits before) {
        GateLimits now = limits(config, universe, before.orderValue(), List.of(), BigDecimal.ONE);
        GateSettings gate = config.gate();
        return new GateLimits(
                before.version(),
                now.reconciledWithin(),
                now.cutOff(),
                now.quoteFreshness(),
                gate.shareCap().map(Quantity::of).orElse(before.shareCap()),
                gate.pairCap().map(Quantity::of).orElse(before.pairCap()),
                now.orderShare(),
                gate.orderValue()
                        .map(value -> Money.rounded(before.orderValue().currency(), value))
                        .orElse(before.orderValue()),
                now.positionShare(),
                now.grossShare(),
                now.reserveShare(),
                now.flattenOffset(),
                now.excludedTypes(),
                now.prices(),
                now.shares(),
                now.pace(),
                now.costs(),
                now.ground(),
                Optional.of(desk(config, universe).watched().limits()),
                now.assumed());
    }

    private static PriceLimits prices(GateSettings gate) {
        return new PriceLimits(
                Duration.ofSeconds(gate.firstMinutesSeconds()),
                new Bps(gate.fundSpreadBps()),
                new Bps(gate.otherSpreadBps()),
                new Bps(gate.fundCollarBps()),
                new Bps(gate.otherCollarBps()),
                new Bps(gate.closeBps()),
                new Bps(gate.ticketPriceBps()));
    }

    private static ShareLimits shares(GateSettings gate) {
        return new ShareLimits(
                new Weight(gate.volumeShare()),
                new Weight(gate.volumeWarns()),
                gate.displayedTimes(),
                new Weight(gate.sectorShare()),
                Set.of(StrategyId.MOMENTUM_12_1),
                new Weight(gate.turnover()),
                new Weight(gate.turnoverWarns()),
                new Weight(gate.dayTurnover()));
    }

    private static PaceLimits pace(GateSettings gate) {
        return new PaceLimits(
                PaceLimits.USUAL.approvals(),
                gate.ordersPerMinute(),
                gate.ordersPerDay(),
                gate.messagesPerSecond(),
                gate.efficiencyWarns(),
                gate.efficiency(),
                gate.attempts(),
                gate.workingPerSide());
    }
}
