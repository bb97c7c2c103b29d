// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.venue.SimulatedVenue;
import dev.kobe.adapter.venue.VenueBehaviour;
import dev.kobe.core.order.Broker;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.Input;
import java.nio.file.Path;
import java.util.Optional;

/// The simulated venue inside the process, with its ledger in the desk's folder.
public final class VenueCounterparty implements Counterparty, Counterparty.Simulated {
    private final SimulatedVenue venue;
    private final Path ledger;
    private final Place place;

    private VenueCounterparty(Place place, VenueBehaviour behaviour) {
        this.place = place;
        this.ledger = place.folder().resolve("venue").resolve("ledger.log");
        OwnedDesk.Plan plan = place.plan();
        this.venue = new SimulatedVenue(
                ledger,
                new SimulatedVenue.World(
                        plan.identity().account(), plan.identity().base(), place.contracts(), id -> plan.market()
                                .quote(id, plan.clock().instant())),
                behaviour,
                plan.clock(),
                place.reports());
    }

    /// Makes venues of this behaviour.
    public static Maker of(VenueBehaviour behaviour) {
        return place -> new VenueCounterparty(place, behaviour);
    }

    @Override
    public Broker broker() {
        return venue;
    }

    @Override
    public void connect() {
        place.inputs().accept(new Input.ContractsConfirmed(venue.contracts()));
        venue.connect();
    }

    @Override
    public Optional<Simulated> simulated() {
        return Optional.of(this);
    }

    @Override
    public void pay(String id, Money amount) {
        if (!SimulatedVenue.hasPaid(ledger, id)) {
            venue.pay(id, amount);
        }
    }

    @Override
    public void correctLatest() {
        venue.correctLatest();
    }

    @Override
    public void close() {
        venue.close();
    }
}
