// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.TakenStatement;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes the broker's statements into the desk, each file whole or not at all, and tells how each stands to
/// its ledger.
final class FlexImport {
    private final KobeCommand kobe;

    FlexImport(KobeCommand kobe) {
        this.kobe = kobe;
    }

    /// What became of one file.
    record Told(Path file, Outcome<TakenStatement> outcome) {}

    /// Files, or folders of them.
    ///
    /// @param book whether what the books lack is booked
    int take(List<Path> paths, boolean book) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(files(path));
        }
        if (files.isEmpty()) {
            return kobe.console()
                    .refuse(paths.getFirst()
                            + " has no statements; allowed: files ending in .xml or .csv, or a folder of" + " them.");
        }
        Progress progress = new Progress(kobe.console(), files.size());
        List<Told> all = new ArrayList<>();
        for (Path file : files) {
            progress.begin(file.getFileName().toString());
            RecordServices records = kobe.services().records();
            all.add(new Told(
                    file, book ? records.bookStatement(kobe.desk(), file) : records.takeStatement(kobe.desk(), file)));
        }
        progress.end();
        return tell(all);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(one -> one.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(xml|csv)"))
                    .sorted()
                    .toList();
        }
    }

    private int tell(List<Told> all) {
        List<Told> refused =
                all.stream().filter(one -> one.outcome().toOptional().isEmpty()).toList();
        if (kobe.json()) {
            FlexPrint.write(kobe.console(), all);
        } else {
            all.forEach(one ->
                    one.outcome().toOptional().ifPresent(taken -> FlexPrint.print(kobe.console(), one.file(), taken)));
        }
        refused.forEach(one -> kobe.console().refuse(one.outcome().reason().orElseThrow()));
        boolean isBookedAsAsked = all.stream()
                .flatMap(one -> one.outcome().toOptional().stream())
                .flatMap(taken -> taken.statements().stream())
                .allMatch(one -> one.refused().isEmpty());
        return refused.isEmpty() && isBookedAsAsked ? Console.DONE : Console.REFUSED;
    }
}
