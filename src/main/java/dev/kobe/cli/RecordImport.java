// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.Kind;
import dev.kobe.cli.RecordServices.Taken;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes files of the mission's schemas into the desk, each whole or not at all, and tells what became of each.
final class RecordImport {
    private final KobeCommand kobe;

    RecordImport(KobeCommand kobe) {
        this.kobe = kobe;
    }

    private record Told(Path file, Outcome<Taken> outcome) {}

    /// Files, or folders of them.
    int take(Kind kind, List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(files(kind, path));
        }
        return files.isEmpty()
                ? kobe.console()
                        .refuse(paths.getFirst() + " has no " + word(kind) + "; allowed: files ending in "
                                + ending(kind) + ", or a folder of them.")
                : tell(files.stream().map(file -> told(kind, file)).toList());
    }

    /// A whole folder of an earlier program: `executions`, `snapshots` and `annotations` below it.
    int takeFolder(Path folder) throws IOException {
        List<Told> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Path inside = folder.resolve(word(kind));
            if (Files.isDirectory(inside)) {
                for (Path file : files(kind, inside)) {
                    all.add(told(kind, file));
                }
            }
        }
        return all.isEmpty()
                ? kobe.console()
                        .refuse(folder + " has no records; allowed: a folder with executions, snapshots or annotations"
                                + " in it.")
                : tell(all);
    }

    private Told told(Kind kind, Path file) {
        return new Told(file, kobe.services().records().take(kobe.desk(), kind, file));
    }

    private static List<Path> files(Kind kind, Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(one -> one.getFileName().toString().endsWith(ending(kind)))
                    .sorted()
                    .toList();
        }
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String ending(Kind kind) {
        return kind == Kind.EXECUTIONS ? ".csv" : ".json";
    }

    private int tell(List<Told> all) {
        List<Told> refused =
                all.stream().filter(one -> one.outcome().toOptional().isEmpty()).toList();
        if (kobe.json()) {
            write(all, refused);
        } else {
            all.forEach(one -> one.outcome().toOptional().ifPresent(taken -> kobe.console()
                    .line(one.file() + ": " + sentence(taken))));
        }
        refused.forEach(one -> kobe.console().refuse(one.outcome().reason().orElseThrow()));
        return refused.isEmpty() ? Console.DONE : Console.REFUSED;
    }

    private static String sentence(Taken taken) {
        return taken.added() == 0
                ? "nothing new, " + taken.records() + (taken.records() == 1 ? " record" : " records")
                        + " of it there before"
                : taken.added() + " of " + taken.records() + (taken.records() == 1 ? " record" : " records") + " added";
    }

    private void write(List<Told> all, List<Told> refused) {
        kobe.console().json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Told one : all) {
                if (one.outcome() instanceof Outcome.Ok<Taken>(Taken taken)) {
                    json.writeStartObject();
                    json.writeStringField("file", one.file().toString());
                    json.writeNumberField("records", taken.records());
                    json.writeNumberField("added", taken.added());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (Told one : refused) {
                json.writeStartObject();
                json.writeStringField("file", one.file().toString());
                json.writeStringField("why", one.outcome().reason().orElseThrow());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
