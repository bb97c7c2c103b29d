// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Restores a backup into an empty folder, which is then a desk; never over one that is there.
@Command(name = "restore", description = "Restore a backup into an empty folder and prove it.")
final class RestoreCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "FILE", description = "a zip of the desk's backups folder")
    private Path backup = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "an empty folder, or one to make")
    private Path into = Path.of("");

    RestoreCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return BackupCommand.tell(
                kobe,
                kobe.services().records().restore(backup, into, kobe.console()::progress),
                "Restored into " + into + " from ");
    }
}
