// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.GroundFacts.Storage;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.record.ActionBooking;
import dev.kobe.core.record.CashBooking;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.core.signal.SignalRanking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that happens to the desk: a command of its owner, a reading, a word of the broker, a time that has come.
public sealed interface Input {

    /// What the owner, a schedule or another process may ask for; it is answered with events or a refusal.
    sealed interface Command extends Input {}

    /// A command of which the journal keeps by whose hand it came.
    sealed interface ByHand extends Command {
        Hand by();

        /// The same by another hand: over the socket nobody says for himself who he is.
        ByHand through(Hand other);
    }

    /// Opens a new desk with its first cash, positions and limits; a second opening with the same facts changes
    /// nothing.
    record OpenDesk(
            DeskIdentity identity, GateLimits limits, List<Money> cash, List<Position> positions, LocalDate session)
            implements Command {}

    /// Begins a trading day: what settles today settles, and limits of the former day end.
    record OpenSession(LocalDate session) implements Command {}

    /// Asks for a ticket that sells everything, at the prices of this moment; it is approved and sent like any other.
    record Flatten() implements Command {}

    /// Money the owner paid in (positive) or took out (negative).
    record RecordFlow(String id, Money amount) implements Command {}

    /// Books cash that moved without a trade, from a row of the broker's statement; an id counts once.
    record BookCash(CashBooking booking) implements Command {}

    /// Books a corporate action from the broker's statement, or refuses what does not fit the books; an id counts once.
    record BookAction(ActionBooking booking) implements Command {}

    /// Asks for a ticket from the signal given; marks closes and the window are facts that the proposer looked up.
    ///
    /// @param driftThreshold least distance from the target that is traded, for this ticket alone;
    ///     empty for the rules' own
    record Propose(
            TicketId ticket,
            StrategyId strategy,
            Purpose purpose,
            Instant opens,
            Instant closes,
            Optional<SignalRanking> signal,
            Map<InstrumentId, Price> signalCloses,
            Weight rampStep,
            Optional<Weight> driftThreshold,
            Optional<Money> amount)
            implements Command {}

    /// Records the owner's approval of exactly what was seen.
    ///
    /// @param accepted the warnings that were ticked; one that was not stands against the approval
    record Approve(TicketId ticket, String hash, Set<Acceptance> accepted) implements Command {
        public Approve {
            accepted = Set.copyOf(accepted);
        }

        /// Of a ticket without warnings.
        public Approve(TicketId ticket, String hash) {
            this(ticket, hash, Set.of());
        }
    }

    /// Starts the undo window of an approved ticket; `code` is the first six hex digits of the ticket's hash.
    record Send(TicketId ticket, String code) implements Command {}

    /// Stops the undo window: nothing has been sent and nothing will be.
    record Undo(TicketId ticket) implements Command {}

    /// Cancels what is left of a ticket that is under way.
    record CancelRest(TicketId ticket) implements Command {}

    /// Lets a ticket go by, with the owner's sentence.
    record Skip(TicketId ticket, String reason) implements Command {}

    /// Stops everything: cancels every working order and closes the gate; never flattens.
    record Halt(String reason) implements Command {}

    /// Ends a halt, or a pause that only the owner ends; a peak halt needs the re-base.
    record Resume(String reason, boolean rebase, Hand by) implements ByHand {
        @Override
        public Resume through(Hand other) {
            return new Resume(reason, rebase, other);
        }
    }

    /// Changes the limits: whatever tightens holds at once, whatever loosens from the next session.
    ///
    /// @param by who or what asks for it, for example `config.yaml`
    record SetLimits(GateLimits limits, String by) implements Command {}

    /// Takes the session's closing value from these marks; a holding without a mark leaves the session without a value.
    ///
    /// @param benchmark closing prices of the benchmark's funds
    record StrikeSession(LocalDate session, Map<InstrumentId, Price> marks, Map<InstrumentId, Price> benchmark)
            implements Command {}

    /// Says that nobody was there to take a session's closing value: it has none, for ever.
    record MissSession(LocalDate session, String why) implements Command {}

    /// Seals a version of a note whose words are already on disk beside the chain.
    ///
    /// @param hash SHA-256 over the note's file, 64 hex digits
    record SealNote(String note, int version, NoteSeal.Kind kind, String hash) implements Command {}

    /// Says that the owner has seen an alarm; an emergency wants a sentence.
    record AcknowledgeAlarm(AlarmId alarm, String note, Hand by) implements ByHand {
        @Override
        public AcknowledgeAlarm through(Hand other) {
            return new AcknowledgeAlarm(alarm, note, other);
        }
    }

    /// Puts an alarm aside for some hours, with a reason that is kept.
    record ShelveAlarm(AlarmId alarm, Duration time, String reason, Hand by) implements ByHand {
        @Override
        public ShelveAlarm through(Hand other) {
            return new ShelveAlarm(alarm, time, reason, other);
        }
    }

    /// Takes an alarm from the shelf before its time is up.
    record UnshelveAlarm(AlarmId alarm, Hand by) implements ByHand {
        @Override
        public UnshelveAlarm through(Hand other) {
            return new UnshelveAlarm(alarm, other);
        }
    }

    /// Asks nothing: its answer says that everything before it has been decided.
    record Noticed() implements Command {}

    /// Asks the broker for the whole account, to compare it with the books.
    record Reconcile() implements Command {}

    /// Quotes as they were read; never journaled.
    record QuotesRead(List<Quote> quotes) implements Input {}

    /// Contracts as the broker confirmed them on this connection.
    record ContractsConfirmed(List<Instrument> contracts) implements Input {}

    /// The broker told its time: how far this computer's clock is ahead of it; never journaled.
    record ClockRead(Duration ahead) implements Input {}

    /// What the broker tells of instruments beside their quotes; never journaled.
    record DetailsRead(List<MarketDetail> details) implements Input {}

    /// Closes of the VIX as they were read; never journaled.
    record VixClosed(List<VixClose> closes) implements Input {}

    /// How the instruments moved together as it was read from their prices; never journaled.
    record ComovementRead(Outcome<Comovement> comovement) implements Input {}

    /// How much of each instrument is traded in a day as it was read from their bars, all of them anew; never
    /// journaled.
    record VolumesRead(Map<InstrumentId, AverageVolume> volumes) implements Input {}

    /// The broker told what an order would do to the margin; never journaled.
    record MarginTold(MarginAnswer answer) implements Input {}

    /// The broker told a level of the VIX; never journaled.
    record VixTold(VixQuote quote) implements Input {}

    /// The disk under the journal as it was measured; never journaled.
    record StorageRead(Storage storage) implements Input {}

    /// Time has passed.
    record Tick() implements Input {}

    /// The broker said something.
    record BrokerSaid(BrokerReport report) implements Input {}

    /// The order door let an order go, or would not.
    record DoorSent(OrderRef ref) implements Input {}

    /// The door refused an order before a byte left.
    record DoorRefused(OrderRef ref, Refusal refusal) implements Input {}

    /// A send or cancel failed half way: its fate is unknown.
    record DoorUncertain(OrderRef ref, String what) implements Input {}

    /// The broker could not be asked for its account.
    record NotAsked(String why) implements Input {}

    /// Time to put an open question to the broker again, for the n-th time over the link that has stood since then.
    record AskAgain(Instant linkSince, int time) implements Input {}

    /// Time to hold the broker's figure of the account against the books again, over the link that has stood since
    /// then.
    record CompareAgain(Instant linkSince) implements Input {}

    /// The process has started again: what was under way is asked after before anything else.
    record Restarted(String detail) implements Input {}

    /// A service the desk depends on changed state.
    record ServiceChanged(String service, boolean running, boolean blocksNewRisk, String detail) implements Input {}
}
