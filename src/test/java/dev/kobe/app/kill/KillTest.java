// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.BrokerLedger;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises R1 to R3: kill -9 in the middle of a ticket, start again, and hold the venue's own ledger against the
/// journal. No order twice, no fill lost, no order sent without an intent on disk.
@Tag("process")
class KillTest {

    @TempDir
    Path folder;

    @Test
    void noOrderIsDoubledAndNoFillIsLostInTwentyKills() throws IOException, InterruptedException {
        kill(20, 20261001);
    }

    @Test
    @Tag("ci")
    void noOrderIsDoubledAndNoFillIsLostInFiftyKills() throws IOException, InterruptedException {
        kill(50, 20261002);
    }

    private void kill(int kills, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        int killed = 0;
        int duringTheTicket = 0;
        for (int round = 0; killed < kills; round++) {
            Path desk = folder.resolve("desk-" + round);
            boolean fresh = true;
            int lives = 0;
            boolean done = false;
            while (!done) {
                // The first lives are cut short after a few lines; a desk is let live in the end.
                int lines = lives < 3 ? 4 + random.nextInt(26) : Integer.MAX_VALUE;
                Life life = live(desk, 100 + round, fresh, lines, random.nextBoolean());
                fresh = false;
                lives++;
                done = life.done();
                killed += done ? 0 : 1;
                duringTheTicket += !done && life.last().contains("T-2026-10-01/") ? 1 : 0;
            }
            agree(desk);
        }
        assertThat(killed).isGreaterThanOrEqualTo(kills);
        assertThat(duringTheTicket)
                .as("kills between the first intent and the last fill")
                .isGreaterThan(kills / 4);
    }

    /// The command of a child that lives a desk.
    static List<String> command(Path desk, long seed, boolean fresh) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillTarget.class.getName(),
                desk.toString(),
                Long.toString(seed),
                System.getProperty("kobe.project"),
                fresh ? "new" : "again");
    }

    private record Life(boolean done, String last) {}

    /// @param atRest kill it while it waits for the word, else in the work that follows the word
    private static Life live(Path desk, long seed, boolean fresh, int killAfterLines, boolean atRest)
            throws IOException, InterruptedException {
        List<String> command = command(desk, seed, fresh);
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader();
                BufferedWriter word = child.outputWriter()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                boolean last = said.size() >= killAfterLines;
                if (!last || !atRest) {
                    word.write("on\n");
                    word.flush();
                }
                if (last) {
                    child.destroyForcibly();
                    break;
                }
            }
        }
        int code = child.waitFor();
        String last = said.isEmpty() ? "" : said.getLast();
        boolean done = code == 0 && last.equals("DONE");
        assertThat(done || code == 137)
                .as(
                        "ended with %s after: %s",
                        code, String.join(" | ", said.subList(Math.max(0, said.size() - 8), said.size())))
                .isTrue();
        return new Life(done, last);
    }

    /// Holds the venue's own ledger against the journal.
    static void agree(Path desk) {
        DeskState state = Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal")));
        BrokerLedger ledger = BrokerLedger.of(desk);
        List<String> sent = ledger.sent();

        assertThat(sent).as("orders at the venue, by reference").doesNotHaveDuplicates();
        assertThat(state.orders().keySet().stream().map(Object::toString))
                .as("every order that was sent had an intent on disk")
                .containsAll(sent);
        assertThat(ledger.sentLines()).as("one order a ticket line").doesNotHaveDuplicates();

        Map<String, BigDecimal> fills = ledger.fills();
        assertThat(state.fills().keySet()).isEqualTo(fills.keySet());
        state.fills()
                .forEach((root, fill) -> assertThat(fill.quantity().value()).isEqualByComparingTo(fills.get(root)));
        assertThat(state.openOrders()).as("nothing is left open").isEmpty();
        assertThat(state.orders().values())
                .filteredOn(one -> one.state() == dev.kobe.core.order.OrderState.FILLED)
                .extracting(OrderRecord::remaining)
                .allMatch(left -> left.isZero());
        assertThat(state.isReconciled()).isTrue();
    }
}
