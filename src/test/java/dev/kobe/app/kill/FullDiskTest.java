// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kobe.testing.BrokerLedger;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bad day "disk full" (peers.md, 2.5, number 3), at some point of a ticket: the operating system itself cuts
/// the write short, in the middle of a journal line. Nothing more is sent, the emergency is said, and with room again
/// the desk goes on where it stood.
@Tag("process")
class FullDiskTest {
    private static final int BLOCK = 512;

    @TempDir
    Path folder;

    @Test
    void aDiskThatIsFullAtFourPointsSendsNothingMoreSaysSoAndLosesNothing() throws IOException, InterruptedException {
        fill(4);
    }

    @Test
    @Tag("ci")
    void aDiskThatIsFullAtTwentyPointsSendsNothingMoreSaysSoAndLosesNothing() throws IOException, InterruptedException {
        fill(20);
    }

    private void fill(int points) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh: the size of a file cannot be limited here");
        long whole = wholeDay();
        Set<Long> cutAt = new TreeSet<>();
        for (int point = 0; point < points; point++) {
            Path desk = folder.resolve("desk-" + point);
            long blocks = whole * (point + 1) / (points + 1) / BLOCK;
            List<String> full = live(desk, true, blocks);
            assertThat(full)
                    .as("at %d blocks", blocks)
                    .anyMatch(one -> one.startsWith(FullDiskTarget.EMERGENCY) && one.contains("journal"));
            everyOrderHadItsIntent(desk);
            cutAt.add(Files.size(day(desk)));

            List<String> again = live(desk, false, 0);
            assertThat(again).as("with room again").noneMatch(one -> one.startsWith(FullDiskTarget.EMERGENCY));
            assertThat(again.getLast()).isEqualTo("DONE");
            Children.agree(desk);
        }
        assertThat(cutAt).as("different points").hasSize(points);
    }

    private long wholeDay() throws IOException, InterruptedException {
        Path desk = folder.resolve("whole");
        assertThat(live(desk, true, 0).getLast()).isEqualTo("DONE");
        return Files.size(day(desk));
    }

    private static Path day(Path desk) throws IOException {
        try (Stream<Path> days = Files.list(desk.resolve("journal"))) {
            return days.filter(one -> one.toString().endsWith(".log"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /// @param blocks the largest file in blocks of 512 bytes; 0 is no limit
    private static List<String> live(Path desk, boolean fresh, long blocks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (blocks > 0) {
            command.addAll(List.of("/bin/sh", "-c", "ulimit -f " + blocks + " && exec \"$0\" \"$@\""));
        }
        command.addAll(ChildJava.plain()
                .command(
                        FullDiskTarget.class,
                        desk,
                        "200",
                        System.getProperty("kobe.project"),
                        fresh ? "new" : "again"));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader();
                BufferedWriter word = child.outputWriter()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                word.write("on\n");
                word.flush();
            }
        }
        assertThat(child.waitFor()).as("%s", said).isZero();
        return said;
    }

    private static void everyOrderHadItsIntent(Path desk) throws IOException {
        String journal = Files.readString(day(desk));
        BrokerLedger.of(desk).sent().forEach(ref -> assertThat(journal.lines())
                .as("%s", ref)
                .anyMatch(line -> line.contains("order.intended") && line.contains(ref)));
    }
}
