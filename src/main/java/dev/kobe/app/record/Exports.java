// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.record.ExecutionsCsv;
import dev.kobe.adapter.record.RecordText;
import dev.kobe.cli.RecordServices.Written;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.TradeId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.ExecutionRow;
import dev.kobe.core.record.StrikeSnapshot;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a desk's record for other programs, in the mission's schemas.
final class Exports {
    private Exports() {}

    /// Executions taken and own, one file for each UTC day.
    static Outcome<Written> executions(List<ExecutionRow> own, List<ExecutionRow> taken, Path out) {
        Map<java.util.UUID, ExecutionRow> rows = new TreeMap<>();
        taken.forEach(one -> rows.put(one.tradeId(), one));
        own.forEach(one -> rows.put(one.tradeId(), one));
        Map<String, String> files = new TreeMap<>();
        ExecutionsCsv.byDay(rows.values().stream().sorted(ExecutionRow.ORDER).toList())
                .forEach((day, of) -> files.put(day + ".csv", ExecutionsCsv.print(of)));
        return write(out, files, rows.size());
    }

    /// Snapshots taken and the desk's own strikes, one file for each day; a strike counts before what was stated
    /// earlier that day.
    static Outcome<Written> snapshots(DeskState state, List<AccountSnapshot> taken, Path out) {
        Map<String, String> files = new TreeMap<>();
        taken.forEach(one -> files.put(day(one) + ".json", RecordText.of(one)));
        StrikeSnapshot.all(state.strikes(), state.book())
                .forEach(one -> files.put(day(one) + ".json", RecordText.of(one)));
        return write(out, files, files.size());
    }

    private static String day(AccountSnapshot snapshot) {
        return snapshot.timestamp().toString().substring(0, 10);
    }

    /// Notes as their last intact version has them, and the months' commentaries.
    static Outcome<Written> annotations(Notebook notebook, DeskState state, Path out) {
        Map<String, String> files = new TreeMap<>();
        for (String name : state.notes().keySet()) {
            if (name.matches("\\d{4}-\\d{2}")) {
                notebook.words(state, name).ifPresent(text -> files.put("monthly/" + name + ".md", text));
            } else {
                notebook.annotation(state, name).ifPresent(one -> files.putAll(annotations(state, name, one)));
            }
        }
        return write(out, files, files.size());
    }

    /// A ticket line's note goes out under the id of each of its trades, as the mission's readers look it up.
    private static Map<String, String> annotations(DeskState state, String name, Annotation one) {
        Map<String, String> files = new TreeMap<>();
        for (Fill fill : Notebook.fills(state, name)) {
            String trade = TradeId.of(Notebook.account(state), fill.id().root()).toString();
            files.put(
                    trade + ".json",
                    RecordText.of(
                            new Annotation(trade, one.createdAt(), one.updatedAt(), one.preTrade(), one.postTrade())));
        }
        if (files.isEmpty()) {
            files.put(name + ".json", RecordText.of(one));
        }
        return files;
    }

    private static Outcome<Written> write(Path out, Map<String, String> files, int records) {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, String> one : files.entrySet()) {
                Path file = out.resolve(one.getKey());
                Files.createDirectories(file.getParent());
                DurableFile.write(file, one.getValue());
                written.add(file);
            }
        } catch (IOException failure) {
            return Outcome.refused(Refusal.of(
                    RecordHouse.UNREADABLE, "Nothing more could be written to " + out + ": " + failure + "."));
        }
        return Outcome.ok(new Written(written, records));
    }
}
