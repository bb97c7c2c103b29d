// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a simulated gateway behaves: the account it opens with, and every way in which it misbehaves. Counts begin at 1,
/// and 0 means never.
///
/// Example: [#standard] is well behaved; account DU1000SIM holds 10 CSPX, 100,000 pounds and 25,000 dollars.
///
/// @param seed of all chance
/// @param readOnly refuses orders, and questions after them, as a server does whose API may only read
public record Scenario(
        long seed,
        boolean readOnly,
        Opening opening,
        Start start,
        Orders orders,
        Fills fills,
        Link link,
        Answers answers,
        Wire wire) {

    /// What the account holds when the gateway opens.
    public record Opening(String account, Currency base, List<Money> cash, List<Holding> holdings) {
        public Opening {
            cash = List.copyOf(cash);
            holdings = List.copyOf(holdings);
        }
    }

    /// @param symbol as the broker writes it, GBP.USD for a pair
    /// @param averageCost of one, in units of the currency
    public record Holding(String symbol, BigDecimal quantity, BigDecimal averageCost) {}

    /// How a connection begins.
    ///
    /// @param maxVersion the highest version that it agrees on
    /// @param claimed the version it says instead of the agreed one
    /// @param redirect where it sends its clients instead of serving them
    /// @param greets whether it answers a greeting at all
    /// @param starts whether it answers the start, or waits as for a person to accept the connection
    /// @param idFirst the first order id before the accounts
    /// @param tellsOrders whether the open orders follow by themselves
    /// @param linger how long a client id stays taken when its connection has ended
    public record Start(
            int maxVersion,
            Optional<Integer> claimed,
            Optional<String> redirect,
            boolean greets,
            boolean starts,
            boolean idFirst,
            boolean tellsOrders,
            int firstOrderId,
            Duration linger) {}

    /// What becomes of orders and of the words about them.
    ///
    /// @param swallowed the order that never reaches the broker, without a word
    /// @param mute the order that works without a word about it
    /// @param refused orders that are refused, by their count
    /// @param statuses whether order statuses are told at all
    /// @param copies how often every word about an order is said
    /// @param lateStatus whether a Submitted follows when the order is filled
    /// @param doublesChanges whether a change that comes while the broker is lost makes a second order
    public record Orders(
            int swallowed,
            int mute,
            List<Refused> refused,
            boolean statuses,
            int copies,
            boolean lateStatus,
            boolean doublesChanges,
            Cancelling cancelling) {
        public Orders {
            refused = List.copyOf(refused);
        }
    }

    /// An order about which there is a word of refusal or warning.
    ///
    /// @param order which one
    /// @param json more about it, as versions from 166 on are told
    /// @param then what becomes of the order
    /// @param statusFirst whether the status comes before the word
    public record Refused(int order, int code, String text, String json, Then then, boolean statusFirst) {
        /// What becomes of an order about which there was a word.
        public enum Then {
            INACTIVE,
            CANCELLED,
            /// It is a warning: the order works.
            WORKS,
            /// Shares to borrow are looked for: it is Inactive for five seconds and then works.
            LOCATED
        }
    }

    /// What a cancellation does.
    public enum Cancelling {
        /// It cancels.
        CANCELS,
        /// It says PendingCancel for five seconds and then cancels.
        DWELLS,
        /// It cancels, and the rest fills all the same a moment later.
        FILLS_AFTER,
        /// The rest fills first, and the cancellation is refused.
        FILLS_BEFORE
    }

    /// How fills and their costs come.
    ///
    /// @param uneven whether the first part is by chance between four and seven tenths, instead of all
    /// parts being equal
    /// @param restsOneIn of so many orders one, by chance, keeps a rest that never fills; 0 for none
    /// @param executionFirst whether executions are told before any other word about their order
    /// @param commission how the cost of an execution is told
    /// @param strange whether a cost is told for an execution that nobody knows
    /// @param correction when the first execution is corrected, by one step in the account's favour
    /// @param manual after how many seconds an order made by hand buys five of the first fund; 0 for never
    /// @param master the client that hears of everybody's orders
    public record Fills(
            int parts,
            boolean uneven,
            int restsOneIn,
            Duration first,
            Duration next,
            boolean executionFirst,
            Commission commission,
            Duration commissionAfter,
            boolean strange,
            Correction correction,
            int manual,
            Optional<Integer> master) {}

    /// How the cost of an execution is told.
    public enum Commission {
        TOLD,
        /// First as -1, then as it is.
        PENDING_FIRST,
        /// As the largest number there is, which says that it is not known.
        UNSET,
        NEVER
    }

    /// When the first execution is corrected.
    public enum Correction {
        NEVER,
        /// Three seconds after it.
        NOW,
        /// At seven in the morning of the next day, in London.
        NEXT_MORNING
    }

    /// What the connections suffer.
    ///
    /// @param cuts the first is that of the first connection, the second that of the second, and so on
    public record Link(List<Cut> cuts, List<Outage> outages, List<Restart> restarts, List<Word> words) {
        public Link {
            words = List.copyOf(words);
            cuts = List.copyOf(cuts);
            outages = List.copyOf(outages);
            restarts = List.copyOf(restarts);
        }
    }

    /// A word to every client about the link, such as 2103, 2110 or 1300, which changes nothing else.
    ///
    /// @param at seconds after the first client has started
    public record Word(int at, int code, String text) {}

    /// The end of one connection.
    ///
    /// @param afterMessages after so many messages to the client; 0 for never
    /// @param afterSeconds so long after its start; 0 for never
    public record Cut(int afterMessages, int afterSeconds, How how) {
        /// How a connection ends.
        public enum How {
            FIN,
            RST,
            MID_FRAME,
            /// A message that says it is empty, which no message can be, and then silence.
            EMPTY_FRAME,
            /// A message that says it is as long as one can be and never comes, and then silence.
            LONGEST_FRAME,
            /// It stays open and nothing more comes.
            SILENCE;

            boolean staysOpen() {
                return this == EMPTY_FRAME || this == LONGEST_FRAME || this == SILENCE;
            }
        }
    }

    /// The gateway has lost its broker: questions are not answered, what happens is told afterwards.
    ///
    /// @param at seconds after the first client has started
    /// @param dataLost whether 1101 tells its end, else 1102
    /// @param notices how often 1100 is said
    public record Outage(int at, int seconds, boolean dataLost, int notices) {}

    /// The gateway ends every connection and takes none for a while.
    ///
    /// @param at seconds after the first client has started
    /// @param rollBack how far the next order id has gone back
    /// @param losesOrders whether orders that work are gone, without a word
    public record Restart(int at, int seconds, int rollBack, boolean losesOrders) {}

    /// How questions are answered.
    ///
    /// @param endless those whose answer has no end
    /// @param mute those that are not answered
    /// @param late those that are answered a minute later
    /// @param perSecond how many messages a client may send in a second
    /// @param strikes how often it may send more before its connection is ended
    public record Answers(
            Set<Question> endless,
            Set<Question> mute,
            Set<Question> late,
            int perSecond,
            int strikes,
            Quotes quotes,
            History history) {
        public Answers {
            late = Set.copyOf(late);
            endless = Set.copyOf(endless);
            mute = Set.copyOf(mute);
        }
    }

    /// A kind of question.
    public enum Question {
        POSITIONS,
        EXECUTIONS,
        OPEN_ORDERS,
        COMPLETED_ORDERS,
        ACCOUNT_UPDATES,
        ACCOUNT_SUMMARY,
        CONTRACT_DETAILS,
        MARKET_RULE
    }

    /// What a question for the past brings.
    public enum History {
        SHOWN,
        /// 162: asked too often.
        PACING,
        /// 162: there is nothing.
        NONE
    }

    /// What a question for quotes brings.
    public enum Quotes {
        LIVE,
        /// A notice 10167 and delayed prices, to whoever has asked for them, else 354.
        DELAYED,
        /// 354: not subscribed.
        REFUSED,
        /// 10197: another session has them.
        COMPETING,
        /// Prices of -1: nobody makes one.
        NONE,
        /// What was offered when it was asked, and nothing after it: a stream that stands still.
        ONCE,
        /// Trading is halted: quotes and a tick 49.
        HALTED
    }

    /// What the bytes suffer.
    ///
    /// @param piece how many bytes leave at once; 0 for whole messages
    /// @param gather whether what is said at one moment leaves in one piece
    /// @param unknown before every so many messages comes one that nobody knows; 0 for never
    /// @param extra fields that nobody knows at the end of every message
    /// @param broken every so many messages have a number that is none; 0 for never
    public record Wire(int piece, boolean gather, int unknown, int extra, int broken) {}

    /// The same, agreeing on no version above one.
    public Scenario upTo(int maxVersion) {
        Start capped = new Start(
                maxVersion,
                start.claimed(),
                start.redirect(),
                start.greets(),
                start.starts(),
                start.idFirst(),
                start.tellsOrders(),
                start.firstOrderId(),
                start.linger());
        return new Scenario(seed, readOnly, opening, capped, orders, fills, link, answers, wire);
    }

    /// The same with another seed and another account.
    public Scenario with(long otherSeed, Opening other) {
        return new Scenario(otherSeed, readOnly, other, start, orders, fills, link, answers, wire);
    }

    /// The same, treating orders otherwise.
    public Scenario with(Orders other) {
        return new Scenario(seed, readOnly, opening, start, other, fills, link, answers, wire);
    }

    /// The same, filling otherwise.
    public Scenario with(Fills other) {
        return new Scenario(seed, readOnly, opening, start, orders, other, link, answers, wire);
    }

    /// The same on connections that suffer otherwise.
    public Scenario with(Link other) {
        return new Scenario(seed, readOnly, opening, start, orders, fills, other, answers, wire);
    }

    /// The same, answering otherwise.
    public Scenario with(Answers other) {
        return new Scenario(seed, readOnly, opening, start, orders, fills, link, other, wire);
    }

    /// The same on bytes that suffer otherwise.
    public Scenario with(Wire other) {
        return new Scenario(seed, readOnly, opening, start, orders, fills, link, answers, other);
    }

    /// A gateway that behaves.
    public static Scenario standard() {
        return new Scenario(
                1,
                false,
                new Opening(
                        "DU1000SIM",
                        Currency.GBP,
                        List.of(Money.of("GBP", "100000.00"), Money.of("USD", "25000.00")),
                        List.of(new Holding("CSPX", BigDecimal.TEN, new BigDecimal("550.00")))),
                new Start(178, Optional.empty(), Optional.empty(), true, true, false, false, 1, Duration.ZERO),
                new Orders(0, 0, List.of(), true, 1, false, false, Cancelling.CANCELS),
                new Fills(
                        2,
                        false,
                        0,
                        Duration.ofMillis(400),
                        Duration.ofMillis(600),
                        false,
                        Commission.TOLD,
                        Duration.ofMillis(500),
                        false,
                        Correction.NEVER,
                        0,
                        Optional.empty()),
                new Link(List.of(), List.of(), List.of(), List.of()),
                new Answers(Set.of(), Set.of(), Set.of(), 50, 3, Quotes.LIVE, History.SHOWN),
                new Wire(0, false, 0, 0, 0));
    }
}
