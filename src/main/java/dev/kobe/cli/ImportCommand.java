// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.Services.Imported;
import dev.kobe.cli.Services.OpenLibrary;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads files into the desk: all or nothing for each file, and the same file a second time changes nothing.
@Command(name = "import", description = "Read files into the desk.", synopsisSubcommandLabel = "KIND")
final class ImportCommand {
    private final KobeCommand kobe;

    ImportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    /// What became of one file: what was done, or why it was refused.
    private record Result(Path path, PriceFile file, Imported done) {}

    private record Refused(Path path, String why) {}

    @Command(name = "prices", description = "Daily bars as Yahoo writes them: files, or folders of them.")
    int prices(@Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths) throws IOException {
        Instant now = kobe.services().clock().instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(files(path));
        }
        if (files.isEmpty()) {
            return kobe.console().refuse(paths.getFirst() + " has no price files; allowed: files such as XLB.csv.");
        }
        List<Refused> refused = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Optional<Integer> absent = take(files, today, now, results, refused);
        return absent.orElseGet(() -> tell(results, refused));
    }

    @Command(name = "executions", description = "Executions in the mission's CSV: files, or folders of them.")
    int executions(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths) throws IOException {
        return new RecordImport(kobe).take(RecordServices.Kind.EXECUTIONS, paths);
    }

    @Command(name = "snapshots", description = "Snapshots in the mission's JSON: files, or folders of them.")
    int snapshots(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths) throws IOException {
        return new RecordImport(kobe).take(RecordServices.Kind.SNAPSHOTS, paths);
    }

    @Command(name = "annotations", description = "Annotations in the mission's JSON: files, or folders of them.")
    int annotations(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths) throws IOException {
        return new RecordImport(kobe).take(RecordServices.Kind.ANNOTATIONS, paths);
    }

    @Command(
            name = "record",
            description = "An earlier program's folder with executions, snapshots and annotations in it.")
    int record(@Parameters(paramLabel = "DIR") Path folder) throws IOException {
        return new RecordImport(kobe).takeFolder(folder);
    }

    /// Reads file after file; the library is opened with the first good one, so that files that are all refused leave
    /// the desk as it was.
    private Optional<Integer> take(
            List<Path> files, LocalDate today, Instant now, List<Result> results, List<Refused> refused) {
        int next = 0;
        Optional<PriceFile> good = Optional.empty();
        while (next < files.size() && good.isEmpty()) {
            good = read(files.get(next++), today, refused);
        }
        if (good.isEmpty()) {
            return Optional.empty();
        }
        return switch (kobe.services().library().open(kobe.desk())) {
            case Outcome.Ok<OpenLibrary>(OpenLibrary library) -> {
                try (library) {
                    results.add(new Result(files.get(next - 1), good.get(), library.importBars(good.get(), now)));
                    for (Path path : files.subList(next, files.size())) {
                        read(path, today, refused)
                                .ifPresent(file -> results.add(new Result(path, file, library.importBars(file, now))));
                    }
                    yield Optional.empty();
                }
            }
            case Outcome<OpenLibrary> absent ->
                Optional.of(kobe.console().refuse(absent.reason().orElseThrow()));
        };
    }

    private Optional<PriceFile> read(Path path, LocalDate today, List<Refused> refused) {
        Outcome<PriceFile> read = kobe.services().priceFiles().read(path, today);
        read.reason().ifPresent(why -> refused.add(new Refused(path, why)));
        return read.toOptional();
    }

    private int tell(List<Result> results, List<Refused> refused) {
        if (kobe.json()) {
            write(results, refused);
        } else {
            results.forEach(result -> kobe.console().line(sentence(result)));
        }
        refused.forEach(one -> kobe.console().refuse(one.why()));
        return refused.isEmpty() ? Console.DONE : Console.REFUSED;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path) || path.getFileName().toString().endsWith(".csv")) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(one -> one.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static String sentence(Result result) {
        PriceHistory history = result.file().history();
        String span = history.date(0) + " to " + history.date(history.size() - 1);
        if (result.done().seenBefore()) {
            return result.path() + ": nothing new, this file was imported before (" + span + ")";
        }
        return result.path() + ": " + result.done().added() + " bars added, "
                + result.done().changed() + " changed (" + span + ")";
    }

    private void write(List<Result> results, List<Refused> refused) {
        kobe.console().json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Result result : results) {
                PriceHistory history = result.file().history();
                json.writeStartObject();
                json.writeStringField("file", result.path().toString());
                json.writeStringField("symbol", history.symbol());
                json.writeStringField("from", history.date(0).toString());
                json.writeStringField("to", history.date(history.size() - 1).toString());
                json.writeNumberField("added", result.done().added());
                json.writeNumberField("changed", result.done().changed());
                json.writeBooleanField("seenBefore", result.done().seenBefore());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (Refused one : refused) {
                json.writeStartObject();
                json.writeStringField("file", one.path().toString());
                json.writeStringField("why", one.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
