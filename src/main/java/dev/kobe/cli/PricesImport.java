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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes price files, or the broker's bars, into a desk's library, each whole or not at all, and tells what was
/// found in them.
final class PricesImport {
    private final KobeCommand kobe;
    private final Instant now;
    private final List<Result> results = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    PricesImport(KobeCommand kobe) {
        this.kobe = kobe;
        this.now = kobe.services().clock().instant();
    }

    /// What became of one file: what it holds and what was done with it.
    record Result(String name, PriceFile file, Imported done) {}

    /// A file that was not taken, and why.
    record Refused(String name, String why) {}

    /// Takes the files and those in the folders, and gives the exit code.
    int takeFiles(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(kobe.services().priceFiles().files(path));
        }
        if (files.isEmpty()) {
            return kobe.console().refuse(paths.getFirst() + " has no price files; allowed: files such as XLB.csv.");
        }
        return take(kobe.services().priceFiles().of(files, now));
    }

    /// Takes the broker's own bars from a day on, and gives the exit code.
    int takeBrokers(LocalDate from) {
        return switch (kobe.services().brokerBars().since(from)) {
            case Outcome.Ok<PriceBatch>(PriceBatch batch) -> {
                try (batch) {
                    yield take(batch);
                }
            }
            case Outcome<PriceBatch> refused ->
                kobe.console().refuse(refused.reason().orElseThrow());
        };
    }

    private int take(PriceBatch batch) {
        Progress progress = new Progress(kobe.console(), batch.names().size());
        Optional<String> absent = take(batch, progress);
        progress.end();
        return absent.map(kobe.console()::refuse).orElseGet(this::tell);
    }

    /// Reads file after file; the library is opened with the first good one, so that files that are all refused
    /// leave the desk as it was.
    ///
    /// @return why there is no library; empty where there is one or none was needed
    private Optional<String> take(PriceBatch batch, Progress progress) {
        List<String> files = batch.names();
        int next = 0;
        Optional<PriceFile> good = Optional.empty();
        while (next < files.size() && good.isEmpty()) {
            good = read(batch, progress, files.get(next++));
        }
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Outcome<OpenLibrary> opened = kobe.services().library().open(kobe.desk());
        if (opened instanceof Outcome.Ok<OpenLibrary>(OpenLibrary library)) {
            try (library) {
                put(library, files.get(next - 1), good.get());
                for (String name : files.subList(next, files.size())) {
                    read(batch, progress, name).ifPresent(file -> put(library, name, file));
                }
            }
        }
        return opened.reason();
    }

    private Optional<PriceFile> read(PriceBatch batch, Progress progress, String name) {
        progress.begin(Path.of(name).getFileName().toString());
        Outcome<PriceFile> read = batch.inspect(name);
        read.reason().ifPresent(why -> refused.add(new Refused(name, why)));
        return read.toOptional();
    }

    private void put(OpenLibrary library, String name, PriceFile file) {
        Outcome<Imported> done = library.importBars(file, now);
        done.reason().ifPresent(why -> refused.add(new Refused(name, why)));
        done.toOptional().ifPresent(one -> results.add(new Result(name, file, one)));
    }

    private int tell() {
        if (kobe.json()) {
            ImportPrint.write(kobe.console(), results, refused);
        } else {
            results.forEach(result -> ImportPrint.print(kobe.console(), result));
        }
        refused.forEach(one -> kobe.console().refuse(one.why()));
        return refused.isEmpty() ? Console.DONE : Console.REFUSED;
    }
}
