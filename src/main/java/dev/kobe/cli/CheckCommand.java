// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Says whether Kobe can be trusted with this desk on this computer, line by line.
@Command(
        name = "check",
        description = "Configuration, clock, disk, journal, store, and whether these limits can execute the strategy.")
final class CheckCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    CheckCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
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
