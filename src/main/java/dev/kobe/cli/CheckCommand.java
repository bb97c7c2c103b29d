// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says whether Kobe can be trusted with this desk on this computer, line by line.
@Command(
        name = "check",
        description = "Configuration, clock, disk, journal, store, and whether these limits can execute the strategy.")
final class CheckCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Option(
            names = "--drill",
            description = "force every breaker on a throw-away desk with a simulated gateway, measure how long the halt"
                    + " takes, and keep it in the desk's reports")
    private boolean drill;

    CheckCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return drill ? drill() : check();
    }

    private int drill() {
        Progress progress = new Progress(kobe.console());
        Outcome<DrillServices.Ran> ran =
                kobe.services().drills().drill(kobe.desk(), step -> progress.show("drill: " + step));
        progress.end();
        if (!(ran instanceof Outcome.Ok<DrillServices.Ran>(DrillServices.Ran done))) {
            return kobe.console().refuse(ran.reason().orElseThrow());
        }
        DrillPrint print = new DrillPrint(kobe.console());
        if (kobe.json()) {
            print.json(done);
        } else {
            print.text(done);
        }
        return done.drill().isGood() ? Console.DONE : kobe.console().refuse("At least one breaker was not in time.");
    }

    private int check() {
        List<DeskServices.CheckLine> lines = kobe.services().desks().check(kobe.desk());
        boolean failed = lines.stream().anyMatch(one -> one.result() == DeskServices.CheckLine.Result.FAIL);
        if (kobe.json()) {
            kobe.console().json(json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("lines");
                for (DeskServices.CheckLine one : lines) {
                    json.writeStartObject();
                    json.writeStringField("name", one.name());
                    json.writeStringField("result", one.result().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("value", one.value());
                    json.writeStringField("sentence", one.sentence());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
        } else {
            for (DeskServices.CheckLine one : lines) {
                kobe.console()
                        .line(String.format(
                                Locale.ROOT,
                                "%-5s %-22s %-22s %s",
                                one.result().name().toLowerCase(Locale.ROOT),
                                one.name(),
                                one.value(),
                                one.sentence()));
            }
        }
        return failed ? kobe.console().refuse("At least one check failed.") : Console.DONE;
    }
}
