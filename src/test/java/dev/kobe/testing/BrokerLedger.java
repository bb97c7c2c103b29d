// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The simulated gateway's ledger as a test reads it: with none of the gateway's own code, so that it is an independent
/// answer to what the desk's journal says.
public final class BrokerLedger {
    private static final JsonMapper JSON = new JsonMapper();

    /// A line of the ledger: the name of its fact, and the fact.
    private record Line(String kind, JsonNode fact) {}

    /// An order as it arrived.
    ///
    /// @param ref the client's reference
    public record Order(long permanentId, String ref, String symbol, String action, BigDecimal quantity) {
        public boolean isPair() {
            return symbol.equals("GBP.USD");
        }

        BigDecimal signed(BigDecimal shares) {
            return action.equals("BUY") ? shares : shares.negate();
        }
    }

    /// An execution at its last price.
    ///
    /// @param fee what was taken off for it; empty while that is due
    public record Deal(
            int number,
            int revision,
            Order order,
            BigDecimal shares,
            BigDecimal price,
            String at,
            Optional<BigDecimal> fee) {
        /// What the broker calls it, without its revision.
        public String root() {
            return String.format(Locale.ROOT, "0000e0d5.%08x.01", number);
        }

        /// What the broker calls it.
        public String id() {
            return String.format(Locale.ROOT, "%s.%02d", root(), revision);
        }
    }

    private final List<Line> lines;

    private BrokerLedger(List<Line> lines) {
        this.lines = lines;
    }

    /// The ledger of a simulated desk; empty where there is none.
    public static BrokerLedger of(Path desk) {
        return read(desk.resolve("gateway").resolve("ledger.log"));
    }

    /// A ledger file; a last line without its end does not count.
    public static BrokerLedger read(Path file) {
        List<Line> lines = new ArrayList<>();
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] parts = line.split("\t", 2);
                lines.add(new Line(parts[0], JSON.readTree(parts[1])));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the ledger " + file + " could not be read", failure);
        }
        return new BrokerLedger(lines);
    }

    /// Every order that arrived, as often as it did.
    public List<Order> orders() {
        return lines.stream()
                .filter(one -> one.kind().equals("Taken"))
                .map(Line::fact)
                .map(one -> new Order(
                        one.get("permanentId").asLong(),
                        one.get("order").get("orderRef").asText(),
                        one.get("symbol").asText(),
                        one.get("order").get("action").asText(),
                        decimal(one.get("order"), "quantity")))
                .toList();
    }

    /// The references of the orders that arrived, in their order.
    public List<String> sent() {
        return orders().stream().map(Order::ref).toList();
    }

    /// The ticket lines of the orders that arrived: references without their attempt.
    public List<String> sentLines() {
        return sent().stream()
                .map(ref -> ref.substring(0, ref.lastIndexOf('/')))
                .toList();
    }

    public List<Deal> deals() {
        Map<Long, Order> byNumber = new HashMap<>();
        orders().forEach(one -> byNumber.put(one.permanentId(), one));
        Map<Integer, Deal> deals = new TreeMap<>();
        for (Line line : lines) {
            int number = line.fact().path("number").asInt(0);
            if (line.kind().equals("Filled")) {
                Order order = byNumber.get(line.fact().get("permanentId").asLong());
                deals.put(
                        number,
                        new Deal(
                                number,
                                1,
                                order,
                                decimal(line.fact(), "shares"),
                                decimal(line.fact(), "price"),
                                line.fact().get("at").asText(),
                                Optional.empty()));
            } else if (line.kind().equals("Corrected")) {
                BigDecimal price = decimal(line.fact(), "price");
                deals.computeIfPresent(
                        number,
                        (key, old) -> new Deal(
                                key, old.revision() + 1, old.order(), old.shares(), price, old.at(), old.fee()));
            } else if (line.kind().equals("Charged")) {
                Optional<BigDecimal> fee = Optional.of(decimal(line.fact(), "amount"));
                deals.computeIfPresent(
                        number,
                        (key, old) ->
                                new Deal(key, old.revision(), old.order(), old.shares(), old.price(), old.at(), fee));
            }
        }
        return List.copyOf(deals.values());
    }

    /// How much each execution filled, by its root.
    public Map<String, BigDecimal> fills() {
        Map<String, BigDecimal> fills = new TreeMap<>();
        deals().forEach(one -> fills.put(one.root(), one.shares()));
        return fills;
    }

    /// Shares by symbol, below zero for a short position.
    public Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        deals().stream()
                .filter(one -> !one.order().isPair())
                .forEach(one -> shares.merge(one.order().symbol(), one.order().signed(one.shares()), BigDecimal::add));
        shares.values().removeIf(one -> one.signum() == 0);
        return shares;
    }

    /// Cash by currency: payments, both sides of every execution in dollars at its last price, and costs, each rounded
    /// to the penny.
    public Map<String, BigDecimal> cash() {
        return cash("USD");
    }

    /// The same where funds are priced in another currency, in major units.
    public Map<String, BigDecimal> cash(String currency) {
        Map<String, BigDecimal> cash = new TreeMap<>();
        for (Deal one : deals()) {
            BigDecimal signed = one.order().signed(one.shares());
            add(cash, currency, signed.multiply(one.price()).negate());
            if (one.order().isPair()) {
                add(cash, "GBP", signed);
            }
            String feeCurrency = one.order().isPair() ? "GBP" : currency;
            one.fee().ifPresent(fee -> add(cash, feeCurrency, fee.negate()));
        }
        for (Line line : lines) {
            if (line.kind().equals("Paid")) {
                String[] money = line.fact().get("amount").asText().split(" ");
                add(cash, money[1], new BigDecimal(money[0]));
            }
        }
        return cash;
    }

    private static void add(Map<String, BigDecimal> cash, String currency, BigDecimal amount) {
        cash.merge(currency, amount.setScale(2, RoundingMode.HALF_EVEN), BigDecimal::add);
    }

    private static BigDecimal decimal(JsonNode fact, String name) {
        return new BigDecimal(fact.get(name).asText());
    }
}
