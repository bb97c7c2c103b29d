// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.dialog.ResumeDialog.Standing;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.pane.BreakersPane;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maps a halted desk to the review before it is resumed.
final class ResumeMapping {
    private static final String PEAK = "drawdown.peak";

    private ResumeMapping() {}

    static Optional<ResumeDialog.View> view(DeskState state, DeskRules rules, BreakerReading reading) {
        if (!state.isHalted()) {
            return Optional.empty();
        }
        Board board = state.board();
        List<Board.Latch> halts = board.latches().stream()
                .filter(one -> one.action() == BreakerAction.HALT_ALL)
                .toList();
        boolean rebase = halts.stream().anyMatch(one -> one.breaker().equals(PEAK));
        boolean fromStart = !board.latches().isEmpty();
        String size = fromStart
                ? Format.percent(new BigDecimal("0.25"), 0)
                : Format.percent(board.ramp().value(), 0);
        List<String> willNot = new ArrayList<>(List.of("send cancelled orders again"));
        willNot.add(rebase ? "change the peak shown in reports" : "change the peak that drawdown is measured from");
        willNot.add("clear what other breakers ask for");
        return Optional.of(new ResumeDialog.View(
                state.identity().map(one -> Mode.of(one.profile())).orElse(Mode.PAPER),
                state.identity().map(one -> Format.accountTail(one.account())).orElse("none"),
                halted(board, halts),
                cause(state, halts, rules),
                List.of(will(fromStart, size)),
                willNot,
                standing(state, rules, reading),
                rebase,
                "Measure the peak from present equity from now on",
                size.startsWith("100") ? "Resume" : "Resume at " + size));
    }

    private static String will(boolean fromStart, String size) {
        return fromStart
                ? "allow new orders at 25" + Format.THIN + "% of size this session, then 50, 75 and 100" + Format.THIN
                        + "%, one step a session"
                : "allow new orders at " + size + " of size";
    }

    private static String halted(Board board, List<Board.Latch> halts) {
        if (!halts.isEmpty()) {
            return "Halted " + Format.moment(halts.getFirst().since()) + " by";
        }
        return board.manualHalt()
                .map(one -> "Halted " + Format.moment(one.at()) + " by hand:")
                .orElse("Halted by");
    }

    private static String cause(DeskState state, List<Board.Latch> halts, DeskRules rules) {
        if (!halts.isEmpty()) {
            String id = halts.getFirst().breaker();
            return rules.breakers(state).stream()
                    .filter(one -> one.id().equals(id))
                    .map(one -> one.title() + " ≥ "
                            + Format.limit(one.levels().stop().at(), one.scale()))
                    .findFirst()
                    .orElse(id);
        }
        return state.board().manualHalt().map(Board.Halt::reason).orElse("a breaker");
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
