// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Another Kobe: it owns a desk, with its door open or shut, until its standard input ends.
public final class DeskHolder {
    private DeskHolder() {}

    public static void main(String[] arguments) throws IOException {
        Path desk = Path.of(arguments[0]);
        LocalDate today = TypedDesk.NOW.atZone(ZoneOffset.UTC).toLocalDate();
        SimulatedDesks desks =
                new SimulatedDesks(new ConfigFolder(Path.of(arguments[1]).resolve("config")), today);
        try (Simulation simulation = desks.reopen(desk, false, sentence -> {}).orThrow()) {
            if (arguments[2].equals("silent")) {
                hold();
            } else {
                try (DeskSocket door = DeskSocket.open(
                        desk,
                        line -> DoorProtocol.answer(line, simulation.desk().engine(), Map.of()),
                        Supervisor.threadsNamed("door"))) {
                    hold();
                    door.close();
                }
            }
        }
    }

    private static void hold() throws IOException {
        System.out.println("HELD");
        System.out.flush();
        System.in.read();
    }
}
