// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.core.outcome.Outcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/// What the window reads from the desk's folder, outside the stream of views. Every call returns at once; its answer
/// comes once, on any thread.
public interface DeskFiles {
    /// A monthly report that has been made.
    record Report(YearMonth month, Instant madeAt, long bytes) {}

    /// Reads and proves the whole journal.
    void journal(Consumer<Outcome<JournalView>> answer);

    /// Which reports there are.
    void reports(Consumer<Outcome<List<Report>>> answer);

    /// Makes the report of a month, in the place of an older one.
    void makeReport(YearMonth month, Consumer<Outcome<Report>> answer);

    /// Shows a report in the program that shows PDF here; the answer says that it was handed over.
    void openReport(YearMonth month, Consumer<Outcome<Report>> answer);
}
