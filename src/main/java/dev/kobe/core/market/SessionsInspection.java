// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Daily bars on days on which the symbol's venue was shut, and sessions of the venue without a bar.
public final class SessionsInspection implements Inspection {
    @Override
    public String code() {
        return "SESSIONS_DIFFER";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        if (bars.kind() != BarKind.DAILY || bars.size() == 0) {
            return List.of();
        }
        Optional<TradingCalendar> calendar = SourceSymbol.listedOn(bars.symbol())
                .map(TradingCalendar::of)
                .filter(one -> one.covers(bars.date(0)) && one.covers(bars.date(bars.size() - 1)));
        return calendar.map(one -> compare(bars, one)).orElse(List.of());
    }

    private List<Finding> compare(SourceBars bars, TradingCalendar calendar) {
        List<Integer> shut = new ArrayList<>();
        int onSessions = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            boolean repeated = bar > 0 && bars.date(bar).equals(bars.date(bar - 1));
            if (!calendar.isSession(bars.date(bar))) {
                shut.add(bar);
            } else if (!repeated) {
                onSessions++;
            }
        }
        List<LocalDate> sessions = calendar.between(bars.date(0), bars.date(bars.size() - 1));
        int absent = sessions.size() - onSessions;
        if (shut.isEmpty() && absent == 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        if (!shut.isEmpty()) {
            parts.add(Dated.count(shut) + " on days without a session: " + Dated.days(bars, shut));
        }
        if (absent > 0) {
            parts.add(absent + (absent == 1 ? " session has" : " sessions have") + " no bar");
        }
        return List.of(Finding.warning(code(), shut, String.join("; ", parts)));
    }
}
