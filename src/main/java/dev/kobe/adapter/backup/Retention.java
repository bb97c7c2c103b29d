// SPDX-License-Identifier: MIT
package dev.kobe.adapter.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which backups are kept: the newest fourteen, and of each of the newest twelve months its last.
///
/// Names are `YYYY-MM-DDTHHMMSSZ.zip`, so that their order is the order of time.
public final class Retention {
    private static final int DAYS = 14;
    private static final int MONTHS = 12;
    private static final int MONTH = "YYYY-MM".length();

    private Retention() {}

    /// The names that may be removed.
    public static List<String> beyond(Collection<String> names) {
        List<String> newestFirst =
                names.stream().sorted(Comparator.reverseOrder()).toList();
        Set<String> kept = new LinkedHashSet<>(newestFirst.stream().limit(DAYS).toList());
        Set<String> months = new LinkedHashSet<>();
        for (String one : newestFirst) {
            if (months.size() < MONTHS && months.add(one.substring(0, MONTH))) {
                kept.add(one);
            }
        }
        List<String> beyond = new ArrayList<>(newestFirst);
        beyond.removeAll(kept);
        return beyond;
    }
}
