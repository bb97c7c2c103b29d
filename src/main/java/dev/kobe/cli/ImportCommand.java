// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.Services.Imported;
import dev.kobe.cli.Services.OpenLibrary;
import dev.kobe.cli.Services.PriceBatch;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads files into the desk: all or nothing for each file, and the same file a second time changes nothing.
@Command(name = "import", description = "Read files into the desk.", synopsisSubcommandLabel = "KIND")
final class ImportCommand {
    private final KobeCommand kobe;

    ImportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    /// What became of one file: what it holds and what was done with it.
    record Result(Path path, PriceFile file, Imported done) {}

    /// A file that was not taken, and why.
    record Refused(Path path, String why) {}

    @Command(
            name = "prices",
            description = "Prices, rates and index figures: files of any known shape, or folders of them.")
    int prices(@Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths) throws IOException {
        Instant now = kobe.services().clock().instant();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(kobe.services().priceFiles().files(path));
        }
        if (files.isEmpty()) {
            return kobe.console().refuse(paths.getFirst() + " has no price files; allowed: files such as XLB.csv.");
        }
        Import work = new Import(kobe.services().priceFiles().of(files, now), now);
        Optional<Integer> absent = work.take();
        return absent.orElseGet(() -> tell(work.results, work.refused));
    }

    /// One run over files.
    private final class Import {
        private final PriceBatch batch;
        private final Instant now;
        private final Progress progress;
        private final List<Result> results = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        Import(PriceBatch batch, Instant now) {
            this.batch = batch;
            this.now = now;
            this.progress = new Progress(kobe.console(), batch.own().size());
        }

        /// Reads file after file; the library is opened with the first good one, so that files that are all
        /// refused leave the desk as it was.
        Optional<Integer> take() {
            List<Path> files = batch.own();
            int next = 0;
            Optional<PriceFile> good = Optional.empty();
            while (next < files.size() && good.isEmpty()) {
                good = read(files.get(next++));
            }
            if (good.isEmpty()) {
                progress.end();
                return Optional.empty();
            }
            return switch (kobe.services().library().open(kobe.desk())) {
                case Outcome.Ok<OpenLibrary>(OpenLibrary library) -> {
                    try (library) {
                        put(library, files.get(next - 1), good.get());
                        for (Path path : files.subList(next, files.size())) {
                            read(path).ifPresent(file -> put(library, path, file));
                        }
                        progress.end();
                        yield Optional.empty();
                    }
                }
                case Outcome<OpenLibrary> absent -> {
                    progress.end();
                    yield Optional.of(kobe.console().refuse(absent.reason().orElseThrow()));
                }
            };
        }

        private Optional<PriceFile> read(Path path) {
            progress.begin(path.getFileName().toString());
            Outcome<PriceFile> read = batch.inspect(path);
            read.reason().ifPresent(why -> refused.add(new Refused(path, why)));
            return read.toOptional();
        }

        private void put(OpenLibrary library, Path path, PriceFile file) {
            Outcome<Imported> done = library.importBars(file, now);
            done.reason().ifPresent(why -> refused.add(new Refused(path, why)));
            done.toOptional().ifPresent(one -> results.add(new Result(path, file, one)));
        }
    }

    private int tell(List<Result> results, List<Refused> refused) {
        if (kobe.json()) {
            ImportPrint.write(kobe.console(), results, refused);
        } else {
            results.forEach(result -> ImportPrint.print(kobe.console(), result));
        }
        refused.forEach(one -> kobe.console().refuse(one.why()));
        return refused.isEmpty() ? Console.DONE : Console.REFUSED;
    }
}
