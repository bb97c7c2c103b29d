// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.Checking;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The only place from which an order leaves. It looks for itself at the HALT file, the gate flag, the approval, the
/// limits' version and whether the intent is on disk, and runs every check once more; directly before the bytes, when
/// the broker's adapter has waited for whatever it must, it looks at the HALT file and the gate flag again.
///
/// One thread uses it; a reference goes through it at most once in the life of a process, and what a former process
/// intended never does.
public final class OrderDoor {
    static final RefusalCode HALT_FILE = new RefusalCode("GATE_HALT_FILE");
    static final RefusalCode GATE_SHUT = new RefusalCode("GATE_SHUT");
    static final RefusalCode SILENT = new RefusalCode("GATE_GUARDIAN_SILENT");
    static final RefusalCode SENT_BEFORE = new RefusalCode("GATE_SENT_BEFORE");
    static final RefusalCode CANCELLED = new RefusalCode("GATE_CANCELLED");
    static final RefusalCode NO_APPROVAL = new RefusalCode("GATE_NO_APPROVAL");
    static final RefusalCode LIMITS_CHANGED = new RefusalCode("GATE_LIMITS_CHANGED");

    private final Broker broker;
    private final HaltSignal halt;
    private final DeskRules rules;
    private final Supplier<Desk.View> desk;
    private final Supplier<Optional<HaltSignal.Halted>> haltTakenIn;
    private final BooleanSupplier silent;
    private final LongSupplier durableSeq;
    private final InstantSource clock;
    private final Set<OrderRef> handedOver = new HashSet<>();

    public OrderDoor(
            Broker broker,
            HaltSignal halt,
            DeskRules rules,
            Supplier<Desk.View> desk,
            Supplier<Optional<HaltSignal.Halted>> haltTakenIn,
            BooleanSupplier silent,
            LongSupplier durableSeq,
            InstantSource clock) {
        this.broker = broker;
        this.halt = halt;
        this.rules = rules;
        this.desk = desk;
        this.haltTakenIn = haltTakenIn;
        this.silent = silent;
        this.durableSeq = durableSeq;
        this.clock = clock;
    }

    /// Sends the order, or says why not a byte of it left.
    ///
    /// @throws RuntimeException of the broker's adapter when a send failed half way: its fate is unknown
    public Outcome<OrderRef> send(Order order, long intentSeq) {
        Optional<Refusal> refusal = refusal(order, intentSeq);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        handedOver.add(order.ref());
        LastLook look = new LastLook(order);
        return broker.submit(order, look)
                ? Outcome.ok(order.ref())
                : Outcome.refused(look.why.orElseThrow(() -> new IllegalStateException("the broker did not look")));
    }

    /// What may have changed while the broker's adapter made ready: a halt, from whatever side.
    private final class LastLook implements BooleanSupplier {
        private final Order order;
        private Optional<Refusal> why = Optional.empty();

        LastLook(Order order) {
            this.order = order;
        }

        @Override
        public boolean getAsBoolean() {
            Desk.View view = desk.get();
            Optional<ApprovalToken> approval = Optional.ofNullable(
                            view.state().tickets().get(order.ref().ticket()))
                    .flatMap(TicketRecord::approval);
            why = shut(view).or(() -> approval.map(given -> halted(view, order, given))
                    .orElseGet(() -> no(NO_APPROVAL, "Order " + order.ref() + " has no valid approval.")));
            return why.isEmpty();
        }
    }

    private Optional<Refusal> shut(Desk.View view) {
        if (view.emergency().isPresent()) {
            return no(GATE_SHUT, "The gate is shut: " + view.emergency().get() + ".");
        }
        return silent.getAsBoolean()
                ? no(SILENT, "The guardian has not moved for " + Watchdog.LOOKS + " s: nothing is sent.")
                : Optional.empty();
    }

    private Optional<Refusal> halted(Desk.View view, Order order, ApprovalToken approval) {
        return halt.halted()
                .filter(halted -> !isOwnersFlatten(view, order, approval, halted))
                .map(halted ->
                        Refusal.of(HALT_FILE, "A HALT file is present (" + halted.reason() + "): nothing is sent."));
    }

    /// Asks the broker what an order would do to the margin; nothing is asked while nothing may be sent.
    ///
    /// @return whether it was asked
    public boolean ask(MarginQuestion question) {
        if (desk.get().emergency().isPresent()
                || silent.getAsBoolean()
                || halt.halted().isPresent()) {
            return false;
        }
        broker.askMargin(question);
        return true;
    }

    private Optional<Refusal> refusal(Order order, long intentSeq) {
        Desk.View view = desk.get();
        Optional<Refusal> shut = shut(view);
        if (shut.isPresent()) {
            return shut;
        }
        if (handedOver.contains(order.ref())) {
            return no(SENT_BEFORE, "Order " + order.ref() + " has left before and is never sent again.");
        }
        if (Optional.ofNullable(view.state().orders().get(order.ref()))
                .filter(OrderRecord::cancelRequested)
                .isPresent()) {
            return no(CANCELLED, "Order " + order.ref() + " was cancelled before it left.");
        }
        TicketRecord ticket = view.state().tickets().get(order.ref().ticket());
        Optional<ApprovalToken> approval = Optional.ofNullable(ticket).flatMap(TicketRecord::approval);
        if (ticket == null
                || approval.filter(one -> one.isValid(ticket.ticket().hash(), clock.instant()))
                        .isEmpty()) {
            return no(NO_APPROVAL, "Order " + order.ref() + " has no valid approval.");
        }
        int version = view.state().limits().map(one -> one.version()).orElse(-1);
        if (approval.get().limitsVersion() != version) {
            return no(
                    LIMITS_CHANGED,
                    "The limits changed after ticket " + order.ref().ticket() + " was approved: approve it again.");
        }
        Optional<CheckResult> denial = PreTradeChecks.firstDenial(Checking.send(
                view.state(), view.readings(), rules, order, clock.instant(), durableSeq.getAsLong() >= intentSeq));
        if (denial.isPresent()) {
            return Optional.of(Refusal.of(
                    denial.get().code(),
                    Map.of("value", denial.get().value(), "limit", denial.get().limit()),
                    denial.get().sentence()));
        }
        return halted(view, order, approval.get());
    }

    /// Whether the owner has decided after the halt to sell everything; what flattens by itself waits for the file.
    private boolean isOwnersFlatten(Desk.View view, Order order, ApprovalToken approval, HaltSignal.Halted halted) {
        boolean byItself = view.state()
                .flatten()
                .flatMap(FlattenWatch::ticket)
                .filter(order.ref().ticket()::equals)
                .isPresent();
        // A file that the guardian has not taken in is a later halt, which nobody has decided anything after.
        boolean isTakenIn = haltTakenIn.get().equals(Optional.of(halted));
        boolean isDecidedAfter = view.state()
                .board()
                .manualHalt()
                .filter(halt -> !approval.at().isBefore(halt.at()))
                .isPresent();
        return order.purpose() == Purpose.FLATTEN && !byItself && isTakenIn && isDecidedAfter;
    }

    private static Optional<Refusal> no(RefusalCode code, String sentence) {
        return Optional.of(Refusal.of(code, sentence));
    }
}
