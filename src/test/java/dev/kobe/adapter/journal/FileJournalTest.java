// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    private static final Instant MONDAY = Instant.parse("2026-02-02T23:59:59Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-03T00:00:01Z");

    @TempDir
    Path folder;

    private static Journal.Entry entry(String text) {
        return new Journal.Entry("note.made", 1, "{\"text\":\"" + text + "\"}");
    }

    private void write(int lines) {
        try (FileJournal journal = JournalFolder.open(folder).journal()) {
            for (int index = 1; index <= lines; index++) {
                journal.append(MONDAY, List.of(entry("line " + index)));
            }
        }
    }

    @Test
    void aNewDaysFileBeginsWithTheLastHashOfTheFormer() throws IOException {
        try (FileJournal journal = JournalFolder.open(folder).journal()) {
            journal.append(MONDAY, List.of(entry("a"), entry("b")));
            journal.append(TUESDAY, List.of(entry("c")));
        }

        List<Journal.Line> lines = JournalFolder.read(folder);
        assertThat(lines).extracting(Journal.Line::seq).containsExactly(1L, 2L, 3L);
        assertThat(lines.get(2).previousHash()).isEqualTo(lines.get(1).hash());
        assertThat(Files.readString(folder.resolve("2026-02-03.log"))).startsWith("3\t");
        assertThat(lines.getFirst().previousHash()).isEqualTo(JournalLine.GENESIS);
    }

    @Test
    void aReopenedJournalGoesOnWhereItEnded() {
        write(2);
        try (FileJournal journal = JournalFolder.open(folder).journal()) {
            assertThat(journal.durableSeq()).isEqualTo(2);
            assertThat(journal.append(TUESDAY, List.of(entry("next")))).isEqualTo(3);
        }
        assertThat(JournalFolder.read(folder)).hasSize(3);
    }

    @Test
    void aClockThatStepsBackOverMidnightStaysInTheLaterFile() {
        try (FileJournal journal = JournalFolder.open(folder).journal()) {
            journal.append(TUESDAY, List.of(entry("a")));
            journal.append(MONDAY, List.of(entry("b")));
        }
        assertThat(folder.resolve("2026-02-02.log")).doesNotExist();
        assertThat(JournalFolder.read(folder)).hasSize(2);
    }

    /// Promise R5: cut at every byte of the last three records, the journal opens and nothing true is lost.
    @Test
    void aTailCutAtAnyByteIsSetAsideAndTheRestOpens() throws IOException {
        write(5);
        Path file = folder.resolve("2026-02-02.log");
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.UTF_8);
        int third = nthLineStart(text, 2);
        for (int cut = third; cut < whole.length; cut++) {
            byte[] kept = java.util.Arrays.copyOf(whole, cut);
            Files.write(file, kept);
            long wholeLines = new String(kept, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            JournalFolder.Opened opened = JournalFolder.open(folder);
            try (FileJournal journal = opened.journal()) {
                assertThat(opened.lines()).hasSize((int) wholeLines);
                assertThat(journal.durableSeq()).isEqualTo(wholeLines);
                assertThat(opened.torn().isPresent()).isEqualTo(cut > lastBreak(kept));
                journal.append(MONDAY, List.of(entry("after the cut")));
            }
            assertThat(JournalFolder.read(folder)).hasSize((int) wholeLines + 1);
        }
    }

    @Test
    void whatWasTornIsKeptInQuarantineToTheByte() throws IOException {
        write(2);
        Path file = folder.resolve("2026-02-02.log");
        long good = Files.size(file);
        Files.writeString(file, "3\t2026-02-02T23", java.nio.file.StandardOpenOption.APPEND);

        JournalFolder.Opened opened = JournalFolder.open(folder);
        opened.journal().close();

        assertThat(opened.torn()).hasValueSatisfying(said -> assertThat(said).contains("15 bytes"));
        assertThat(folder.resolve("quarantine").resolve("2026-02-02.log." + good + ".torn"))
                .hasContent("3\t2026-02-02T23");
        assertThat(Files.size(file)).isEqualTo(good);
    }

    @Test
    void aChangedLineInTheMiddleIsNamedAndNothingIsTouched() throws IOException {
        write(4);
        Path file = folder.resolve("2026-02-02.log");
        String broken = Files.readString(file).replace("line 2", "line 9");
        Files.writeString(file, broken);

        assertThatThrownBy(() -> JournalFolder.open(folder))
                .isInstanceOf(JournalBroken.class)
                .hasMessageContaining("2026-02-02.log line 2")
                .hasMessageContaining("hash");
        assertThat(file).hasContent(broken);
    }

    @Test
    void aRemovedLineBreaksTheChain() throws IOException {
        write(4);
        Path file = folder.resolve("2026-02-02.log");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(3) + "\n");

        assertThatThrownBy(() -> JournalFolder.open(folder)).hasMessageContaining("does not follow");
    }

    @Test
    void aJournalThatFailedOnceIsNeverWrittenAgain() throws IOException {
        FileJournal journal = JournalFolder.open(folder.resolve("gone")).journal();
        Files.delete(folder.resolve("gone"));
        Files.writeString(folder.resolve("gone"), "a file where the folder was");

        assertThatThrownBy(() -> journal.append(MONDAY, List.of(entry("a")))).isInstanceOf(JournalBroken.class);
        Files.delete(folder.resolve("gone"));
        Files.createDirectory(folder.resolve("gone"));
        assertThatThrownBy(() -> journal.append(MONDAY, List.of(entry("b"))))
                .hasMessageContaining("until Kobe is restarted");
    }

    private static int nthLineStart(String text, int n) {
        int start = 0;
        for (int index = 0; index < n; index++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private static int lastBreak(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
