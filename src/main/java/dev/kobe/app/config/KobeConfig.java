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
        GateSettings gate,

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
                            "How fast targets come back after a breaker's pause or halt, from 25 to 50, 75 and 100 %: a step a"
                                    + " session, or every 15 minutes in which the market is open and nothing stops them",
                    byDefault = "session")
            Ramp ramp,

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

        /// How fast the size comes back.
        public enum Ramp implements ScalarKind.Word {
            SESSION("session"),
            QUARTER_HOUR("15m");

            private final String written;

            Ramp(String written) {
                this.written = written;
            }

            @Override
            public String toString() {
                return written;
            }
        }

        /// Who sends what a breaker asks for.
        public enum Response implements ScalarKind.Word {
            AUTO,
            PROPOSE
        }
    }

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
