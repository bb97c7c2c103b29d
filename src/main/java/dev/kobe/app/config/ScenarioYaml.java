// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Cancelling;
import dev.kobe.adapter.gateway.Scenario.Commission;
import dev.kobe.adapter.gateway.Scenario.Correction;
import dev.kobe.adapter.gateway.Scenario.Cut.How;
import dev.kobe.adapter.gateway.Scenario.History;
import dev.kobe.adapter.gateway.Scenario.Question;
import dev.kobe.adapter.gateway.Scenario.Quotes;
import dev.kobe.adapter.gateway.Scenario.Refused.Then;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a simulated gateway behaves, as it is written in its file. Without a file it behaves well; a count of 0 means
/// never.
record ScenarioYaml(
        @Setting(means = "Where all chance begins", min = "0", byDefault = "1")
        int seed,

        @Setting(means = "Whether it refuses orders, as a server does whose API may only read", byDefault = "false")
        boolean readOnly,

        @Setting(means = "What the account holds when the gateway opens")
        Opening opening,

        @Setting(means = "How a connection begins") Start start,

        @Setting(means = "What becomes of orders and of the words about them")
        Orders orders,

        @Setting(means = "How fills and their costs come") Fills fills,

        @Setting(means = "What the connections suffer") Link link,

        @Setting(means = "How questions are answered") Answers answers,

        @Setting(means = "What the bytes suffer") Wire wire) {

    /// What the account holds when the gateway opens.
    record Opening(
            @Setting(
                    means = "The account's id",
                    pattern = "[A-Z]{1,3}[0-9A-Z]{3,12}",
                    allowed = "capitals and digits, such as DU1000SIM",
                    byDefault = "DU1000SIM")
            String account,

            @Setting(means = "The currency of its totals", byDefault = "GBP")
            Currency base,

            @Setting(
                    means = "Its cash",
                    pattern = "-?\\d{1,12}\\.\\d{2} [A-Z]{3}",
                    allowed = "an amount with two decimals and its currency, such as 100000.00 GBP",
                    byDefault = "100000.00 GBP, 25000.00 USD")
            List<String> cash,

            @Setting(
                    means = "What it holds",
                    pattern = "-?\\d{1,9}(\\.\\d{1,4})? [A-Z0-9.]{1,12} at \\d{1,9}(\\.\\d{1,6})?",
                    allowed = "a quantity, a symbol, and the average cost of one, such as 10 CSPX at 550.00",
                    byDefault = "10 CSPX at 550.00")
            List<String> holdings) {

        Scenario.Opening read() {
            return new Scenario.Opening(
                    account,
                    base,
                    cash.stream()
                            .map(one -> one.split(" "))
                            .map(parts -> Money.of(parts[1], parts[0]))
                            .toList(),
                    holdings.stream()
                            .map(one -> one.split(" "))
                            .map(parts ->
                                    new Scenario.Holding(parts[1], new BigDecimal(parts[0]), new BigDecimal(parts[3])))
                            .toList());
        }
    }

    /// How a connection begins.
    record Start(
            @Setting(
                    means = "The highest version of the protocol that it agrees on",
                    min = "157",
                    max = "178",
                    byDefault = "178")
            int maxVersion,

            @Setting(
                    means = "The version that it says instead of the agreed one, 0 for that",
                    min = "0",
                    byDefault = "0")
            int claimedVersion,

            @Setting(means = "Where it sends its clients instead of serving them")
            Optional<String> redirect,

            @Setting(means = "Whether it answers a greeting at all", byDefault = "true")
            boolean greets,

            @Setting(
                    means = "Whether it answers the start, or waits as for a person to accept the connection",
                    byDefault = "true")
            boolean starts,

            @Setting(means = "Whether the first order id comes before the accounts", byDefault = "false")
            boolean idFirst,

            @Setting(means = "Whether the open orders follow by themselves", byDefault = "false")
            boolean tellsOrders,

            @Setting(means = "The least number for a first order", min = "1", byDefault = "1")
            int firstOrderId,

            @Setting(
                    means = "How long a client id stays taken when its connection has ended",
                    unit = "seconds",
                    min = "0",
                    max = "86400",
                    byDefault = "0")
            int lingerSeconds) {

        Scenario.Start read() {
            return new Scenario.Start(
                    maxVersion,
                    claimedVersion == 0 ? Optional.empty() : Optional.of(claimedVersion),
                    redirect,
                    greets,
                    starts,
                    idFirst,
                    tellsOrders,
                    firstOrderId,
                    Duration.ofSeconds(lingerSeconds));
        }
    }

    /// What becomes of orders and of the words about them.
    record Orders(
            @Setting(
                    means = "The order that never reaches the broker, without a word, by its count",
                    min = "0",
                    byDefault = "0")
            int swallowed,

            @Setting(means = "The order that works without a word about it, by its count", min = "0", byDefault = "0")
            int mute,

            @Setting(means = "Orders that are refused") List<Refused> refused,

            @Setting(means = "Whether order statuses are told at all", byDefault = "true")
            boolean statuses,

            @Setting(means = "How often every word about an order is said", min = "1", max = "10", byDefault = "1")
            int copies,

            @Setting(means = "Whether a Submitted follows when an order is filled", byDefault = "false")
            boolean lateStatus,

            @Setting(
                    means =
                            "Whether a change that comes while the broker is lost makes a second order beside the first",
                    byDefault = "false")
            boolean doublesChanges,

            @Setting(
                    means =
                            "What a cancellation does: it cancels, says PendingCancel for five seconds first, is followed"
                                    + " by a fill of the rest, or comes too late because the rest has filled",
                    byDefault = "CANCELS")
            Cancelling cancelling) {

        Scenario.Orders read() {
            return new Scenario.Orders(
                    swallowed,
                    mute,
                    refused.stream()
                            .filter(one -> one.order() > 0)
                            .map(Refused::read)
                            .toList(),
                    statuses,
                    copies,
                    lateStatus,
                    doublesChanges,
                    cancelling);
        }
    }

    /// An order that is refused.
    record Refused(
            @Setting(means = "Which order, by its count", min = "0", byDefault = "0")
            int order,

            @Setting(means = "The code", min = "1", max = "99999", byDefault = "201")
            int code,

            @Setting(
                    means = "The text beside the code",
                    byDefault = "Order rejected - reason:the margin of this simulated account is not enough")
            String text,

            @Setting(means = "More about it, as versions from 166 on are told")
            Optional<String> json,

            @Setting(
                    means =
                            "What becomes of it: it ends as Inactive or as Cancelled, works because the word was a warning,"
                                    + " or waits five seconds for shares to borrow and then works",
                    byDefault = "INACTIVE")
            Then then,

            @Setting(means = "Whether the status comes before the error", byDefault = "false")
            boolean statusFirst) {

        Scenario.Refused read() {
            return new Scenario.Refused(order, code, text, json.orElse(""), then, statusFirst);
        }
    }

    /// How fills and their costs come.
    record Fills(
            @Setting(means = "In how many parts an order fills", min = "1", max = "20", byDefault = "2")
            int parts,

            @Setting(
                    means = "Whether the first part is by chance between four and seven tenths of the order",
                    byDefault = "false")
            boolean uneven,

            @Setting(
                    means = "Of so many orders one, by chance, keeps a rest that never fills; 0 for none",
                    min = "0",
                    byDefault = "0")
            int restsOneIn,

            @Setting(
                    means = "When the first part comes",
                    unit = "milliseconds",
                    min = "1",
                    max = "3600000",
                    byDefault = "400")
            int firstAfter,

            @Setting(
                    means = "When the next parts come",
                    unit = "milliseconds",
                    min = "1",
                    max = "3600000",
                    byDefault = "600")
            int nextAfter,

            @Setting(means = "Whether executions are told before any other word about their order", byDefault = "false")
            boolean executionFirst,

            @Setting(
                    means = "How the cost of an execution is told: as it is, first as -1, as not known, or never",
                    byDefault = "TOLD")
            Commission commission,

            @Setting(
                    means = "When the cost comes",
                    unit = "milliseconds",
                    min = "1",
                    max = "3600000",
                    byDefault = "500")
            int commissionAfter,

            @Setting(means = "Whether a cost is told for an execution that nobody knows", byDefault = "false")
            boolean strangeCommission,

            @Setting(
                    means = "When the first execution is corrected, by one step in the account's favour: never, three"
                            + " seconds later, or at seven the next morning",
                    byDefault = "NEVER")
            Correction correction,

            @Setting(
                    means = "When an order made by hand buys five of the first fund",
                    unit = "seconds after the first start",
                    min = "0",
                    byDefault = "0")
            int manualAfter,

            @Setting(means = "The client that hears of everybody's orders, -1 for none", min = "-1", byDefault = "-1")
            int masterClient) {

        Scenario.Fills read() {
            return new Scenario.Fills(
                    parts,
                    uneven,
                    restsOneIn,
                    Duration.ofMillis(firstAfter),
                    Duration.ofMillis(nextAfter),
                    executionFirst,
                    commission,
                    Duration.ofMillis(commissionAfter),
                    strangeCommission,
                    correction,
                    manualAfter,
                    masterClient < 0 ? Optional.empty() : Optional.of(masterClient));
        }
    }

    /// What the connections suffer.
    record Link(
            @Setting(means = "The end of the first connection, of the second, and so on")
            List<Cut> cuts,

            @Setting(means = "Times at which the gateway has lost its broker")
            List<Outage> outages,

            @Setting(means = "Times at which the gateway restarts")
            List<Restart> restarts,

            @Setting(means = "Words to every client that change nothing else")
            List<Word> words) {

        Scenario.Link read() {
            return new Scenario.Link(
                    cuts.stream().anyMatch(Cut::happens)
                            ? cuts.stream().map(Cut::read).toList()
                            : List.of(),
                    outages.stream()
                            .filter(one -> one.at() > 0)
                            .map(Outage::read)
                            .toList(),
                    restarts.stream()
                            .filter(one -> one.at() > 0)
                            .map(Restart::read)
                            .toList(),
                    words.stream().filter(one -> one.at() > 0).map(Word::read).toList());
        }
    }

    /// The end of one connection.
    record Cut(
            @Setting(means = "After how many messages to the client", min = "0", byDefault = "0")
            int afterMessages,

            @Setting(means = "How long after its start", unit = "seconds", min = "0", byDefault = "0")
            int afterSeconds,

            @Setting(
                    means =
                            "With a farewell, without one, within a message, with a frame of no length or of the longest, or in silence",
                    byDefault = "FIN")
            How how) {

        boolean happens() {
            return afterMessages > 0 || afterSeconds > 0;
        }

        Scenario.Cut read() {
            return new Scenario.Cut(afterMessages, afterSeconds, how);
        }
    }

    /// A time at which the gateway has lost its broker.
    record Outage(
            @Setting(means = "When it begins", unit = "seconds after the first start", min = "0", byDefault = "0")
            int at,

            @Setting(means = "How long it lasts", unit = "seconds", min = "1", byDefault = "30")
            int seconds,

            @Setting(
                    means = "Whether 1101 tells its end, and with it that quotes are lost, else 1102",
                    byDefault = "false")
            boolean dataLost,

            @Setting(means = "How often 1100 is said", min = "1", max = "50", byDefault = "1")
            int notices) {

        Scenario.Outage read() {
            return new Scenario.Outage(at, seconds, dataLost, notices);
        }
    }

    /// A time at which the gateway restarts.
    record Restart(
            @Setting(means = "When", unit = "seconds after the first start", min = "0", byDefault = "0")
            int at,

            @Setting(means = "How long it takes no connections", unit = "seconds", min = "1", byDefault = "10")
            int seconds,

            @Setting(means = "How far the next order id has gone back", unit = "ids", min = "0", byDefault = "0")
            int rollBack,

            @Setting(means = "Whether orders that work are gone, without a word", byDefault = "false")
            boolean losesOrders) {

        Scenario.Restart read() {
            return new Scenario.Restart(at, seconds, rollBack, losesOrders);
        }
    }

    /// A word to every client that changes nothing else.
    record Word(
            @Setting(means = "When", unit = "seconds after the first start", min = "0", byDefault = "0")
            int at,

            @Setting(means = "The code, such as 2103, 2110 or 1300", min = "1", max = "99999", byDefault = "2103")
            int code,

            @Setting(means = "The text", byDefault = "Market data farm connection is broken:simulated.uk")
            String text) {

        Scenario.Word read() {
            return new Scenario.Word(at, code, text);
        }
    }

    /// How questions are answered.
    record Answers(
            @Setting(means = "Questions whose answer has no end")
            List<Question> endless,

            @Setting(means = "Questions that are not answered")
            List<Question> mute,

            @Setting(means = "Questions that are answered a minute later")
            List<Question> late,

            @Setting(
                    means = "How many messages a client may send in a second",
                    unit = "messages",
                    min = "1",
                    byDefault = "50")
            int perSecond,

            @Setting(means = "At which offence against that a connection is ended", min = "1", byDefault = "3")
            int strikes,

            @Setting(
                    means = "What a question for quotes brings: prices, late prices, a refusal, the word that another"
                            + " session has them, nobody who makes a price, prices once and no more, or a halt",
                    byDefault = "LIVE")
            Quotes quotes,

            @Setting(
                    means =
                            "What a question for the past brings: bars, the word that it was asked too often, or nothing",
                    byDefault = "SHOWN")
            History history) {

        Scenario.Answers read() {
            return new Scenario.Answers(
                    Set.copyOf(endless), Set.copyOf(mute), Set.copyOf(late), perSecond, strikes, quotes, history);
        }
    }

    /// What the bytes suffer.
    record Wire(
            @Setting(
                    means = "How many bytes leave at once, 0 for whole messages",
                    unit = "bytes",
                    min = "0",
                    byDefault = "0")
            int piece,

            @Setting(means = "Whether what is said at one moment leaves in one piece", byDefault = "false")
            boolean gather,

            @Setting(means = "Before every so many messages comes one that nobody knows", min = "0", byDefault = "0")
            int unknown,

            @Setting(
                    means = "Fields that nobody knows at the end of every message",
                    unit = "fields",
                    min = "0",
                    max = "50",
                    byDefault = "0")
            int extra,

            @Setting(means = "Every so many messages have a number that is none", min = "0", byDefault = "0")
            int broken) {

        Scenario.Wire read() {
            return new Scenario.Wire(piece, gather, unknown, extra, broken);
        }
    }

    Scenario scenario() {
        return new Scenario(
                seed,
                readOnly,
                opening.read(),
                start.read(),
                orders.read(),
                fills.read(),
                link.read(),
                answers.read(),
                wire.read());
    }
}
