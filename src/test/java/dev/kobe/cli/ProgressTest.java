// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Console console(boolean terminal) {
        return new Console(new PrintWriter(out), new PrintWriter(err), terminal);
    }

    @Test
    void writesOneLineOverTheFormerAndLeavesItEmpty() {
        Progress progress = new Progress(console(true), 2);
        progress.begin("XLB.csv");
        progress.begin("a".repeat(100));
        progress.end();
        assertThat(err.toString().split("\r\u001b\\[K", -1))
                .containsExactly("", "[1/2] XLB.csv", "[2/2] " + "a".repeat(71) + "…", "");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        Progress progress = new Progress(console(false));
        progress.show("living 2026-10-30, session 23 of 23");
        progress.end();
        assertThat(err.toString()).isEmpty();
    }
}
