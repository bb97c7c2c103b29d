// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Where a command answers: text or one JSON document on standard output, reasons on standard error.
public final class Console {
    /// It was done.
    public static final int DONE = 0;

    /// It was refused or it failed; the reason stands on standard error.
    public static final int REFUSED = 1;

    /// It was typed wrongly.
    public static final int USAGE = 2;

    private final PrintWriter out;
    private final PrintWriter err;

    private final boolean terminal;

    public Console(PrintWriter out, PrintWriter err) {
        this(out, err, false);
    }

    /// @param terminal whether a person watches standard error
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /// Whether a person watches standard error.
    boolean hasTerminal() {
        return terminal;
    }

    /// Writes over the line on which standard error stands; only for a terminal.
    void overwrite(String text) {
        err.print("\r\u001b[K" + text);
        err.flush();
    }

    /// Writes the parts of one JSON document.
    @FunctionalInterface
    public interface JsonWriting {
        void write(JsonGenerator json) throws IOException;
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /// Says why something was not done, in one or more sentences, and gives the exit code for it.
    public int refuse(String why) {
        err.println(why);
        err.flush();
        return REFUSED;
    }

    /// Something worth knowing that is no answer: it goes to standard error.
    public void note(String text) {
        err.println(text);
        err.flush();
    }

    /// A step of long work: shown where somebody watches, and nowhere else.
    public void progress(String step) {
        if (System.console() != null && System.console().isTerminal()) {
            note(step + " …");
        }
    }

    /// Prints one JSON document and nothing else; it is written whole or not at all.
    public void json(JsonWriting document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            document.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        line(text.toString());
    }

    /// A number, or null where it is missing.
    static void figure(JsonGenerator json, String name, Outcome<Double> value) throws IOException {
        json.writeFieldName(name);
        switch (value) {
            case Outcome.Ok<Double>(Double number) -> json.writeNumber(number);
            case Outcome<Double> absent -> json.writeNull();
        }
    }
}
