// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.ExecutionRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A desk's `executions/DAY.csv` and `snapshots/DAY.json`: what an earlier program or the broker wrote, kept as the
/// start of the record and beside the desk's own.
///
/// A file is taken whole or not at all; taken again it changes nothing; a trade or a day that is there with other
/// figures refuses it.
public final class RecordFolder {
    public static final RefusalCode CONFLICT = new RefusalCode("RECORD_CONFLICT");
    static final RefusalCode UNREADABLE = new RefusalCode("RECORD_UNREADABLE");

    private final Path desk;

    public RecordFolder(Path desk) {
        this.desk = desk;
    }

    /// Adds rows to the days' files.
    ///
    /// @param file the name that faults call their origin by
    /// @param own the desk's own executions, which a foreign row of the same trade must equal
    /// @return how many rows were new
    public Outcome<Integer> take(String file, List<ExecutionRow> rows, Collection<ExecutionRow> own) {
        return executions().flatMap(there -> {
            Map<UUID, ExecutionRow> known = new HashMap<>();
            own.forEach(one -> known.put(one.tradeId(), one));
            there.forEach(one -> known.put(one.tradeId(), one));
            List<ExecutionRow> fresh = new ArrayList<>();
            for (ExecutionRow one : rows) {
                Optional<ExecutionRow> before = Optional.ofNullable(known.get(one.tradeId()));
                if (before.isEmpty()) {
                    fresh.add(one);
                } else if (!same(before.get(), one)) {
                    return refused(
                            CONFLICT,
                            file + " has the trade " + one.tradeId() + " with other figures than the desk: " + line(one)
                                    + " against " + line(before.get()) + ".");
                }
            }
            return write(file, there, fresh);
        });
    }

    private Outcome<Integer> write(String file, List<ExecutionRow> there, List<ExecutionRow> fresh) {
        try {
            OwnerOnly.directory(desk);
            Path folder = Files.createDirectories(desk.resolve("executions"));
            List<ExecutionRow> all = new ArrayList<>(there);
            all.addAll(fresh);
            Map<String, List<ExecutionRow>> days =
                    ExecutionsCsv.byDay(all.stream().sorted(ExecutionRow.ORDER).toList());
            for (String day : ExecutionsCsv.byDay(fresh).keySet()) {
                DurableFile.write(folder.resolve(day + ".csv"), ExecutionsCsv.print(days.getOrDefault(day, List.of())));
            }
            return Outcome.ok(fresh.size());
        } catch (IOException failure) {
            return refused(UNREADABLE, file + " could not be kept in " + desk + ": " + failure.getMessage() + ".");
        }
    }

    /// Adds a snapshot under its UTC day.
    ///
    /// @return whether it was new
    public Outcome<Boolean> take(String file, AccountSnapshot snapshot) {
        String day = snapshot.timestamp().toString().substring(0, 10);
        Path place = desk.resolve("snapshots").resolve(day + ".json");
        try {
            if (Files.exists(place)) {
                return SnapshotJson.parse(place.toString(), Files.readString(place))
                        .flatMap(there -> there.equals(snapshot)
                                ? Outcome.ok(false)
                                : refused(
                                        CONFLICT,
                                        file + " is a snapshot of " + day + " with equity " + snapshot.totalEquity()
                                                + "; the desk has one with " + there.totalEquity() + "."));
            }
            OwnerOnly.directory(desk);
            Files.createDirectories(desk.resolve("snapshots"));
            DurableFile.write(place, RecordText.of(snapshot));
            return Outcome.ok(true);
        } catch (IOException failure) {
            return refused(UNREADABLE, file + " could not be kept in " + desk + ": " + failure.getMessage() + ".");
        }
    }

    /// Every execution that has been taken, in the order of its time.
    public Outcome<List<ExecutionRow>> executions() {
        return all("executions", ".csv", ExecutionsCsv::parse).map(files -> files.stream()
                .flatMap(List::stream)
                .sorted(ExecutionRow.ORDER)
                .toList());
    }

    /// Every snapshot there is, the earliest first.
    public Outcome<List<AccountSnapshot>> snapshots() {
        return all("snapshots", ".json", SnapshotJson::parse);
    }

    private interface Parse<T> {
        Outcome<T> parse(String file, String text);
    }

    private <T> Outcome<List<T>> all(String kind, String ending, Parse<T> parse) {
        Path folder = desk.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return Outcome.ok(List.of());
        }
        List<T> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                switch (parse.parse(one.toString(), Files.readString(one))) {
                    case Outcome.Ok<T>(T value) -> found.add(value);
                    case Outcome<T> absent -> {
                        return refused(UNREADABLE, absent.reason().orElseThrow());
                    }
                }
            }
        } catch (IOException failure) {
            return refused(UNREADABLE, folder + " cannot be read: " + failure.getMessage() + ".");
        }
        return Outcome.ok(found);
    }

    private static boolean same(ExecutionRow one, ExecutionRow other) {
        return plain(one).equals(plain(other));
    }

    /// The row without the zeros that carry no figure.
    private static ExecutionRow plain(ExecutionRow row) {
        return new ExecutionRow(
                row.tradeId(),
                row.timestamp(),
                row.symbol(),
                row.assetClass(),
                row.side(),
                row.quantity().stripTrailingZeros(),
                row.intendedPrice().map(BigDecimal::stripTrailingZeros),
                row.fillPrice().stripTrailingZeros(),
                row.slippageBps().map(BigDecimal::stripTrailingZeros),
                row.commission().map(BigDecimal::stripTrailingZeros),
                row.commissionCurrency());
    }

    private static String line(ExecutionRow row) {
        return row.side() + " " + row.quantity().toPlainString() + " " + row.symbol() + " at "
                + row.fillPrice().toPlainString();
    }

    private static <T> Outcome<T> refused(RefusalCode code, String sentence) {
        return Outcome.refused(Refusal.of(code, sentence));
    }
}
