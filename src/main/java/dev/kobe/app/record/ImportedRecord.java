// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.record.RecordFolder;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.ImportedReturns;
import dev.kobe.core.record.ImportedStretch;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What was imported beside a desk, measured by itself: a session that the desk struck is the desk's own and not in it.
public final class ImportedRecord {
    private ImportedRecord() {}

    /// What an account is counted in and whose sessions it keeps, where no desk has been opened to say so.
    public record Account(Currency base, Venue venue) {}

    static Outcome<List<ImportedStretch>> of(RecordFolder folder, DeskState state, Outcome<Account> configured) {
        Outcome<Account> account = state.identity()
                .map((DeskIdentity one) -> Outcome.ok(new Account(one.base(), one.mainVenue())))
                .orElse(configured);
        return account.flatMap(of -> folder.snapshots().flatMap(snapshots -> folder.executions()
                .map(executions -> ImportedReturns.stretches(
                        foreign(snapshots, state), executions, of.base(), TradingCalendar.of(of.venue())))));
    }

    private static List<AccountSnapshot> foreign(List<AccountSnapshot> snapshots, DeskState state) {
        Set<LocalDate> own = state.strikes().stream().map(Strike::session).collect(Collectors.toSet());
        return snapshots.stream()
                .filter(one ->
                        !own.contains(one.timestamp().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
    }
}
