// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.Kind;
import dev.kobe.cli.RecordServices.Written;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the desk's record in the mission's schemas, to the letter: one file for each day or trade.
@Command(name = "export", description = "Write executions, snapshots or annotations for other programs.")
final class ExportCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "KIND", description = "executions, snapshots or annotations")
    private Kind kind = Kind.EXECUTIONS;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder to write into")
    private Path out = Path.of("");

    ExportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().records().export(kobe.desk(), kind, out)) {
            case Outcome.Ok<Written>(Written written) -> {
                if (kobe.json()) {
                    console.json(json -> {
                        json.writeStartObject();
                        json.writeNumberField("records", written.records());
                        json.writeArrayFieldStart("files");
                        for (Path file : written.files()) {
                            json.writeString(file.toString());
                        }
                        json.writeEndArray();
                        json.writeEndObject();
                    });
                } else {
                    console.line(
                            written.files().isEmpty()
                                    ? "There are no " + RecordImport.word(kind) + " to write."
                                    : written.records() + " " + RecordImport.word(kind) + " in "
                                            + written.files().size() + " files in " + out);
                }
                yield Console.DONE;
            }
            case Outcome<Written> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }
}
