// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When shares turned from old to new in a corporate action, as closely as it is known: a statement names a day and no
/// zone, and the trades that its row explains narrow it.
///
/// Example: a split that the statement has on 17 June, with trades at 15:00 on the old scale and none later that day,
/// lies after 15:00 and before 18 June began in London.
///
/// @param lastOld a trade at it or before is of old shares
/// @param firstNew a trade at it or after is of new shares
public record Changeover(Instant lastOld, Instant firstNew) {
    public Changeover {
        if (firstNew.isBefore(lastOld)) {
            throw new IllegalArgumentException("new shares cannot trade at " + firstNew + ", before " + lastOld);
        }
    }

    /// Any time of a day.
    public static Changeover on(LocalDate day, ZoneId zone) {
        return new Changeover(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isOld(Instant trade) {
        return !trade.isAfter(lastOld);
    }

    public boolean isNew(Instant trade) {
        return !trade.isBefore(firstNew);
    }
}
