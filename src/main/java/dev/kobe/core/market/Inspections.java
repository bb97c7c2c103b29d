// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;

/// Every inspection that a series passes before it is used, in the order in which findings are told.
public final class Inspections {
    public static final List<Inspection> ALL = List.of(
            new NoPriceInspection(),
            new RepeatedDayInspection(),
            new UnitFlipInspection(),
            new SplitStepInspection(),
            new BadPrintInspection(),
            new BadStartInspection(),
            new DividendInspection(),
            new CloseOutsideRangeInspection(),
            new OpenOutsideRangeInspection(),
            new ZeroVolumeInspection(),
            new UnfinishedInspection(),
            new LargeStepInspection(),
            new OnePriceInspection(),
            new CoarsePriceInspection(),
            new NotAdjustedInspection(),
            new SessionsInspection());

    private Inspections() {}

    /// The series with everything that was found in it.
    public static InspectedSeries inspect(SourceBars bars, Inspection.Circumstances when) {
        return new InspectedSeries(
                bars,
                ALL.stream().flatMap(one -> one.inspect(bars, when).stream()).toList());
    }
}
