// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Rearm;
import dev.kobe.core.quantity.Weight;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.dialog.ResumeDialog.Standing;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.pane.BreakersPane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maps a desk that its owner may resume, halted or paused until its owner says otherwise, to the review before it.
final class ResumeMapping {
    private static final String PEAK = "drawdown.peak";
    private static final Weight QUARTER = Weight.of("0.25");

    private ResumeMapping() {}

    static Optional<ResumeDialog.View> view(DeskState state, DeskRules rules, BreakerReading reading) {
        Board board = state.board();
        boolean isHalted = board.isHalted();
        List<Board.Latch> held = board.latches().stream()
                .filter(one -> isHalted ? one.action() == BreakerAction.HALT_ALL : one.ends() == Rearm.End.OWNER)
                .toList();
        if (!isHalted && held.isEmpty()) {
            return Optional.empty();
        }
        boolean rebase = isHalted && held.stream().anyMatch(one -> one.breaker().equals(PEAK));
        List<Breaker> breakers = rules.breakers(state);
        Weight step = step(state, reading);
        String size = Format.percent(step.value(), 0);
        return Optional.of(new ResumeDialog.View(
                state.identity().map(one -> Mode.of(one.profile())).orElse(Mode.PAPER),
                state.identity().map(one -> Format.accountTail(one.account())).orElse("none"),
                isHalted,
                since(board, held),
                cause(board, held, breakers),
                will(held, isHalted, step, breakers),
                willNot(isHalted, rebase),
                standing(state, rules, reading),
                rebase,
                "Measure the peak from present equity from now on",
                size.startsWith("100") ? "Resume" : "Resume at " + size));
    }

    /// The step of the ramp at which targets come back: what a resume at this moment makes of the board; a quarter
    /// where it needs more than that.
    private static Weight step(DeskState state, BreakerReading reading) {
        return BoardRules.resume(
                        state.board(),
                        reading.at(),
                        state.session().orElse(LocalDate.EPOCH),
                        "under review",
                        Optional.empty())
                .toOptional()
                .map(Board::ramp)
                .orElse(QUARTER);
    }

    private static List<String> will(List<Board.Latch> held, boolean isHalted, Weight step, List<Breaker> breakers) {
        List<String> will = new ArrayList<>();
        if (!isHalted) {
            held.forEach(
                    one -> will.add("end the pause of " + title(one, breakers) + ", which counts anew from then on"));
        }
        String quarter = "allow new orders at 25" + Format.THIN + "% of size this session, then 50, 75 and 100"
                + Format.THIN + "%, one step a session";
        will.add(
                step.equals(QUARTER) ? quarter : "allow new orders at " + Format.percent(step.value(), 0) + " of size");
        return will;
    }

    private static List<String> willNot(boolean isHalted, boolean rebase) {
        return List.of(
                isHalted ? "send cancelled orders again" : "send an order or approve a ticket",
                rebase ? "change the peak shown in reports" : "change the peak that drawdown is measured from",
                "clear what other breakers ask for");
    }

    private static String since(Board board, List<Board.Latch> held) {
        String word = board.isHalted() ? "Halted" : "Paused";
        return held.stream()
                .findFirst()
                .map(one -> word + " " + Format.moment(one.since()) + " by")
                .or(() -> board.manualHalt().map(one -> word + " " + Format.moment(one.at()) + " by hand:"))
                .orElse(word + " by");
    }

    private static String cause(Board board, List<Board.Latch> held, List<Breaker> breakers) {
        return held.stream()
                .findFirst()
                .map(one -> breaker(one, breakers)
                        .flatMap(known -> known.levels()
                                .of(one.action())
                                .map(level -> known.title() + " ≥ " + Format.limit(level.at(), known.scale())))
                        .orElse(title(one, breakers)))
                .or(() -> board.manualHalt().map(Board.Halt::reason))
                .orElse("a breaker");
    }

    private static String title(Board.Latch latch, List<Breaker> breakers) {
        return breaker(latch, breakers).map(Breaker::title).orElse(latch.breaker());
    }

    private static Optional<Breaker> breaker(Board.Latch latch, List<Breaker> breakers) {
        return breakers.stream().filter(one -> one.id().equals(latch.breaker())).findFirst();
    }

    private static List<Standing> standing(DeskState state, DeskRules rules, BreakerReading reading) {
        List<Standing> standing = new ArrayList<>();
        BrokerLink link = state.link();
        if (state.isReconciled()) {
            standing.add(new Standing(
                    Condition.NORMAL,
                    "Books equal the broker's, found so "
                            + link.reconciledAt().map(Format::minute).orElse("")));
        } else {
            standing.add(new Standing(
                    Condition.WARNING,
                    !link.mayTrade()
                            ? "The link to the broker: " + link.state().words()
                            : link.isReconciled()
                                    ? "The fate of an order is unknown"
                                    : "Books have not been found equal to the broker's"));
        }
        standing.add(
                reading.equity().index().isPresent()
                        ? new Standing(Condition.NORMAL, "Every holding has a fresh price")
                        : new Standing(
                                Condition.UNKNOWN,
                                "Equity is not known: " + reading.equity().missing()));
        for (BreakersPane.Row row : TodayMapping.breakers(state, rules, reading).rows()) {
            if (row.condition() != Condition.NORMAL) {
                String value = row.shown().orElse("not known");
                standing.add(new Standing(row.condition(), row.title() + " " + value + ": " + row.word()));
            }
        }
        return standing;
    }
}
