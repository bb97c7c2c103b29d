// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.AccountMessage;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderRequest.PlaceOrder;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.SessionRequest.StartApi;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.app.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A client made of nothing but the words of the wire: it writes down what it hears.
final class HandClient implements Line.End {
    static final WireContract CSPX = WireContract.of(900_000_101, "CSPX", "STK", "SMART", "LSEETF", "USD");
    static final String ACCOUNT = "DU1000SIM";

    private final VirtualTime time;
    private final FrameCutter cutter = new FrameCutter();
    private final List<ToClient> heard = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Line line;
    private Optional<Greeting.Reply> reply = Optional.empty();
    private Optional<Dialect> dialect = Optional.empty();
    private Optional<String> ended = Optional.empty();
    private boolean withinFrame;
    private int pieces;

    private HandClient(VirtualTime time) {
        this.time = time;
    }

    /// Greets with a range of versions and waits for the answer.
    static HandClient greet(Gateway gateway, VirtualTime time, int least, int most) {
        HandClient client = new HandClient(time);
        client.line = DirectLine.join(time, client, gateway::answer);
        client.line.send(new Greeting(least, most).bytes());
        client.after(Duration.ofMillis(10));
        return client;
    }

    /// Greets, starts and waits until that is done.
    static HandClient start(Gateway gateway, VirtualTime time, int clientId) {
        HandClient client = greet(gateway, time, 157, 178);
        client.ask(new StartApi(clientId, ""));
        return client;
    }

    /// Asks and waits a moment.
    void ask(ToServer request) {
        raw(request.frame(dialect.orElseThrow()));
    }

    void raw(byte[] bytes) {
        line.send(bytes);
        after(Duration.ofMillis(10));
    }

    /// Sends without waiting.
    void send(ToServer request) {
        line.send(request.frame(dialect.orElseThrow()));
    }

    /// Buys CSPX with a limit.
    void buy(int orderId, String quantity, String limit) {
        ask(order(orderId, "BUY", quantity, limit));
    }

    static PlaceOrder order(int orderId, String action, String quantity, String limit) {
        return new PlaceOrder(
                orderId,
                CSPX,
                WireOrder.limit(action, new BigDecimal(quantity), new BigDecimal(limit), ACCOUNT, "T-" + orderId));
    }

    void after(Duration wait) {
        time.advanceTo(time.instant().plus(wait));
    }

    void afterSeconds(int seconds) {
        after(Duration.ofSeconds(seconds));
    }

    @Override
    public void heard(byte[] bytes, int from, int length) {
        pieces++;
        cutter.put(bytes, from, length);
        try {
            for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                take(next.get());
            }
        } catch (WireFault framing) {
            faults.add(framing.sentence());
        }
        withinFrame = cutter.isWithinFrame();
    }

    private void take(Fields fields) {
        if (reply.isEmpty()) {
            Greeting.Reply said = Greeting.Reply.read(fields);
            reply = Optional.of(said);
            dialect = Optional.of(said.version())
                    .filter(version -> version >= 157 && version <= 178)
                    .map(Dialect::of);
            return;
        }
        try {
            heard.add(ToClient.read(fields, dialect.orElseThrow()));
        } catch (WireFault fault) {
            faults.add(fault.sentence());
        }
    }

    @Override
    public void ended(String why) {
        ended = Optional.of(why);
    }

    Optional<Greeting.Reply> reply() {
        return reply;
    }

    boolean hasEnded() {
        return ended.isPresent();
    }

    boolean isWithinFrame() {
        return withinFrame;
    }

    int pieces() {
        return pieces;
    }

    List<String> faults() {
        return faults;
    }

    List<ToClient> heard() {
        return heard;
    }

    <T extends ToClient> List<T> heard(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What was heard since the last time that this was asked.
    List<ToClient> news() {
        List<ToClient> news = List.copyOf(heard);
        heard.clear();
        return news;
    }

    List<Integer> codes() {
        return heard(Notice.class).stream().map(Notice::code).toList();
    }

    List<OrderMessage.Execution> executions() {
        return heard(OrderMessage.Execution.class);
    }

    List<String> statuses(int orderId) {
        return heard(OrderMessage.OrderStatus.class).stream()
                .filter(one -> one.orderId() == orderId)
                .map(OrderMessage.OrderStatus::status)
                .toList();
    }

    /// A balance as the account updates tell it last.
    String cash(String currency) {
        return heard(AccountMessage.ValueRow.class).reversed().stream()
                .filter(one -> one.key().equals("CashBalance") && one.currency().equals(currency))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
