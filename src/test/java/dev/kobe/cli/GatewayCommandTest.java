// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.Greeting;
import dev.kobe.app.Wiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GatewayCommandTest {
    @TempDir
    Path home;

    private int typed(StringWriter out, StringWriter err, String... arguments) {
        return KobeCommand.run(
                Wiring.services(home, InstantSource.system()), new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void itSaysWhereItListensServesAndEndsWhenItIsInterrupted() throws IOException, InterruptedException {
        StringWriter err = new StringWriter();
        AtomicInteger code = new AtomicInteger(-1);
        try (PipedWriter out = new PipedWriter();
                BufferedReader said = new BufferedReader(new PipedReader(out))) {
            Thread command = Thread.ofVirtual()
                    .start(() -> code.set(KobeCommand.run(
                            Wiring.services(home, InstantSource.system()),
                            new PrintWriter(out),
                            new PrintWriter(err),
                            "gateway",
                            "--port",
                            "0",
                            "--max-version",
                            "170")));
            String first = said.readLine();
            assertThat(first).matches("listening 127\\.0\\.0\\.1:\\d{1,5}");

            int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
            try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
                caller.getOutputStream().write(Greeting.ours().bytes());
                byte[] answer = caller.getInputStream().readNBytes(8);
                assertThat(new String(answer, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("170\0");
            }

            command.interrupt();
            command.join();
        }
        assertThat(code).hasValue(0);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 70000 | --port is 70000; allowed: a whole number from 0 to 65535.",
                "--port 0 --max-version 200 | --max-version is 200; allowed: a whole number from 157 to 178.",
                "--port 0 --scenario none.yaml | none.yaml does not exist; allowed: a YAML file."
            })
    void whatIsWrongIsOneSentence(String typed, String sentence) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(typed(out, err, ("gateway " + typed).split(" "))).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swallow: 1 | line 1: swallow is not a key; allowed: answers, fills, link, opening, orders,",
                "orders: {copies: 11} | line 1: orders.copies is '11'; allowed: a whole number from 1 to 10.",
                "orders: {cancelling: MAYBE} | allowed: one of CANCELS, DWELLS, FILLS_AFTER, FILLS_BEFORE.",
                "opening: {holdings: [10 NONE at 5.00]} | NONE is held at the opening and is no contract of this gateway.",
            })
    void aScenarioThatIsWrongIsOneSentence(String text, String words) throws IOException {
        Path file = Files.writeString(home.resolve("scenario.yaml"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(typed(out, err, "gateway", "--port", "0", "--scenario", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString().strip().lines()).singleElement().asString().contains(words);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLedgerThatNoGatewayWroteIsOneSentence() throws IOException {
        Path file = Files.writeString(home.resolve("ledger.log"), "Nothing\t{}\n");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(typed(out, err, "gateway", "--port", "0", "--ledger", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString().strip().lines())
                .singleElement()
                .asString()
                .contains("line 1 of the gateway's ledger " + file, "'Nothing' is no fact that it knows")
                .endsWith(".");
        assertThat(out.toString()).isEmpty();
        assertThat(file).as("left as it was").hasContent("Nothing\t{}");
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(typed(out, err, "gateway", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The gateway was not opened: port " + taken.getLocalPort() + " cannot be opened")
                    .endsWith("Allowed: a port that is free, or 0.");
        }
        assertThat(out.toString()).isEmpty();
    }
}
