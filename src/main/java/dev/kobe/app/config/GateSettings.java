// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import java.math.BigDecimal;
import java.util.Optional;

/// Limits every order is held against before it is sent; the numbers are those of the pre-trade checks.
public record GateSettings(
        @Setting(
                means = "Check 3: how long ago the books may have been found equal to the broker's",
                unit = "seconds",
                min = "10",
                max = "3600",
                byDefault = "300")
        int reconciledWithinSeconds,

        @Setting(
                means = "Check 8: nothing is sent this close to the end of the window",
                unit = "seconds",
                min = "0",
                max = "3600",
                byDefault = "120")
        int cutOffSeconds,

        @Setting(means = "Check 10: how old a quote may be", unit = "seconds", min = "1", max = "60", byDefault = "5")
        int quoteFreshSeconds,

        @Setting(
                means = "Check 17: most shares in one order; when absent, twice the largest planned order, assumed",
                unit = "shares",
                min = "1",
                max = "10000000")
        Optional<BigDecimal> shareCap,

        @Setting(
                means = "Check 17 for currency pairs: most units of the first currency in one order; when absent, "
                        + "twice the largest planned conversion, assumed",
                unit = "units of the first currency",
                min = "1",
                max = "1000000000")
        Optional<BigDecimal> pairCap,

        @Setting(
                means = "Check 18: largest order",
                unit = "ratio of equity",
                min = "0.01",
                max = "1",
                byDefault = "0.40")
        BigDecimal orderShare,

        @Setting(
                means = "Check 18: largest order in money; when absent, 40 % of opening equity, assumed",
                unit = "base currency",
                min = "1",
                max = "1000000000")
        Optional<BigDecimal> orderValue,

        @Setting(
                means = "Check 20: largest position after the trade",
                unit = "ratio of equity",
                min = "0.01",
                max = "1",
                byDefault = "0.40")
        BigDecimal positionShare,

        @Setting(
                means = "Check 22: gross exposure after the trade, working orders counted; nothing is borrowed",
                unit = "ratio of equity",
                min = "0.01",
                max = "1",
                byDefault = "1.00")
        BigDecimal grossShare,

        @Setting(
                means = "Check 23: least cash after the trade and its fees",
                unit = "ratio of equity",
                min = "0",
                max = "0.5",
                byDefault = "0.005")
        BigDecimal cashReserve,

        @Setting(
                means = "Check 9: nothing is sent so soon after an opening",
                unit = "seconds",
                min = "0",
                max = "3600",
                byDefault = "300")
        int firstMinutesSeconds,

        @Setting(
                means = "Check 11: widest quote of a fund, from half of it on it is said",
                unit = "bps of the mid",
                min = "1",
                max = "1000",
                byDefault = "50")
        BigDecimal fundSpreadBps,

        @Setting(
                means = "Check 11: widest quote of anything else",
                unit = "bps of the mid",
                min = "1",
                max = "1000",
                byDefault = "100")
        BigDecimal otherSpreadBps,

        @Setting(
                means = "Check 13: how far a limit may lie from the mid of a fund",
                unit = "bps",
                min = "1",
                max = "1000",
                byDefault = "100")
        BigDecimal fundCollarBps,

        @Setting(
                means = "Check 13: how far a limit may lie from the mid of anything else",
                unit = "bps",
                min = "1",
                max = "1000",
                byDefault = "200")
        BigDecimal otherCollarBps,

        @Setting(
                means = "Check 14: how far a limit may lie from the last close",
                unit = "bps",
                min = "10",
                max = "5000",
                byDefault = "1000")
        BigDecimal closeBps,

        @Setting(
                means = "Check 15: how far a price may move from the ticket's before it is drawn anew",
                unit = "bps",
                min = "1",
                max = "1000",
                byDefault = "50")
        BigDecimal ticketPriceBps,

        @Setting(
                means = "Check 19: largest order of what is no fund",
                unit = "ratio of the average daily volume",
                min = "0.0001",
                max = "0.2",
                byDefault = "0.01")
        BigDecimal volumeShare,

        @Setting(
                means = "Check 19: from here on it is said",
                unit = "ratio of the average daily volume",
                min = "0.0001",
                max = "0.2",
                byDefault = "0.0025")
        BigDecimal volumeWarns,

        @Setting(
                means = "Check 19: an order of a fund over so many times what is displayed is said",
                unit = "times",
                min = "1",
                max = "1000",
                byDefault = "5")
        int displayedTimes,

        @Setting(
                means = "Check 21: largest sector after the trade; the rotation may go beyond it with a word",
                unit = "ratio of equity",
                min = "0.01",
                max = "1",
                byDefault = "0.40")
        BigDecimal sectorShare,

        @Setting(
                means = "Check 29: orders of one instrument and side that may work at once",
                unit = "orders",
                min = "1",
                max = "20",
                byDefault = "1")
        int workingPerSide,

        @Setting(
                means = "Check 30: most that one ticket may trade, both sides",
                unit = "ratio of equity",
                min = "0.1",
                max = "3",
                byDefault = "2.05")
        BigDecimal turnover,

        @Setting(
                means = "Check 30: from here on it is said",
                unit = "ratio of equity",
                min = "0.1",
                max = "3",
                byDefault = "1.40")
        BigDecimal turnoverWarns,

        @Setting(
                means = "Check 30: most that a day may trade, both sides",
                unit = "ratio of equity",
                min = "0.1",
                max = "3",
                byDefault = "2.10")
        BigDecimal dayTurnover,

        @Setting(
                means = "Check 32: one order more in a minute halts the desk",
                unit = "orders",
                min = "1",
                max = "50",
                byDefault = "10")
        int ordersPerMinute,

        @Setting(
                means = "Check 32: one order more in 24 hours halts the desk",
                unit = "orders",
                min = "1",
                max = "500",
                byDefault = "50")
        int ordersPerDay,

        @Setting(
                means = "Check 33: one order or cancellation more in a second halts the desk",
                unit = "messages",
                min = "1",
                max = "45",
                byDefault = "20")
        int messagesPerSecond,

        @Setting(
                means = "Check 34: messages for each executed order from which on it is said",
                unit = "messages",
                min = "1",
                max = "20",
                byDefault = "5")
        BigDecimal efficiencyWarns,

        @Setting(
                means = "Check 34: messages for each executed order from which on nothing new is sent",
                unit = "messages",
                min = "1",
                max = "20",
                byDefault = "10")
        BigDecimal efficiency,

        @Setting(
                means = "Check 35: how often the order of a line may be replaced",
                unit = "times",
                min = "0",
                max = "20",
                byDefault = "5")
        int attempts,

        @Setting(
                means = "Check 37: forecast cost, commission and half the spread, over which it is said",
                unit = "bps of the order",
                min = "1",
                max = "1000",
                byDefault = "35")
        BigDecimal forecastCostBps,

        @Setting(
                means = "Check 37: highest commission of an order",
                unit = "bps of the order",
                min = "1",
                max = "1000",
                byDefault = "50")
        BigDecimal commissionBps,

        @Setting(
                means = "Check 38: least worth of an order",
                unit = "base currency",
                min = "0",
                max = "1000000",
                byDefault = "100")
        BigDecimal minimumValue,

        @Setting(
                means = "Check 26: whether the broker of an account with margin is asked about each order first, and"
                        + " what it does not answer is not sent; off, because nothing is ever borrowed (check 22), and"
                        + " a cash account has no margin",
                byDefault = "off")
        WhatIf whatIf,

        @Setting(
                means = "Check 26: most initial margin after the trade",
                unit = "ratio of equity",
                min = "0.01",
                max = "1",
                byDefault = "0.90")
        BigDecimal marginShare,

        @Setting(
                means = "Check 39: so near a booked corporate action it is said",
                unit = "sessions",
                min = "0",
                max = "20",
                byDefault = "1")
        int eventSessions,

        @Setting(
                means = "Check 40: a purchase so soon after a sale of the same is said",
                unit = "days",
                min = "0",
                max = "365",
                byDefault = "30")
        int rebuyDays,

        @Setting(
                means = "Check 42: least room on the disk",
                unit = "MiB",
                min = "64",
                max = "1048576",
                byDefault = "1024")
        int freeMebibytes,

        @Setting(
                means = "Check 42: what the slowest hundredth of forced writes must stay under",
                unit = "milliseconds",
                min = "1",
                max = "10000",
                byDefault = "100")
        int fsyncMilliseconds) {
    /// Whether the broker is asked what an order would do to the margin.
    public enum WhatIf implements ScalarKind.Word {
        OFF,
        ASK
    }
}
