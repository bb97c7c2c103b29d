// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;

/// What an inspection found in one series: its code, how grave it is, the bars it is about and a sentence for a
/// person.
///
/// Example: `UNIT_FLIP`, DOUBT, all 23 bars, "the price steps by 100 on 2022-05-06 and 2022-05-19: pounds and
/// pence".
///
/// @param code stable name in the form `CLOSE_OUTSIDE_RANGE`; a doubtful bar is stored with it
/// @param bars numbers of the bars in the series, in rising order; empty when it is about the whole
public record Finding(String code, Weight weight, List<Integer> bars, String sentence) {
    /// How grave a finding is.
    public enum Weight {
        /// Worth knowing; the bars are used.
        WARNING,
        /// The bars are kept with their mark and left out wherever prices are used.
        DOUBT
    }

    public Finding {
        bars = List.copyOf(bars);
    }

    static Finding doubt(String code, List<Integer> bars, String sentence) {
        return new Finding(code, Weight.DOUBT, bars, sentence);
    }

    static Finding warning(String code, List<Integer> bars, String sentence) {
        return new Finding(code, Weight.WARNING, bars, sentence);
    }

    /// What a file of corrections repaired.
    public static Finding corrected(SourceBars bars, List<Integer> taken, String from) {
        return warning(
                "CORRECTED",
                taken,
                taken.isEmpty()
                        ? from + " changes nothing"
                        : Dated.count(taken) + " taken from " + from + ": " + Dated.days(bars, taken));
    }
}
