// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.book.Position;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the books of a new desk on the broker's account that the settings name.
@Command(
        name = "open",
        description = "Open a new desk on the account of the settings: prove it, read it, begin its books.")
final class OpenCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Option(names = "--adopt", description = "make shares of the universe that the account holds the strategy's own")
    private boolean adopt;

    OpenCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        console.progress("asking the broker");
        return switch (kobe.services().desks().openAccount(kobe.desk(), adopt, console::note)) {
            case Outcome.Ok<DeskState>(DeskState state) -> {
                if (kobe.json()) {
                    console.json(json -> {
                        json.writeStartObject();
                        json.writeStringField("account", identity(state).account());
                        json.writeStringField("profile", identity(state).profile());
                        json.writeStringField(
                                "session", String.valueOf(state.session().orElseThrow()));
                        json.writeObjectFieldStart("cash");
                        for (Money one : state.book().cash().values()) {
                            json.writeNumberField(one.currency().code(), one.amount());
                        }
                        json.writeEndObject();
                        json.writeArrayFieldStart("positions");
                        for (Position one : state.book().positions()) {
                            json.writeStartObject();
                            json.writeStringField("symbol", one.instrument().symbol());
                            json.writeNumberField("quantity", one.quantity());
                            json.writeNumberField("averageCost", one.averageCost());
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                        json.writeBooleanField("reconciled", state.isReconciled());
                        json.writeEndObject();
                    });
                } else {
                    console.line("Opened " + kobe.desk() + " on account "
                            + identity(state).account() + ", profile "
                            + identity(state).profile() + ".");
                    state.book().cash().values().forEach(one -> console.line("  " + one));
                    state.book()
                            .positions()
                            .forEach(one -> console.line("  " + one.quantity().toPlainString() + " "
                                    + one.instrument().symbol() + " at an average cost of "
                                    + one.averageCost().toPlainString()));
                    console.line(
                            state.isReconciled()
                                    ? "The books equal the broker's."
                                    : "The books have not been found equal to the broker's yet: kobe check says why.");
                }
                yield Console.DONE;
            }
            case Outcome<DeskState> refused -> console.refuse(refused.reason().orElseThrow());
        };
    }

    private static DeskIdentity identity(DeskState state) {
        return state.identity().orElseThrow();
    }
}
