// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.store.DeskView;
import dev.kobe.adapter.store.Store;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.JournalBroken;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Brings the store's view of a desk up to its journal, once the desk has been let go. The journal is the truth: a view
/// that cannot be written is said and left for the next time.
final class DeskProjection {
    private DeskProjection() {}

    static void bringUpToDate(Path desk, Consumer<String> story) {
        Outcome<Store> opened = Store.open(desk);
        opened.reason().ifPresent(why -> story.accept("The store's view was not brought up to date: " + why));
        opened.toOptional().ifPresent(store -> {
            try (store) {
                List<DeskView.Entry> entries = JournalFolder.read(desk.resolve("journal")).stream()
                        .map(line -> new DeskView.Entry(line.seq(), line.at(), EventCodec.decode(line)))
                        .toList();
                store.view().apply(entries);
            } catch (JournalBroken broken) {
                story.accept("The store's view was not brought up to date: the " + broken.sentence());
            }
        });
    }
}
