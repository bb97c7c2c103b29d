// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Scenario.Cut;
import dev.kobe.adapter.tws.AccountRequest;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Gate;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.HistoryRequest;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One connection of a client: its greeting, its start, and from then on its requests, each handed to whoever answers
/// such a request.
final class GatewaySession implements Line.End, Client {
    private static final int NONE = -1;

    private final Gateway gateway;
    private final Scenario.Start manners;
    private final Outlet outlet;
    private final FrameCutter cutter = new FrameCutter();
    private final Pace pace;
    private final List<ToClient> held = new ArrayList<>();

    private Optional<byte[]> mark = Optional.empty();
    private Optional<Dialect> dialect = Optional.empty();
    private Optional<Integer> clientId = Optional.empty();
    private Optional<Cut> cut = Optional.empty();
    private Instant lastTime = Instant.EPOCH;
    private boolean gone;
    private boolean deaf;

    GatewaySession(Gateway gateway, Line line) {
        this.gateway = gateway;
        this.manners = gateway.scenario().start();
        this.outlet = new Outlet(line, gateway.scenario().wire());
        this.pace = new Pace(gateway.scenario().answers());
    }

    @Override
    public int clientId() {
        return clientId.orElse(NONE);
    }

    @Override
    public int version() {
        return dialect.map(Dialect::version).orElse(0);
    }

    /// Whether it has started, and neither ended nor fallen silent.
    boolean isReady() {
        return clientId.isPresent() && isListening();
    }

    private boolean isListening() {
        return !gone && !deaf;
    }

    @Override
    public void heard(byte[] bytes, int from, int length) {
        synchronized (gateway) {
            if (!isListening()) {
                return;
            }
            cutter.put(bytes, from, length);
            try {
                take();
            } catch (WireFault framing) {
                end();
            }
            outlet.flush();
        }
    }

    private void take() {
        if (mark.isEmpty()) {
            mark = cutter.unframed(Greeting.MARK_LENGTH);
        }
        if (mark.isEmpty()) {
            return;
        }
        for (Optional<Fields> next = cutter.next(); next.isPresent() && isListening(); ) {
            if (dialect.isEmpty()) {
                greet(Greeting.read(mark.get(), next.get()));
            } else {
                request(next.get(), dialect.get());
            }
            next = isListening() ? cutter.next() : Optional.empty();
        }
    }

    @Override
    public void ended(String why) {
        synchronized (gateway) {
            end();
        }
    }

    /// Ends the connection from this side.
    void end() {
        if (!gone) {
            gone = true;
            outlet.flush();
            outlet.close();
            gateway.ended(this);
        }
    }

    private void greet(Greeting greeting) {
        if (!manners.greets()) {
            deaf = true;
            return;
        }
        if (manners.redirect().isPresent()) {
            outlet.leave(new Greeting.Reply(-1, manners.redirect().get()).bytes());
            return;
        }
        int agreed = Math.min(greeting.most(), manners.maxVersion());
        if (agreed < Math.max(greeting.least(), Gate.OLDEST)) {
            end();
            return;
        }
        dialect = Optional.of(Dialect.of(agreed));
        outlet.leave(new Greeting.Reply(manners.claimed().orElse(agreed), ServerTime.greeting(gateway.now())).bytes());
    }

    private void request(Fields fields, Dialect spoken) {
        switch (pace.take(gateway.now())) {
            case FINE -> {
                // it may go on
            }
            case TOO_FAST -> notice(NONE, 100, "Max rate of messages per second has been exceeded");
            case ENOUGH -> {
                notice(NONE, 100, "Max rate of messages per second has been exceeded");
                end();
                return;
            }
        }
        Optional<ToServer> read;
        try {
            read = ToServer.read(fields, spoken);
        } catch (WireFault fault) {
            gateway.missed(fault.sentence());
            notice(NONE, 320, "Server error when reading an API client request: " + fault.sentence());
            return;
        }
        if (read.isEmpty()) {
            gateway.missed("a request that is not known");
        } else if (clientId.isPresent() || read.get() instanceof SessionRequest.StartApi) {
            answer(read.get());
        }
    }

    private void answer(ToServer request) {
        if (request instanceof SessionRequest own) {
            answer(own);
        } else if (gateway.link().isCut()) {
            gateway.link().keep(this, request);
        } else {
            handOn(request);
        }
    }

    /// Gives a request to whoever answers it.
    void handOn(ToServer request) {
        switch (request) {
            case SessionRequest own -> answer(own);
            case AccountRequest one -> gateway.accountAnswers().answer(this, one);
            case ContractRequest one -> gateway.contractAnswers().answer(this, one);
            case MarketDataRequest one -> gateway.quoteAnswers().answer(this, one);
            case HistoryRequest one -> gateway.historyAnswers().answer(this, one);
            case OrderRequest one -> gateway.orderAnswers().answer(this, one);
        }
    }

    private void answer(SessionRequest request) {
        switch (request) {
            case SessionRequest.StartApi start -> start(start.clientId());
            case SessionRequest.ReqIds ask -> send(new SessionMessage.NextValidId(gateway.nextOrderId(clientId())));
            case SessionRequest.ReqManagedAccounts ask -> send(accounts());
            case SessionRequest.ReqCurrentTime ask -> {
                // Asked again within a second, real servers keep silent.
                if (Duration.between(lastTime, gateway.now()).compareTo(Duration.ofSeconds(1)) >= 0) {
                    lastTime = gateway.now();
                    send(new SessionMessage.CurrentTime(lastTime.getEpochSecond()));
                }
            }
            case SessionRequest.SetServerLogLevel level -> {
                // nothing is logged at any level
            }
            case SessionRequest.ReqUserInfo ask -> send(new SessionMessage.UserInfo(ask.reqId(), ""));
        }
    }

    private SessionMessage accounts() {
        return new SessionMessage.ManagedAccounts(
                List.of(gateway.scenario().opening().account()));
    }

    private void start(int wanted) {
        if (clientId.isPresent() || !manners.starts()) {
            return;
        }
        if (gateway.isTaken(wanted)) {
            notice(NONE, 326, "Unable to connect as the client id is already in use. Retry with a unique client id.");
            end();
            return;
        }
        clientId = Optional.of(wanted);
        cut = gateway.started(this);
        cut.filter(one -> one.afterSeconds() > 0)
                .ifPresent(one -> gateway.later(Duration.ofSeconds(one.afterSeconds()), () -> suffer(one, accounts())));
        ToClient id = new SessionMessage.NextValidId(gateway.nextOrderId(wanted));
        send(manners.idFirst() ? id : accounts());
        send(manners.idFirst() ? accounts() : id);
        notice(NONE, 2104, "Market data farm connection is OK:simulated.uk");
        notice(NONE, 2106, "HMDS data farm connection is OK:simulated.history");
        notice(NONE, 2158, "Sec-def data farm connection is OK:simulated.contracts");
        if (manners.tellsOrders()) {
            gateway.orderAnswers().answer(this, new OrderRequest.ReqOpenOrders());
        }
    }

    @Override
    public void send(ToClient message) {
        if (!isListening() || dialect.isEmpty()) {
            return;
        }
        if (gateway.link().isCut() && !(message instanceof SessionMessage)) {
            held.add(message);
            return;
        }
        if (cut.filter(one -> one.afterMessages() > 0 && outlet.messages() >= one.afterMessages())
                .isPresent()) {
            suffer(cut.get(), message);
            return;
        }
        outlet.send(message, dialect.get());
    }

    /// What was held while the broker was lost is told now.
    void release() {
        List<ToClient> late = List.copyOf(held);
        held.clear();
        late.forEach(this::send);
        outlet.flush();
    }

    /// What happens at one moment leaves at that moment.
    void flush() {
        if (!gone) {
            outlet.flush();
        }
    }

    private void suffer(Cut one, ToClient last) {
        if (isListening()) {
            deaf = true;
            outlet.cut(one.how(), last, dialect.orElseThrow());
            if (!one.how().staysOpen()) {
                end();
            }
        }
    }
}
