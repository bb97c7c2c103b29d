// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.FillPosting;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.record.BookedAction;
import dev.kobe.core.record.CashBooking;
import dev.kobe.core.record.NoteSeal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fact about the desk, in the past tense: results, never inputs to be judged again.
///
/// [#story] is the one sentence that the journal screen and the footer print.
public sealed interface DeskEvent {

    /// What happened, in a sentence.
    String story();

    /// The books of a new desk as its account had them.
    record DeskOpened(
            DeskIdentity identity, GateLimits limits, List<Money> cash, List<Position> positions, LocalDate session)
            implements DeskEvent {
        @Override
        public String story() {
            return "desk opened with "
                    + Stream.concat(
                                    cash.stream().map(Money::toString),
                                    positions.stream()
                                            .map(one -> one.quantity().toPlainString() + " "
                                                    + one.instrument().symbol()))
                            .collect(Collectors.joining(" and "));
        }
    }

    /// Limits that hold from now on and, where a part of what was asked for loosens, from the next session.
    ///
    /// @param changes each figure that changes, from what to what and when
    /// @param by who or what asked for it, for example `config.yaml`
    record LimitsChanged(GateLimits limits, Optional<GateLimits> next, List<String> changes, String by)
            implements DeskEvent {
        public LimitsChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public String story() {
            return "limits changed, version " + limits.version()
                    + (changes.isEmpty() ? "" : ": " + String.join("; ", changes))
                    + (by.isEmpty() ? "" : " (" + by + ")");
        }
    }

    record SessionBegan(LocalDate session, Board board) implements DeskEvent {
        @Override
        public String story() {
            return "session " + session + " began";
        }
    }

    record FlowPosted(CashFlow flow) implements DeskEvent {
        @Override
        public String story() {
            return (flow.amount().isNegative() ? "withdrawal of " : "deposit of ")
                    + flow.amount().abs();
        }
    }

    /// Cash that moved without a trade; `change` is what it moves, and `flow` is there where the owner moved it.
    record CashBooked(CashBooking booking, Unsettled change, Optional<CashFlow> flow) implements DeskEvent {
        @Override
        public String story() {
            return "from the broker's statement: " + booking;
        }
    }

    /// What a corporate action did to the books.
    record ActionBooked(BookedAction action) implements DeskEvent {
        @Override
        public String story() {
            return "from the broker's statement: " + action.booking();
        }
    }

    record TicketProposed(TicketRecord ticket) implements DeskEvent {
        @Override
        public String story() {
            return "ticket " + ticket.ticket().id() + " proposed with "
                    + ticket.ticket().lines().size() + " orders: "
                    + ticket.state().word().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record TicketApproved(ApprovalToken approval, List<Quote> quotes) implements DeskEvent {
        @Override
        public String story() {
            return "ticket " + approval.ticket() + " approved, "
                    + approval.hash().substring(0, 6)
                    + (approval.accepted().isEmpty()
                            ? ""
                            : ", accepting check "
                                    + approval.accepted().stream()
                                            .map(Acceptance::toString)
                                            .collect(Collectors.joining(", check ")));
        }
    }

    record TicketMoved(TicketId ticket, TicketState state, Instant at, Optional<Instant> sendsAt, String reason)
            implements DeskEvent {
        @Override
        public String story() {
            return "ticket " + ticket + " " + state.word().toLowerCase(java.util.Locale.ROOT)
                    + (reason.isEmpty() ? "" : ": " + reason);
        }
    }

    record TicketClosing(TicketId ticket, String reason) implements DeskEvent {
        @Override
        public String story() {
            return "ticket " + ticket + " sends nothing more: " + reason;
        }
    }

    record OrderIntended(Order order, Instant at) implements DeskEvent {
        @Override
        public String story() {
            return order.ref() + " intends to " + (order.side().sign() > 0 ? "buy " : "sell ") + order.quantity() + " "
                    + order.instrument().symbol() + " at " + order.limit();
        }
    }

    record OrderSent(OrderRef ref, Instant at) implements DeskEvent {
        @Override
        public String story() {
            return ref + " left for the broker";
        }
    }

    /// The mid of an order's instrument at one of the moments by which its cost is told.
    ///
    /// @param quotedAt of when its quote was
    record MidKept(OrderRef ref, OrderMids.Moment moment, Price mid, Instant quotedAt) implements DeskEvent {
        @Override
        public String story() {
            return switch (moment) {
                case ARRIVAL -> ref + " left at a mid of " + mid;
                case AFTER -> ref + " left behind a mid of " + mid;
            };
        }
    }

    record OrderMoved(OrderRef ref, OrderState state, Instant at, String note) implements DeskEvent {
        @Override
        public String story() {
            return ref + " " + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                    + (note.isEmpty() ? "" : ": " + note);
        }
    }

    /// The broker has the order under this number of its own; a second number for one order is a fault somewhere.
    record OrderSeen(OrderRef ref, long permanentId, Instant at) implements DeskEvent {
        @Override
        public String story() {
            return ref + " is the broker's order " + permanentId;
        }
    }

    record CancelAsked(OrderRef ref, Instant at, String reason) implements DeskEvent {
        @Override
        public String story() {
            return ref + " cancel asked: " + reason;
        }
    }

    record FillBooked(FillPosting posting, Optional<OrderState> state, Quantity filled) implements DeskEvent {
        @Override
        public String story() {
            boolean byHand = posting.fill().ref().ticket().isManual();
            return (byHand ? "not an order of Kobe, " : "")
                    + posting.fill().ref() + (posting.replaces().isPresent() ? " fill corrected: " : " filled ")
                    + posting.fill().quantity() + " "
                    + posting.fill().instrument().symbol() + " at "
                    + posting.fill().price()
                    + (posting.fill().priceMayChange() ? ", a price that may still change" : "")
                    + changed();
        }

        /// What a corporate action made of the shares before they were heard of.
        private String changed() {
            BigDecimal traded = posting.fill().quantity().value();
            return posting.replaces().isPresent()
                    ? ""
                    : posting.move()
                            .filter(one -> one.quantity().abs().compareTo(traded) != 0
                                    || !one.instrument().equals(posting.fill().instrument()))
                            .map(one -> ", by a corporate action since then "
                                    + one.quantity().abs().toPlainString() + " "
                                    + one.instrument().symbol())
                            .orElse("");
        }
    }

    /// The cost of an execution; `change` is what it moves in cash, with the settlement of its trade.
    record CommissionBooked(Commission commission, Unsettled change) implements DeskEvent {
        @Override
        public String story() {
            return "commission " + commission.posted() + " for " + commission.executionRoot();
        }
    }

    /// The cost of an execution that has not been heard of yet; it is booked when that comes.
    record CommissionKept(Commission commission) implements DeskEvent {
        @Override
        public String story() {
            return "commission " + commission.posted() + " kept for " + commission.executionRoot()
                    + ", which has not been heard of";
        }
    }

    /// The board moved; `by` is who resumed, empty for every other move.
    record BoardMoved(Board board, String reason, Optional<Hand> by) implements DeskEvent {
        /// One that is no resume.
        public BoardMoved(Board board, String reason) {
            this(board, reason, Optional.empty());
        }

        @Override
        public String story() {
            return reason + by.map(Hand::inBrackets).orElse("");
        }
    }

    record FlattenMoved(Optional<FlattenWatch> watch) implements DeskEvent {
        @Override
        public String story() {
            return watch.map(now -> switch (now.stage()) {
                        case CONFIRMING -> "the halt of " + now.breaker() + " is being confirmed: " + now.why();
                        case PROPOSED -> "the halt of " + now.breaker() + " flattens only by your hand: " + now.why();
                        case SENT -> now.ticket().orElseThrow() + " flattens by itself, attempt " + now.attempt();
                        case FLAT -> "flat after the halt of " + now.breaker() + ": " + now.why();
                        case FAILED -> "NOT flat after the halt of " + now.breaker() + ": " + now.why();
                    })
                    .orElse("no halt of a breaker holds any more");
        }
    }

    record LinkMoved(BrokerLink link, String reason) implements DeskEvent {
        @Override
        public String story() {
            return reason;
        }
    }

    /// What the broker says the account is worth, held against the books.
    record BrokerValued(BrokerValue value) implements DeskEvent {
        @Override
        public String story() {
            return value.sentence();
        }
    }

    record NoteSealed(NoteSeal seal) implements DeskEvent {
        @Override
        public String story() {
            return "note " + seal.note() + " version " + seal.version() + " sealed, "
                    + seal.kind().word();
        }
    }

    /// An alarm was raised; like every event of an alarm it holds the alarm as it is from then on.
    record AlarmRaised(Alarm alarm) implements DeskEvent {
        @Override
        public String story() {
            return alarm.level() + " " + alarm.id() + ": " + alarm.sentence();
        }
    }

    record AlarmReturned(Alarm alarm) implements DeskEvent {
        @Override
        public String story() {
            return "alarm " + alarm.id() + " returned";
        }
    }

    record AlarmAcknowledged(Alarm alarm) implements DeskEvent {
        @Override
        public String story() {
            String note = alarm.acknowledged()
                    .map(Alarm.Acknowledged::note)
                    .filter(words -> !words.isEmpty())
                    .map(words -> ": " + words)
                    .orElse("");
            return "alarm " + alarm.id() + " acknowledged" + note
                    + alarm.acknowledged().map(one -> one.by().inBrackets()).orElse("");
        }
    }

    record AlarmShelved(Alarm alarm) implements DeskEvent {
        @Override
        public String story() {
            return "alarm " + alarm.id() + " shelved"
                    + alarm.shelf()
                            .map(one -> " until " + one.until() + ": " + one.reason()
                                    + one.by().inBrackets())
                            .orElse("");
        }
    }

    record AlarmUnshelved(Alarm alarm, Hand by) implements DeskEvent {
        @Override
        public String story() {
            return "alarm " + alarm.id() + " is off the shelf" + by.inBrackets();
        }
    }

    record SessionStruck(Strike strike, BenchmarkTrack.Step benchmark) implements DeskEvent {
        @Override
        public String story() {
            return "session " + strike.session() + " struck: "
                    + strike.valuation()
                            .equity()
                            .map(Money::toString)
                            .orElseGet(() -> "no value, "
                                    + String.join("; ", strike.valuation().missing()));
        }
    }
}
