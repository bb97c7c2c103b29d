// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a contract is and in which steps it is priced.
public sealed interface ContractMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(10, "contractData", ContractData::read),
            new Shape(52, "contractDataEnd", ContractDataEnd::read),
            new Shape(79, "symbolSamples", SymbolSamples::read),
            new Shape(93, "marketRule", MarketRule::read));

    /// One contract that fits the question; several may come before the end.
    ///
    /// @param minTick the least step on any of its exchanges, in units of the quote
    /// @param priceMagnifier 100 where prices are in pence, else 1; the only word on it
    /// @param marketRules one for each of `exchanges`, in the same order
    /// @param hours trading hours by day, `20260202:0800-20260202:1630;20260203:CLOSED`
    /// @param sizeIncrement the lot; empty before version 164
    record ContractData(
            int reqId,
            WireContract contract,
            String marketName,
            Optional<BigDecimal> minTick,
            List<String> orderTypes,
            List<String> exchanges,
            int priceMagnifier,
            String longName,
            String industry,
            String category,
            String subcategory,
            String zone,
            String hours,
            String liquidHours,
            List<Tag> ids,
            List<Integer> marketRules,
            String stockType,
            Optional<BigDecimal> minSize,
            Optional<BigDecimal> sizeIncrement)
            implements ContractMessage {

        /// Another name of the contract, such as its ISIN.
        public record Tag(String name, String value) {}

        public ContractData {
            orderTypes = List.copyOf(orderTypes);
            exchanges = List.copyOf(exchanges);
            ids = List.copyOf(ids);
            marketRules = List.copyOf(marketRules);
        }

        static ContractData read(Fields fields, Dialect dialect) {
            boolean early = !dialect.has(Gate.CONTRACT_WITHOUT_VERSION);
            if (early) {
                fields.skip(1);
            }
            int reqId = fields.number();
            String symbol = fields.text();
            String secType = fields.text();
            String expiry = fields.text();
            Optional<BigDecimal> strike = fields.decimal();
            String right = fields.text();
            String exchange = fields.text();
            String currency = fields.text();
            String localSymbol = fields.text();
            String marketName = fields.text();
            String tradingClass = fields.text();
            int conId = fields.number();
            Optional<BigDecimal> minTick = fields.decimal();
            if (early) {
                fields.skip(1);
            }
            String multiplier = fields.text();
            List<String> orderTypes = split(fields.text());
            List<String> exchanges = split(fields.text());
            int magnifier = fields.number();
            fields.skip(1);
            String longName = fields.escapedText();
            String primary = fields.text();
            fields.skip(1);
            String industry = fields.escapedText();
            String category = fields.escapedText();
            String subcategory = fields.escapedText();
            String zone = fields.text();
            String hours = fields.text();
            String liquid = fields.text();
            fields.skip(2);
            List<Tag> ids = tags(fields);
            fields.skip(3);
            List<Integer> rules = rules(fields.text());
            fields.skip(1);
            String stockType = fields.text();
            if (dialect.version() == Gate.DECIMAL_SIZES.version()) {
                fields.skip(1);
            }
            Optional<BigDecimal> minSize = early ? Optional.empty() : fields.decimal();
            Optional<BigDecimal> increment = early ? Optional.empty() : fields.decimal();
            return new ContractData(
                    reqId,
                    new WireContract(
                            conId,
                            symbol,
                            secType,
                            expiry,
                            strike,
                            right,
                            multiplier,
                            exchange,
                            primary,
                            currency,
                            localSymbol,
                            tradingClass),
                    marketName,
                    minTick,
                    orderTypes,
                    exchanges,
                    magnifier,
                    longName,
                    industry,
                    category,
                    subcategory,
                    zone,
                    hours,
                    liquid,
                    ids,
                    rules,
                    stockType,
                    minSize,
                    increment);
        }

        private static List<Tag> tags(Fields fields) {
            int count = count(fields, 2);
            List<Tag> tags = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                tags.add(new Tag(fields.text(), fields.text()));
            }
            return tags;
        }

        private static List<Integer> rules(String text) {
            return split(text).stream().map(ContractData::rule).toList();
        }

        private static int rule(String text) {
            return Fields.of((text + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .number();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            boolean early = !dialect.has(Gate.CONTRACT_WITHOUT_VERSION);
            out.put(10);
            if (early) {
                out.put(8);
            }
            out.put(reqId).put(contract.symbol()).put(contract.secType()).put(contract.expiry());
            out.put(contract.strike().orElse(BigDecimal.ZERO))
                    .put(contract.right())
                    .put(contract.exchange());
            out.put(contract.currency())
                    .put(contract.localSymbol())
                    .put(marketName)
                    .put(contract.tradingClass());
            out.put(contract.conId()).put(minTick);
            if (early) {
                out.put(1);
            }
            out.put(contract.multiplier()).put(String.join(",", orderTypes)).put(String.join(",", exchanges));
            out.put(priceMagnifier)
                    .put(0)
                    .putEscaped(longName)
                    .put(contract.primaryExchange())
                    .unset();
            out.putEscaped(industry).putEscaped(category).putEscaped(subcategory);
            out.put(zone).put(hours).put(liquidHours).unset().put(0);
            out.put(ids.size());
            ids.forEach(one -> out.put(one.name()).put(one.value()));
            out.put(1).unset().unset();
            out.put(String.join(",", marketRules.stream().map(String::valueOf).toList()));
            out.unset().put(stockType);
            if (dialect.version() == Gate.DECIMAL_SIZES.version()) {
                out.put(1);
            }
            if (!early) {
                out.put(minSize).put(sizeIncrement).put(sizeIncrement);
            }
        }
    }

    record ContractDataEnd(int reqId) implements ContractMessage {
        static ContractDataEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ContractDataEnd(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(52).put(1).put(reqId);
        }
    }

    /// What a search by name found.
    record SymbolSamples(int reqId, List<Sample> samples) implements ContractMessage {

        /// @param derivatives types of contract that are made of it
        public record Sample(WireContract contract, List<String> derivatives, String description) {}

        public SymbolSamples {
            samples = List.copyOf(samples);
        }

        static SymbolSamples read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            int count = count(fields, 6);
            List<Sample> samples = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int conId = fields.number();
                String symbol = fields.text();
                String secType = fields.text();
                String primary = fields.text();
                String currency = fields.text();
                int kinds = count(fields, 1);
                List<String> derivatives = new ArrayList<>();
                for (int kind = 0; kind < kinds; kind++) {
                    derivatives.add(fields.text());
                }
                String description = "";
                if (dialect.has(Gate.ISSUER_ID)) {
                    description = fields.escapedText();
                    fields.skip(1);
                }
                samples.add(new Sample(
                        WireContract.of(conId, symbol, secType, "", primary, currency), derivatives, description));
            }
            return new SymbolSamples(reqId, samples);
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(79).put(reqId).put(samples.size());
            for (Sample one : samples) {
                out.put(one.contract().conId())
                        .put(one.contract().symbol())
                        .put(one.contract().secType());
                out.put(one.contract().primaryExchange()).put(one.contract().currency());
                out.put(one.derivatives().size());
                one.derivatives().forEach(out::put);
                if (dialect.has(Gate.ISSUER_ID)) {
                    out.putEscaped(one.description()).unset();
                }
            }
        }
    }

    /// The price steps of one rule: from each low edge on, prices are multiples of its increment.
    ///
    /// Example: 0 by 0.01, from 50 by 0.05.
    record MarketRule(int ruleId, List<Band> bands) implements ContractMessage {

        /// A stretch of prices with one step, both in units of the quote.
        public record Band(BigDecimal lowEdge, BigDecimal increment) {}

        public MarketRule {
            bands = List.copyOf(bands);
        }

        static MarketRule read(Fields fields, Dialect dialect) {
            int ruleId = fields.number();
            int count = count(fields, 2);
            List<Band> bands = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                bands.add(new Band(said(fields), said(fields)));
            }
            return new MarketRule(ruleId, bands);
        }

        private static BigDecimal said(Fields fields) {
            return fields.decimal().orElseThrow(() -> new WireFault("a price step is not set"));
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(93).put(ruleId).put(bands.size());
            bands.forEach(one -> out.put(one.lowEdge()).put(one.increment()));
        }
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /// How many groups follow; more than could stand in the bytes that are left is a fault, not a loop.
    private static int count(Fields fields, int each) {
        int count = fields.number();
        if (count < 0 || (long) count * each > fields.left()) {
            throw new WireFault(count + " groups do not fit into " + fields.left() + " bytes");
        }
        return count;
    }
}
