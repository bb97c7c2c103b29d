// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;

/// Closes above the day's high or below its low: by more than 50 bps the bar is in doubt.
public final class CloseOutsideRangeInspection implements Inspection {
    @Override
    public String code() {
        return "CLOSE_OUTSIDE_RANGE";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        return OutsideRange.find(code(), bars, SourceBars.Column.CLOSE);
    }
}
