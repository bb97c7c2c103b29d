// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.app.VirtualTime;
import dev.kobe.app.config.ConfigFolder;
import java.time.Instant;

/// A gateway on virtual time, on a Tuesday morning in London, that behaves as a scenario's text says.
record Stage(VirtualTime time, Gateway gateway) {
    static final Instant TUESDAY = Instant.parse("2026-02-03T10:00:00Z");

    static Stage well() {
        return of(Scenario.standard());
    }

    static Stage with(String scenario) {
        return of(ConfigFolder.scenario(scenario, "test.yaml").orThrow());
    }

    static Stage of(Scenario scenario) {
        VirtualTime time = new VirtualTime(TUESDAY);
        return new Stage(time, new Gateway(Gateway.World.standard(time), scenario));
    }

    HandClient client(int clientId) {
        return HandClient.start(gateway, time, clientId);
    }

    HandClient greeted(int least, int most) {
        return HandClient.greet(gateway, time, least, most);
    }
}
