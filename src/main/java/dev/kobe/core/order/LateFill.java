// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An execution of old shares, or a correction of one, that is heard of when a corporate action has made new ones of
/// them: it moves what the old shares have become, at the cost that they had. Cash is that of its day.
///
/// Example: 50 bought at 30.00 before a split 3 for 1 and heard of after it move 150 that cost 1,500.00.
public final class LateFill {
    static final RefusalCode LATE = new RefusalCode("FILL_BEFORE_ACTION");

    private LateFill() {}

    /// A posting taken through the actions that came after its trade; refused where what they made of
    /// it is not certain.
    ///
    /// @param booked actions that are booked, the first changeover first
    public static Outcome<FillPosting> through(FillPosting posting, List<ActionPosting> booked) {
        Outcome<FillPosting> moved = Outcome.ok(posting);
        for (ActionPosting action : booked) {
            moved = moved.flatMap(one -> through(one, action));
        }
        return moved;
    }

    private static Outcome<FillPosting> through(FillPosting posting, ActionPosting action) {
        Instant traded = posting.replaces().orElse(posting.fill()).at();
        if (posting.move().filter(one -> one.instrument().equals(action.from())).isEmpty()
                || action.changeover().isNew(traded)) {
            return Outcome.ok(posting);
        }
        boolean isSameName = action.from().equals(action.to());
        if (isSameName && action.ratio().isOneForOne()) {
            return Outcome.ok(posting);
        }
        if (isSameName && !action.changeover().isOld(traded)) {
            return no(posting, "on the day of the corporate action on it, and before or after it is not known");
        }
        FillPosting.PositionMove move = posting.move().get();
        if (move.quantity().signum() != 0 && action.cash().isPresent()) {
            return no(posting, "before a corporate action that paid cash, and its part of that is not known");
        }
        return action.ratio()
                .exactly(move.quantity())
                .map(shares -> Outcome.ok(new FillPosting(
                        posting.fill(),
                        posting.replaces(),
                        posting.cash(),
                        Optional.of(new FillPosting.PositionMove(move.strategy(), action.to(), shares, move.cost())))))
                .orElseGet(() -> no(
                        posting, "before a corporate action, " + action.ratio() + ", which leaves a fraction of it"));
    }

    private static Outcome<FillPosting> no(FillPosting posting, String why) {
        Fill fill = posting.fill();
        return Outcome.refused(Refusal.of(
                LATE,
                "The execution " + fill.id() + " of " + fill.quantity() + " "
                        + fill.instrument().symbol()
                        + " was " + why + ": it is not booked."));
    }
}
