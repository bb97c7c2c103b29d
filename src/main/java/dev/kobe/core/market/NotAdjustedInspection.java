// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.List;

/// A traded series without an adjusted close: returns leave out dividends, and splits where the source leaves
/// them in.
public final class NotAdjustedInspection implements Inspection {
    @Override
    public String code() {
        return "NOT_ADJUSTED";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        boolean traded = bars.kind() != BarKind.MINUTE && bars.trades();
        return traded && !bars.has(Column.ADJUSTED)
                ? List.of(Finding.warning(
                        code(), List.of(), "the file has no adjusted close: returns leave dividends out"))
                : List.of();
    }
}
