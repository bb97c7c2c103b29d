// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.Annotation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/// Writes snapshots and annotations in the mission's schemas to the letter: its fields in its order, two spaces in,
/// numbers with the digits they have, `null` for what is not known, a line feed at the end.
public final class RecordText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private RecordText() {}

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String document(Body body) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withArrayIndenter(indenter)
                    .withObjectIndenter(indenter));
            body.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.append('\n').toString();
    }

    public static String of(AccountSnapshot snapshot) {
        return document(json -> {
            json.writeStartObject();
            json.writeStringField("timestamp", snapshot.timestamp().toString());
            json.writeNumberField("total_equity", snapshot.totalEquity());
            json.writeNumberField("cash", snapshot.cash());
            json.writeArrayFieldStart("positions");
            for (AccountSnapshot.Holding one : snapshot.positions()) {
                json.writeStartObject();
                json.writeStringField("symbol", one.symbol());
                json.writeNumberField("quantity", one.quantity());
                number(json, "avg_cost", one.averageCost());
                json.writeNumberField("market_price", one.marketPrice());
                json.writeNumberField("market_value", one.marketValue());
                number(json, "unrealized_pnl", one.unrealizedGain());
                if (one.priceSource().isPresent()) {
                    json.writeStringField("price_source", one.priceSource().get());
                }
                if (one.why().isPresent()) {
                    json.writeStringField("why", one.why().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static String of(Annotation annotation) {
        return document(json -> {
            json.writeStartObject();
            json.writeStringField("trade_id", annotation.tradeId());
            json.writeStringField("created_at", annotation.createdAt().toString());
            if (annotation.updatedAt().isPresent()) {
                json.writeStringField("updated_at", annotation.updatedAt().get().toString());
            }
            if (annotation.preTrade().isPresent()) {
                Annotation.PreTrade plan = annotation.preTrade().get();
                json.writeObjectFieldStart("pre_trade");
                json.writeStringField("symbol", plan.symbol());
                json.writeStringField("thesis", plan.thesis());
                number(json, "intended_entry", plan.intendedEntry());
                json.writeStringField("position_size_rationale", plan.positionSizeRationale());
                json.writeStringField("exit_plan", plan.exitPlan());
                json.writeEndObject();
            }
            if (annotation.postTrade().isPresent()) {
                Annotation.PostTrade learned = annotation.postTrade().get();
                json.writeObjectFieldStart("post_trade");
                json.writeStringField("outcome", learned.outcome());
                if (learned.matchedExpectation().isPresent()) {
                    json.writeBooleanField(
                            "matched_expectation", learned.matchedExpectation().get());
                } else {
                    json.writeNullField("matched_expectation");
                }
                json.writeStringField("lesson", learned.lesson());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
