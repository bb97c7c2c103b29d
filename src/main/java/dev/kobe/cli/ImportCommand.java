// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads files into the desk: all or nothing for each file, and the same file a second time changes nothing.
@Command(name = "import", description = "Read files into the desk.", synopsisSubcommandLabel = "KIND")
final class ImportCommand {
    private final KobeCommand kobe;

    ImportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Command(
            name = "prices",
            description = "Prices, rates and index figures: files of any known shape, or folders of them.")
    int prices(@Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths) throws IOException {
        return new PricesImport(kobe).take(paths);
    }

    @Command(
            name = "flex",
            description = "The broker's statements, Flex XML or activity CSV: files, or folders of them.")
    int flex(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths,
            @Option(
                            names = "--book",
                            description = "Book the cash movements that the desk lacks; without it they are only told.")
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
