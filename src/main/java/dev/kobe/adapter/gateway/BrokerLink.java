// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.ToServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The gateway's own way to its broker, which a scenario can cut: meanwhile questions get no answer, orders wait, and
/// what happens is told when the way is open again.
final class BrokerLink {
    private record Waiting(GatewaySession session, ToServer request) {}

    private final Gateway gateway;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean back;
    private boolean cut;

    BrokerLink(Gateway gateway) {
        this.gateway = gateway;
    }

    boolean isCut() {
        return cut;
    }

    /// Whether the requests that have waited are being taken up.
    boolean isTakingUp() {
        return back;
    }

    /// Takes a request while the way is cut: orders and cancellations wait, questions are forgotten.
    void keep(GatewaySession session, ToServer request) {
        if (request instanceof OrderRequest.PlaceOrder || request instanceof OrderRequest.CancelOrder) {
            waiting.add(new Waiting(session, request));
        }
    }

    /// Plans what the scenario has in store, from the moment at which the first client has started.
    void begin() {
        gateway.scenario()
                .link()
                .outages()
                .forEach(one -> gateway.later(Duration.ofSeconds(one.at()), () -> lose(one)));
        gateway.scenario()
                .link()
                .restarts()
                .forEach(one -> gateway.later(Duration.ofSeconds(one.at()), () -> gateway.restart(one)));
        gateway.scenario()
                .link()
                .words()
                .forEach(one -> gateway.later(
                        Duration.ofSeconds(one.at()), () -> gateway.sayToAll(one.code(), one.text())));
    }

    private void lose(Scenario.Outage outage) {
        cut = true;
        for (int count = 0; count < outage.notices(); count++) {
            gateway.sayToAll(1100, "Connectivity between the server and the broker has been lost.");
        }
        gateway.later(Duration.ofSeconds(outage.seconds()), () -> {
            cut = false;
            if (outage.dataLost()) {
                gateway.sayToAll(1101, "Connectivity has been restored - data lost.");
                gateway.quoteAnswers().forget();
            } else {
                gateway.sayToAll(1102, "Connectivity has been restored - data maintained.");
            }
            gateway.ready().forEach(GatewaySession::release);
            List<Waiting> late = List.copyOf(waiting);
            waiting.clear();
            back = true;
            late.stream().filter(one -> one.session().isReady()).forEach(one -> one.session()
                    .handOn(one.request()));
            back = false;
        });
    }
}
