// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The root of everything that can be typed; `--desk` and `--json` are taken before or after the command.
@Command(
        name = "kobe",
        description = "A trading workstation for one systematic trader.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class KobeCommand implements Callable<Integer> {
    /// The commands in the order in which help lists them.
    public static final List<Function<KobeCommand, Object>> COMMANDS = List.of(
            DeskCommand::new,
            DemoCommand::new,
            CheckCommand::new,
            OpenCommand::new,
            ImportCommand::new,
            SignalCommand::new,
            RebalanceCommand::new,
            ApproveCommand::new,
            ExecuteCommand::new,
            StatsCommand::new,
            BacktestCommand::new,
            OptimizeCommand::new,
            PullCommand::new,
            SnapshotCommand::new,
            AnnotateCommand::new,
            ExportCommand::new,
            BackupCommand::new,
            RestoreCommand::new,
            GuardCommand::new,
            HaltCommand::new,
            ResumeCommand::new,
            FlattenCommand::new,
            BreakersCommand::new,
            AlarmsCommand::new,
            ReportCommand::new,
            GatewayCommand::new);

    private final Services services;
    private final Console console;

    @Option(names = "--desk", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "the desk's folder")
    @Nullable
    private Path desk;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one JSON document")
    private boolean json;

    public KobeCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /// Runs what was typed and gives the exit code: 0 done, 1 refused or failed, 2 typed wrongly.
    public static int run(Services services, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(services, out, err, arguments).execute(arguments);
    }

    /// The command line for what was typed. Reading the annotations of all commands takes longer than many a
    /// command: one that is named by the first word stands alone; anything else, such as help, finds them all.
    public static CommandLine commandLine(Services services, PrintWriter out, PrintWriter err, String... arguments) {
        KobeCommand root = new KobeCommand(services, new Console(out, err, services.terminal()));
        CommandLine line = new CommandLine(root);
        List<Object> all = COMMANDS.stream().map(command -> command.apply(root)).toList();
        List<Object> named = all.stream()
                .filter(command -> arguments.length > 0 && names(command).contains(arguments[0]))
                .toList();
        (named.isEmpty() ? all : named).forEach(line::addSubcommand);
        line.getCommandSpec().version("Kobe " + services.version());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((broken, at, parsed) ->
                root.console.refuse(Objects.requireNonNullElse(broken.getMessage(), broken.toString())));
        return line;
    }

    private static List<String> names(Object command) {
        Command said = command.getClass().getAnnotation(Command.class);
        return Stream.concat(Stream.of(said.name()), Stream.of(said.aliases())).toList();
    }

    Services services() {
        return services;
    }

    Console console() {
        return console;
    }

    /// The day it is now, in UTC.
    LocalDate today() {
        return services.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    boolean json() {
        return json;
    }

    Path desk() {
        return Optional.ofNullable(desk).orElse(services.desk());
    }

    /// The desk that was named, else the demonstration's own, else the default.
    Path deskFor(boolean demonstration) {
        return Optional.ofNullable(desk).orElse(demonstration ? services.demonstrationDesk() : services.desk());
    }

    @Override
    public Integer call() {
        return DeskCommand.open(this, false, false);
    }
}
