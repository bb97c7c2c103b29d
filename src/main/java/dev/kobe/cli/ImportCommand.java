// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads files into the desk: all or nothing for each file, and the same file a second time changes nothing.
@Command(name = "import", description = "Read files into the desk.", synopsisSubcommandLabel = "KIND")
final class ImportCommand {
    private static final int YEARS = 5;

    private final KobeCommand kobe;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Command(
            name = "prices",
            description = "Prices, rates and index figures: files of any known shape, or folders of them; or the"
                    + " broker's own daily bars of the universe.")
    int prices(
            @Parameters(paramLabel = "PATH", arity = "0..*") @Nullable List<Path> paths,
            @Option(names = "--broker", description = "Ask the broker's program instead of reading files.")
                    boolean broker,
            @Option(
                            names = "--from",
                            paramLabel = "DATE",
                            description = "First day to ask the broker for; five years ago unless given.")
                    @Nullable
                    LocalDate from)
            throws IOException {
        List<Path> files = paths == null ? List.of() : paths;
        if (broker == !files.isEmpty()) {
            throw mistyped("Nothing was imported; allowed: files or folders, or --broker, one of both.");
        }
        if (!broker && from != null) {
            throw mistyped("--from goes with --broker: a file is taken whole.");
        }
        return broker
                ? new PricesImport(kobe).takeBrokers(from == null ? yearsAgo() : from)
                : new PricesImport(kobe).takeFiles(files);
    }

    private ParameterException mistyped(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).subcommands().get("prices"), sentence);
    }

    private LocalDate yearsAgo() {
        return kobe.services()
                .clock()
                .instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusYears(YEARS);
    }

    @Command(
            name = "flex",
            description = "The broker's statements, Flex XML or activity CSV: files, or folders of them.")
    int flex(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths,
            @Option(
                            names = "--book",
                            description =
                                    "Book the cash movements and corporate actions that the desk lacks; without it they"
                                            + " are only told.")
                    boolean book)
            throws IOException {
        return new FlexImport(kobe).take(paths, book);
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
}
