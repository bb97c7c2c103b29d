// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The journal as a list, the newest entry first, out of lines whose chain has been proven.
///
/// @param entries at most [#MOST]
/// @param total how many the journal holds
/// @param hash of the last line, 64 zeros before the first
public record JournalView(List<Entry> entries, long total, String hash) {
    /// How many of the newest entries are shown.
    public static final int MOST = 5_000;

    public JournalView {
        entries = List.copyOf(entries);
    }

    /// One event: its number, when it was written, what kind it is and what happened.
    public record Entry(long seq, Instant at, Kind kind, String name, String story) {}

    /// What an event is about, by the first part of its name.
    public enum Kind {
        DESK("Desk", List.of("desk", "limits", "session", "flow", "cash", "action")),
        TICKETS("Tickets", List.of("ticket")),
        ORDERS("Orders", List.of("order", "fill", "commission")),
        PROTECTION("Protection", List.of("board")),
        BROKER("Broker", List.of("link", "broker")),
        NOTES("Notes", List.of("note")),
        OTHER("Other", List.of());

        private final String word;
        private final List<String> names;

        Kind(String word, List<String> names) {
            this.word = word;
            this.names = names;
        }

        /// The kind in the words of the filter.
        public String word() {
            return word;
        }

        /// The kind of an event by its name: `order.moved` is about orders.
        static Kind of(String type) {
            String first = type.substring(0, Math.max(0, type.indexOf('.')));
            for (Kind one : values()) {
                if (one.names.contains(first)) {
                    return one;
                }
            }
            return OTHER;
        }
    }

    /// Lays proven lines out.
    public static JournalView of(List<Journal.Line> lines, String genesis) {
        List<Entry> entries = new ArrayList<>();
        for (Journal.Line line :
                lines.subList(Math.max(0, lines.size() - MOST), lines.size()).reversed()) {
            entries.add(new Entry(
                    line.seq(),
                    line.at(),
                    Kind.of(line.type()),
                    line.type(),
                    EventCodec.decode(line).story()));
        }
        return new JournalView(
                entries,
                lines.size(),
                lines.isEmpty() ? genesis : lines.getLast().hash());
    }
}
