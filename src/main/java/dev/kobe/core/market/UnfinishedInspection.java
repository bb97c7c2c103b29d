// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A last bar that may have been read before its day, week or month was over: its time has not passed yet, its
/// volume is not settled (the only one that is not in round hundreds), or the file ends one session after all
/// those beside it.
public final class UnfinishedInspection implements Inspection {
    private static final int LOOK_BACK = 20;
    private static final int ROUND = 100;

    @Override
    public String code() {
        return "UNFINISHED";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        int last = bars.size() - 1;
        return bars.size() == 0
                ? List.of()
                : why(bars, last, when)
                        .map(why -> List.of(Finding.doubt(
                                code(),
                                List.of(last),
                                "the last bar, " + bars.date(last) + ", may be unfinished: " + why)))
                        .orElse(List.of());
    }

    private static Optional<String> why(SourceBars bars, int last, Circumstances when) {
        if (KnowledgeTime.assumed(bars, last).isAfter(when.now())) {
            return Optional.of("it is not over yet");
        }
        if (bars.said()
                .readAt()
                .filter(at -> at.isBefore(KnowledgeTime.assumed(bars, last).minus(KnowledgeTime.LAG)))
                .isPresent()) {
            return Optional.of("the source was asked before its close");
        }
        if (bars.kind() == BarKind.DAILY && unsettled(bars, last)) {
            return Optional.of("its volume is the only one that is not in round hundreds");
        }
        boolean ahead = bars.kind() == BarKind.DAILY
                && when.neighboursEnd()
                        .filter(end -> last > 0 && bars.date(last - 1).equals(end))
                        .isPresent();
        return ahead ? Optional.of("the files beside it end a session earlier") : Optional.empty();
    }

    private static boolean unsettled(SourceBars bars, int last) {
        return last >= LOOK_BACK
                && bars.has(Column.VOLUME)
                && bars.get(Column.VOLUME, last) % ROUND != 0
                && IntStream.range(last - LOOK_BACK, last)
                        .allMatch(bar -> bars.get(Column.VOLUME, bar) > 0 && bars.get(Column.VOLUME, bar) % ROUND == 0);
    }
}
