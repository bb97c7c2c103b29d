// SPDX-License-Identifier: MIT
package dev.kobe.app.report;

import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.report.Print;
import dev.kobe.core.report.ReportInput;
import dev.kobe.core.report.TraderNote;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The inputs of a monthly report, out of the desk's state.
public final class ReportInputs {
    static final RefusalCode NOT_OPEN = new RefusalCode("DESK_NOT_OPEN");

    private ReportInputs() {}

    /// The inputs for a month; refused where the desk has not been opened. A month without a session is refused when
    /// the report is composed.
    ///
    /// @param limits the levels that the breakers use
    /// @param trials how many variants of the strategy were tried, where that is set
    /// @param note the owner's commentary on the month, if there is one
    /// @param alarms what the journal has of alarms, where it was read
    public static Outcome<ReportInput> of(
            DeskState state,
            Universe universe,
            YearMonth month,
            BreakerLimits limits,
            OptionalInt trials,
            Optional<TraderNote> note,
            Optional<AlarmHistory> alarms) {
        if (state.identity().isEmpty()) {
            return Outcome.refused(
                    Refusal.of(NOT_OPEN, "The desk has not been opened yet, so there is no month to report."));
        }
        DeskIdentity identity = state.identity().get();
        return Outcome.ok(new ReportInput(
                month,
                ReportInput.mask(identity.account()),
                identity.base(),
                identity.simulated() || identity.profile().equals("paper"),
                identity.mainVenue(),
                strategy(state, universe),
                signalWords(state),
                benchmark(universe, identity),
                universe,
                state.strikes(),
                state.benchmark().points(),
                List.copyOf(state.tickets().values()),
                List.copyOf(state.orders().values()),
                List.copyOf(state.fills().values()),
                state.commissions(),
                state.actionPostings(),
                limits,
                state.board(),
                state.phases(),
                alarms,
                trials,
                note,
                sealedAt(state, identity, month),
                "universe " + universe.name() + "\nprofile " + identity.profile() + "\ntrials "
                        + (trials.isPresent() ? Integer.toString(trials.getAsInt()) : "not given")
                        + note.map(one -> "\nnote of " + one.sealedAt() + " " + one.text())
                                .orElse("")));
    }

    /// When the month's last strike was made; the opening of the desk for a month without one.
    private static Instant sealedAt(DeskState state, DeskIdentity identity, YearMonth month) {
        return state.strikes().stream()
                .filter(one -> YearMonth.from(one.session()).equals(month))
                .reduce((first, second) -> second)
                .map((Strike one) -> one.valuation().at())
                .orElse(identity.openedAt());
    }

    private static Optional<SignalRanking> signal(DeskState state) {
        return state.tickets().values().stream()
                .flatMap(one -> one.ticket().signal().stream())
                .reduce((first, second) -> second);
    }

    private static String strategy(DeskState state, Universe universe) {
        return signal(state)
                        .map(one -> one.formation() + "-" + one.skip() + " momentum rotation. ")
                        .orElse("")
                + firstClause(universe.description());
    }

    /// What stands before the first comma, so that the report's first line is one line.
    private static String firstClause(String description) {
        int comma = description.indexOf(',');
        return comma < 0 ? description : description.substring(0, comma) + ".";
    }

    private static String signalWords(DeskState state) {
        return signal(state)
                .map(one -> "price " + Print.count(one.skip(), "month", "months") + " before the month end / price "
                        + Print.count(one.skip() + one.formation(), "month", "months") + " before it − 1; the best "
                        + Print.inWords(one.topN()) + ", equal weights")
                .orElse("none: no ticket has been drawn from a signal yet");
    }

    private static String benchmark(Universe universe, DeskIdentity identity) {
        if (universe.benchmarkFund().isPresent()) {
            return universe.benchmarkFund().get() + ", income reinvested, in " + identity.base() + ", no costs";
        }
        return "the " + Print.count(universe.instruments().size(), "fund", "funds")
                + " in equal weight, reset at each month turn, in " + identity.base() + " at the same rate, no costs";
    }
}
