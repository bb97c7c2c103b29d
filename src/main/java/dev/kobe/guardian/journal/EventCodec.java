// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import dev.kobe.guardian.desk.DeskEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The names under which events stand in the journal, for ever: an event may be renamed in the code, never here.
public final class EventCodec {
    /// One kind of event: its name in the journal, its present version and its record.
    record Kind(String name, int version, Class<? extends DeskEvent> record) {}

    static final List<Kind> ALL = List.of(
            new Kind("desk.opened", 4, DeskEvent.DeskOpened.class),
            new Kind("limits.changed", 3, DeskEvent.LimitsChanged.class),
            new Kind("session.began", 2, DeskEvent.SessionBegan.class),
            new Kind("session.struck", 1, DeskEvent.SessionStruck.class),
            new Kind("flow.posted", 1, DeskEvent.FlowPosted.class),
            new Kind("cash.booked", 1, DeskEvent.CashBooked.class),
            new Kind("action.booked", 2, DeskEvent.ActionBooked.class),
            new Kind("ticket.proposed", 2, DeskEvent.TicketProposed.class),
            new Kind("ticket.approved", 2, DeskEvent.TicketApproved.class),
            new Kind("ticket.moved", 1, DeskEvent.TicketMoved.class),
            new Kind("ticket.closing", 1, DeskEvent.TicketClosing.class),
            new Kind("order.intended", 1, DeskEvent.OrderIntended.class),
            new Kind("order.sent", 1, DeskEvent.OrderSent.class),
            new Kind("order.mid-kept", 1, DeskEvent.MidKept.class),
            new Kind("order.moved", 1, DeskEvent.OrderMoved.class),
            new Kind("order.seen", 1, DeskEvent.OrderSeen.class),
            new Kind("order.cancel-asked", 1, DeskEvent.CancelAsked.class),
            new Kind("fill.booked", 1, DeskEvent.FillBooked.class),
            new Kind("commission.booked", 1, DeskEvent.CommissionBooked.class),
            new Kind("commission.kept", 1, DeskEvent.CommissionKept.class),
            new Kind("board.moved", 3, DeskEvent.BoardMoved.class),
            new Kind("flatten.moved", 1, DeskEvent.FlattenMoved.class),
            new Kind("broker.valued", 1, DeskEvent.BrokerValued.class),
            new Kind("note.sealed", 1, DeskEvent.NoteSealed.class),
            new Kind("alarm.raised", 2, DeskEvent.AlarmRaised.class),
            new Kind("alarm.returned", 2, DeskEvent.AlarmReturned.class),
            new Kind("alarm.acknowledged", 2, DeskEvent.AlarmAcknowledged.class),
            new Kind("alarm.shelved", 2, DeskEvent.AlarmShelved.class),
            new Kind("alarm.unshelved", 2, DeskEvent.AlarmUnshelved.class),
            new Kind("link.moved", 1, DeskEvent.LinkMoved.class));

    private static final Map<String, Kind> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::name, one -> one));
    private static final Map<Class<?>, Kind> BY_RECORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::record, one -> one));

    private EventCodec() {}

    /// The journal entry of an event.
    public static Journal.Entry encode(DeskEvent event) {
        Kind kind = Optional.ofNullable(BY_RECORD.get(event.getClass()))
                .orElseThrow(() -> new IllegalStateException(
                        event.getClass().getSimpleName() + " has no name in the journal: add it to EventCodec.ALL"));
        return new Journal.Entry(kind.name(), kind.version(), CanonicalJson.write(event));
    }

    /// The event of a journal line.
    ///
    /// @throws JournalBroken when the line is of a kind or version that this Kobe does not know
    public static DeskEvent decode(Journal.Line line) {
        Kind kind = BY_NAME.get(line.type());
        if (kind == null || line.version() > kind.version()) {
            throw new JournalBroken("line " + line.seq() + " is a '" + line.type() + "' of version " + line.version()
                    + ", which this Kobe does not know: the desk was used with a newer Kobe");
        }
        return CanonicalJson.read(Upcasts.upcast(line), kind.record());
    }
}
