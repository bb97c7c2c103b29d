// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.gate.TradingGate;
import dev.kobe.core.gate.TradingState;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.shell.HealthStrip.Check;
import dev.kobe.ui.shell.HealthStrip.Next;
import dev.kobe.ui.shell.HealthStrip.Saying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Maps the desk to the health strip: the trading word with its scope, the checks and what needs a person next.
final class StripMapping {
    private static final Check ALPHA = new Check("Alpha", Condition.ABSENT, new Saying.Words(Format.UNKNOWN));

    private StripMapping() {}

    static HealthStrip.View view(
            DeskState state,
            Readings readings,
            DeskRules rules,
            Surroundings surroundings,
            Worth worth,
            BreakerReading reading,
            Instant now) {
        String profile = state.identity().map(one -> one.profile()).orElse("paper");
        Mode mode = Mode.of(profile);
        TradingState trading = trading(state, surroundings, now);
        return new HealthStrip.View(
                mode,
                state.identity().map(one -> one.account()).orElse("none"),
                note(state, mode),
                condition(trading, state),
                word(trading, state),
                scope(trading, state, surroundings, now),
                List.of(
                        broker(state),
                        prices(readings, rules, worth),
                        breakers(state, rules, reading),
                        ALPHA,
                        services(readings),
                        alarms(state, now)),
                worth.equity(),
                worth.today(),
                worth.todayRatio(),
                next(state, surroundings, now),
                state.isHalted(),
                Optional.empty());
    }

    private static String note(DeskState state, Mode mode) {
        if (state.identity().isEmpty()) {
            return "not connected";
        }
        return DeskMapping.isSimulated(state) ? "SIMULATED" : mode == Mode.LIVE ? "real orders" : "practice money";
    }

    static TradingState trading(DeskState state, Surroundings surroundings, Instant now) {
        boolean open = surroundings.window().filter(one -> one.contains(now)).isPresent();
        return TradingGate.state(
                state.board().manualHalt().isPresent(),
                state.board().action(),
                state.link().mayTrade(),
                state.isReconciled(),
                state.link().accountProven(),
                open);
    }

    private static String word(TradingState trading, DeskState state) {
        return state.identity().isEmpty() ? TradingState.UNKNOWN.word() : trading.word();
    }

    private static Condition condition(TradingState trading, DeskState state) {
        if (state.identity().isEmpty()) {
            return Condition.UNKNOWN;
        }
        return switch (trading) {
            case ACTIVE -> Condition.NORMAL;
            // What is shut now is held up by a breaker too when it opens.
            case CLOSED -> isPaused(state) ? Condition.PAUSED : Condition.NORMAL;
            case REDUCING -> Condition.REDUCED;
            case PAUSED -> Condition.PAUSED;
            case RECONCILING -> Condition.RECONCILING;
            case UNKNOWN -> Condition.UNKNOWN;
            case HALTED -> Condition.STOPPED;
        };
    }

    /// What the word covers: it never stands without this.
    static String scope(TradingState trading, DeskState state, Surroundings surroundings, Instant now) {
        if (state.identity().isEmpty()) {
            return "no account connected yet";
        }
        return switch (trading) {
            case ACTIVE -> "drawdown protection armed";
            case REDUCING -> "half size · exits continue";
            case PAUSED -> "no new positions · exits continue";
            case CLOSED -> closed(state, surroundings, now);
            case RECONCILING -> reconciling(state) + " · no new orders";
            case UNKNOWN ->
                (state.link().mayTrade()
                                ? "account not proven"
                                : state.link().state().words())
                        + " · no new orders";
            case HALTED -> halted(state);
        };
    }

    private static String reconciling(DeskState state) {
        if (!state.link().differences().isEmpty()) {
            return "books differ from the broker's";
        }
        int uncertain = state.uncertainOrders().size();
        return switch (uncertain) {
            case 0 -> "asking the broker";
            case 1 -> "1 order of unknown fate";
            default -> uncertain + " orders of unknown fate";
        };
    }

    private static boolean isPaused(DeskState state) {
        return state.board().action().compareTo(BreakerAction.PAUSE_NEW) >= 0;
    }

    private static String closed(DeskState state, Surroundings surroundings, Instant now) {
        if (isPaused(state)) {
            return "a breaker pauses new positions";
        }
        return surroundings
                .window()
                .filter(one -> now.isBefore(one.opens()))
                .map(one -> "protection armed · trades from " + Format.minute(one.opens()))
                .orElse("drawdown protection armed · no orders now");
    }

    /// A halt says what is true of orders and holdings, not what was asked for.
    private static String halted(DeskState state) {
        long open = state.openOrders().size();
        Optional<TicketRecord> flatten = state.openTicket()
                .filter(one ->
                        one.ticket().purpose() == Purpose.FLATTEN && one.state().isUnderWay());
        int held = state.book().positions().size();
        String holdings = held == 0 ? "flat" : "holding " + held + (held == 1 ? " position" : " positions");
        if (flatten.isPresent()) {
            long done = state.ordersOf(flatten.get().ticket().id()).stream()
                    .filter(one -> one.state() == OrderState.FILLED)
                    .count();
            return "flattening " + done + " of "
                    + flatten.get().ticket().lines().size();
        }
        String orders = open == 0
                ? "all orders cancelled"
                : open == 1 ? "cancelling 1 order" : "cancelling " + open + " orders";
        return orders + " · " + holdings;
    }

    private static Check broker(DeskState state) {
        BrokerLink link = state.link();
        if (state.identity().isEmpty()) {
            return new Check("Broker", Condition.UNKNOWN, new Saying.Words("not set"));
        }
        if (!link.mayTrade()) {
            return new Check("Broker", Condition.WARNING, new Saying.Words(word(link.state())));
        }
        if (!link.differences().isEmpty()) {
            return new Check("Broker", Condition.STOPPED, new Saying.Words("DIFFERS"));
        }
        if (!state.isReconciled()) {
            return new Check("Broker", Condition.RECONCILING, new Saying.Words("asking"));
        }
        return new Check(
                "Broker",
                link.state() == LinkState.DEGRADED ? Condition.WARNING : Condition.NORMAL,
                new Saying.Words(word(link.state())));
    }

    private static String word(LinkState link) {
        return switch (link) {
            case DOWN -> "DOWN";
            case CONNECTED -> "waiting";
            case CUT -> "CUT OFF";
            case READ_ONLY -> "read-only";
            case REFUSED -> "REFUSED";
            case DEGRADED -> "farm down";
            case READY -> "linked";
        };
    }

    private static Check prices(Readings readings, DeskRules rules, Worth worth) {
        if (worth.struck().isPresent()) {
            return new Check(
                    "Prices",
                    Condition.NORMAL,
                    new Saying.Words("close " + Format.shortDate(worth.struck().get())));
        }
        return readings.lastQuoteAt()
                .map(at -> new Check("Prices", Condition.NORMAL, new Saying.Age(at, rules.staleAfter())))
                .orElseGet(() -> new Check("Prices", Condition.UNKNOWN, new Saying.Words("none yet")));
    }

    /// "12/12" while all are clear, else the worst by name with its value against its limit.
    static Check breakers(DeskState state, DeskRules rules, BreakerReading reading) {
        List<BreakersPane.Row> rows =
                TodayMapping.breakers(state, rules, reading).rows();
        long clear =
                rows.stream().filter(one -> one.condition() == Condition.NORMAL).count();
        if (clear == rows.size()) {
            return new Check("Breakers", Condition.NORMAL, new Saying.Words(clear + "/" + rows.size()));
        }
        BreakersPane.Row worst = rows.stream()
                .max(Comparator.comparingInt(one -> one.condition().severity()))
                .orElseThrow();
        if (worst.condition() == Condition.UNKNOWN) {
            long unknown = rows.stream()
                    .filter(one -> one.condition() == Condition.UNKNOWN)
                    .count();
            return new Check("Breakers", Condition.UNKNOWN, new Saying.Words(unknown + " unknown"));
        }
        String name = worst.title().split(" ")[0];
        String value = worst.shown().orElse(Format.UNKNOWN);
        return new Check(name, worst.condition(), new Saying.Words(value));
    }

    private static Check services(Readings readings) {
        int all = readings.services().size();
        if (all == 0) {
            return new Check("Services", Condition.ABSENT, new Saying.Words(Format.UNKNOWN));
        }
        long running = readings.services().values().stream()
                .filter(Readings.Service::running)
                .count();
        return new Check(
                "Services",
                running == all ? Condition.NORMAL : Condition.WARNING,
                new Saying.Words(running + "/" + all));
    }

    /// How many alarms are listed, in the tone of the worst that nobody has acknowledged; none is a dash where not
    /// every source of them is watched.
    static Check alarms(DeskState state, Instant now) {
        List<Alarm> listed = state.alarms().values().stream()
                .filter(one -> one.state(now) != AlarmState.NORMAL && one.state(now) != AlarmState.SHELVED)
                .sorted(Alarm.WORST_FIRST)
                .toList();
        if (listed.isEmpty()) {
            return state.identity()
                            .filter(one -> AlarmSources.watchesAll(one.profile()))
                            .isPresent()
                    ? new Check("Alarms", Condition.NORMAL, new Saying.Words("0"))
                    : new Check("Alarms", Condition.ABSENT, new Saying.Words(Format.UNKNOWN));
        }
        Optional<Alarm> unseen = listed.stream()
                .filter(one -> one.state(now) != AlarmState.ACKNOWLEDGED)
                .findFirst();
        boolean stopped = listed.getFirst().level().isAtLeast(AlarmLevel.CRITICAL);
        String words = unseen.map(one -> one.level() + " " + listed.size()).orElse(listed.size() + " ✓");
        return new Check("Alarms", stopped ? Condition.STOPPED : Condition.WARNING, new Saying.Words(words));
    }

    /// The nearest thing that needs a person.
    static Next next(DeskState state, Surroundings surroundings, Instant now) {
        if (state.identity().isEmpty()) {
            return new Next(
                    "Look around first", Optional.empty(), "nothing can trade without a desk", Optional.empty(), false);
        }
        Optional<TicketRecord> open = state.openTicket();
        if (open.isPresent()) {
            Next ticket = ticket(open.get(), state);
            boolean urgent = open.get().state().isUnderWay() || open.get().state() == TicketState.COUNTING_DOWN;
            if (urgent || !state.isHalted()) {
                return ticket;
            }
        }
        if (state.isHalted()) {
            return new Next(
                    "Resume or stay halted",
                    Optional.empty(),
                    "nothing trades until then",
                    Optional.empty(),
                    open.isPresent());
        }
        boolean readable = state.latestTicket()
                .filter(one -> state.session()
                        .filter(one.ticket().opens().atZone(Format.LONDON).toLocalDate()::equals)
                        .isPresent())
                .isPresent();
        return surroundings
                .next()
                .map(window -> rebalance(window, surroundings.sessionsAway(), readable, now))
                .orElseGet(() -> new Next("Nothing to decide", Optional.empty(), "", Optional.empty(), readable));
    }

    private static Next rebalance(TradingWindow window, int sessions, boolean readable, Instant now) {
        String when = sessions == 0
                ? "Rebalance today"
                : sessions == 1 ? "Rebalance next session" : "Rebalance in " + sessions + " sessions";
        String opens = window.contains(now)
                ? "window open, closes " + Format.minute(window.closes())
                : "opens " + Format.day(window.opens().atZone(Format.LONDON).toLocalDate()) + " "
                        + Format.minute(window.opens());
        return new Next(when, Optional.empty(), opens, Optional.empty(), readable);
    }

    private static Next ticket(TicketRecord record, DeskState state) {
        String closes = "closes " + Format.minute(record.ticket().closes());
        Optional<Instant> deadline = Optional.of(record.ticket().closes());
        List<OrderRecord> orders =
                new ArrayList<>(state.ordersOf(record.ticket().id()));
        long filled =
                orders.stream().filter(one -> one.state() == OrderState.FILLED).count();
        int lines = record.ticket().lines().size();
        return switch (record.state()) {
            case COUNTING_DOWN ->
                new Next("Sending", record.sendsAt(), "Esc undoes; nothing sent", Optional.empty(), true);
            case TRANSMITTING, WORKING ->
                new Next(filled + " of " + lines + " orders filled", Optional.empty(), closes, deadline, true);
            case UNCERTAIN ->
                new Next("Order uncertain", Optional.empty(), "asking; nothing is re-sent", Optional.empty(), true);
            case BLOCKED ->
                new Next("Ticket blocked", Optional.empty(), "reasons on the ticket", Optional.empty(), true);
            case PROPOSED, CHECKED -> new Next("Ticket to read", Optional.empty(), closes, deadline, true);
            case READY -> new Next("Ticket ready", Optional.empty(), closes, deadline, true);
            case PARTLY_FILLED, FILLED, CANCELLED, EXPIRED, SKIPPED ->
                new Next(
                        "Ticket " + record.state().word().toLowerCase(java.util.Locale.ROOT),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        true);
        };
    }
}
