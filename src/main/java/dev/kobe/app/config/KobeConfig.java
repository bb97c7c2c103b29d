// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.core.breaker.Levels;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Every setting of the desk, as read from `config.yaml`; what is not given there has the default named here.
///
/// Ratios are shares of one: 0.02 is 2 %. Money is in the unit named beside it.
public record KobeConfig(
        @Setting(
                means = "Which world the desk lives in; an order is only ever sent to the account that belongs to it",
                byDefault = "paper")
        Profile profile,

        @Setting(means = "The broker's account") Account account,

        @Setting(means = "The way to the broker's program on this computer")
        Broker broker,

        @Setting(means = "The currency in which equity, limits and profit are counted", byDefault = "GBP")
        Currency baseCurrency,

        @Setting(
                means = "The universe the strategy may hold: a name under config/universe, or a path to a file",
                byDefault = "uk-sectors")
        String universe,

        @Setting(means = "The rotation's rules") Strategy strategy,

        @Setting(means = "Costs the forecast and the simulated venue charge")
        Costs costs,

        @Setting(means = "Further sources of prices that the signal is held against")
        Prices prices,

        @Setting(means = "Currency pairs that may be traded to fund purchases")
        List<Pair> fx,

        @Setting(means = "Circuit breakers, each with its levels", keys = BreakerKeys.class)
        Map<String, Levels> breakers,

        @Setting(means = "What Kobe does by itself once a breaker has tripped")
        Protection protection,

        @Setting(means = "Limits every order is held against before it is sent")
        Gate gate,

        @Setting(means = "How long an approved ticket can be taken back")
        Undo undo,

        @Setting(
                means = "Kinds of contract that are refused by name, whatever else allows them",
                byDefault = "BOND, BILL, CFD, WAR")
        List<SecurityType> excludedTypes) {

    /// Which world the desk lives in.
    public enum Profile implements ScalarKind.Word {
        PAPER,
        LIVE,
        DEMO,
        REPLAY
    }

    /// The broker's account: whose it is and whether it may buy before cash has settled.
    public record Account(
            @Setting(
                    means = "The account's id at the broker; nothing is sent before it is given",
                    pattern = "[A-Z]{1,3}[0-9A-Z]{3,12}",
                    allowed = "letters and digits as the broker prints them, such as DU1234567")
            Optional<String> id,

            @Setting(means = "In a cash account buys wait for settled cash", byDefault = "margin")
            Kind kind) {

        /// What the account may do before cash has settled.
        public enum Kind implements ScalarKind.Word {
            MARGIN,
            CASH
        }
    }

    /// The way to the broker's program (TWS or the Gateway), which runs on this computer.
    public record Broker(
            @Setting(
                    means =
                            "The port on which it listens: as a rule TWS has 7497 for paper and 7496 for real money, the"
                                    + " Gateway 4002 and 4001",
                    min = "1",
                    max = "65535",
                    byDefault = "7497")
            int port,

            @Setting(
                    means =
                            "The number under which this desk sends orders; keep it for ever, since orders belong to the"
                                    + " number that sent them. The next number up asks for prices",
                    min = "1",
                    max = "999999",
                    byDefault = "7")
            int clientId,

            @Setting(
                    means = "The time zone of the broker's program, for times that name none",
                    pattern = "[A-Za-z]+(/[A-Za-z_+-]+[0-9]*)*",
                    allowed = "a zone by its name, such as Europe/London",
                    byDefault = "Europe/London")
            String zone,

            @Setting(
                    means = "How long an order may go unanswered before its fate counts as unknown",
                    unit = "seconds",
                    min = "2",
                    max = "15",
                    byDefault = "5")
            int answerWithinSeconds) {
        public Broker {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new IllegalArgumentException(
                        "zone is '" + zone + "'; allowed: a zone by its name, such as Europe/London");
            }
        }
    }

    /// The rotation's rules.
    public record Strategy(
            @Setting(means = "How many of the best ranked are held", min = "1", max = "50", byDefault = "3")
            int topN,

            @Setting(
                    means = "Months over which momentum is measured",
                    unit = "months",
                    min = "1",
                    max = "60",
                    byDefault = "12")
            int formation,

            @Setting(
                    means = "Latest months left out of the measurement",
                    unit = "months",
                    min = "0",
                    max = "12",
                    byDefault = "1")
            int skip,

            @Setting(
                    means = "A line trades when it has drifted at least this far from its target",
                    unit = "ratio of equity",
                    min = "0",
                    max = "0.5",
                    byDefault = "0.02")
            BigDecimal driftThreshold,

            @Setting(
                    means = "A line worth less than this is skipped, and says so",
                    unit = "base currency",
                    min = "0",
                    max = "100000",
                    byDefault = "100")
            BigDecimal minimumValue,

            @Setting(
                    means = "A conversion that would cost more than this of its worth, or is worth less than"
                            + " strategy.minimum_value, is left out: the buys are cut to the cash there, and the"
                            + " ticket says so",
                    unit = "basis points",
                    min = "0",
                    max = "10000",
                    byDefault = "35")
            BigDecimal conversionCostBps,

            @Setting(
                    means = "Share of equity that is never invested; not below gate.cash_reserve",
                    unit = "ratio of equity",
                    min = "0",
                    max = "0.5",
                    byDefault = "0.005")
            BigDecimal cashReserve,

            @Setting(
                    means = "How far past the mid a limit may pay",
                    unit = "basis points",
                    min = "0",
                    max = "100",
                    byDefault = "10")
            BigDecimal limitOffsetBps,

            @Setting(
                    means = "How far past the mid a flattening limit may pay",
                    unit = "basis points",
                    min = "0",
                    max = "500",
                    byDefault = "50")
            BigDecimal flattenLimitOffsetBps,

            @Setting(
                    means = "How many variants of the strategy were tried before this one, itself included; without it"
                            + " there is no deflated Sharpe ratio",
                    min = "1",
                    max = "100000")
            Optional<Long> trials) {
        /// The variants that were tried, where the owner has said how many.
        public OptionalInt variants() {
            return trials.map(one -> OptionalInt.of(one.intValue())).orElse(OptionalInt.empty());
        }
    }

    /// Costs that the forecast counts with; real ones replace them when the broker reports.
    public record Costs(
            @Setting(
                    means = "Least commission of a fund order",
                    unit = "US dollars",
                    min = "0",
                    max = "100",
                    byDefault = "1.70")
            BigDecimal fundMinimumUsd,

            @Setting(
                    means = "Commission of a fund order above its minimum",
                    unit = "basis points",
                    min = "0",
                    max = "100",
                    byDefault = "5")
            BigDecimal fundBps,

            @Setting(
                    means = "Least commission of a conversion",
                    unit = "US dollars",
                    min = "0",
                    max = "100",
                    byDefault = "2")
            BigDecimal conversionMinimumUsd,

            @Setting(
                    means = "Commission of a conversion above its minimum",
                    unit = "basis points",
                    min = "0",
                    max = "100",
                    byDefault = "0.2")
            BigDecimal conversionBps) {}

    /// Further sources of prices: no ticket is drawn where one of them disagrees or is silent.
    public record Prices(
            @Setting(means = "A folder of price files that the signal is held against; none is when absent")
            Optional<String> secondFolder,

            @Setting(
                    means = "A chart service on this computer that the signal is held against; it is off when absent",
                    pattern = "http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?/?",
                    allowed = "an address on this computer, such as http://127.0.0.1:8099")
            Optional<String> chartAddress,

            @Setting(
                    means = "Whether the signal is held against the broker's own daily bars; replays never are",
                    byDefault = "false")
            boolean brokerHistory,

            @Setting(
                    means = "How far apart two sources may put any momentum before no ticket is drawn",
                    unit = "basis points",
                    min = "0",
                    max = "1000",
                    byDefault = "50")
            BigDecimal disagreementBps) {}

    /// A currency pair that funds purchases.
    public record Pair(
            @Setting(
                    means = "The pair: its quantity counts the first currency, its price is in the second",
                    pattern = "[A-Z]{3}\\.[A-Z]{3}",
                    allowed = "two currencies joined by a point, such as GBP.USD",
                    byDefault = "GBP.USD")
            String symbol,

            @Setting(
                    means = "Where it trades",
                    pattern = "[A-Z0-9]{2,12}",
                    allowed = "an exchange in capitals",
                    byDefault = "IDEALPRO")
            String exchange,

            @Setting(means = "Smallest step of its price", min = "0.0000001", max = "1", byDefault = "0.00005")
            BigDecimal tick,

            @Setting(means = "Smallest step of its quantity", min = "0.0001", max = "1000000", byDefault = "1")
            BigDecimal lot) {}

    /// What Kobe does by itself once a breaker has tripped.
    public record Protection(
            @Setting(
                    means =
                            "After a breaker's halt that was confirmed: sell everything by itself, or propose the ticket and"
                                    + " leave it to you. A halt by hand never sells",
                    byDefault = "auto")
            Response flatten,

            @Setting(
                    means =
                            "After a breaker's reduction: sell down to the smaller size by itself once the undo window is over,"
                                    + " or propose the ticket and leave it to you",
                    byDefault = "propose")
            Response reduce,

            @Setting(
                    means =
                            "Where the VIX is read: told by the broker beside the closes that were imported, from those closes"
                                    + " alone, or nowhere; what is not read is not watched",
                    byDefault = "broker")
            Vix vix) {

        /// Where the VIX is read.
        public enum Vix implements ScalarKind.Word {
            BROKER,
            CLOSES,
            NONE
        }

        /// Who sends what a breaker asks for.
        public enum Response implements ScalarKind.Word {
            AUTO,
            PROPOSE
        }
    }

    /// Limits every order is held against before it is sent; the numbers are those of the pre-trade checks.
    public record Gate(
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

            @Setting(
                    means = "Check 10: how old a quote may be",
                    unit = "seconds",
                    min = "1",
                    max = "60",
                    byDefault = "5")
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
                    means = "Check 26: whether an account with margin asks the broker about each "
                            + "order first; this version cannot ask, so that nothing is sent where it is on",
                    byDefault = "false")
            boolean whatIf,

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
            int fsyncMilliseconds) {}

    /// How long an approved ticket can be taken back before it is sent.
    public record Undo(
            @Setting(means = "With real money", unit = "seconds", min = "5", max = "120", byDefault = "10")
            int liveSeconds,

            @Setting(means = "On paper", unit = "seconds", min = "0", max = "120", byDefault = "3")
            int paperSeconds) {}

    public KobeConfig {
        fx = List.copyOf(fx);
        breakers = Map.copyOf(breakers);
        excludedTypes = List.copyOf(excludedTypes);
        if (strategy.cashReserve().compareTo(gate.cashReserve()) < 0) {
            throw new IllegalArgumentException("strategy.cash_reserve is '"
                    + strategy.cashReserve().toPlainString() + "'; allowed: at least gate.cash_reserve, which is "
                    + gate.cashReserve().toPlainString() + ", or no first buy could pass");
        }
    }
}
