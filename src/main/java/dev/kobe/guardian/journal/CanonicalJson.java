// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/// The one JSON form of events and state: UTF-8 without white space, keys sorted, decimals and instants as strings,
/// values with units as they print. The same record always gives the same bytes.
///
/// Example: `{"amount":"518.01 GBP","session":"2026-02-02"}`.
public final class CanonicalJson {
    private static final JsonMapper MAPPER = mapper();

    private CanonicalJson() {}

    /// The canonical text of a record.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "a " + value.getClass().getSimpleName() + " has no canonical form", impossible);
        }
    }

    /// Reads a record back; anything unknown or malformed is a broken journal, never a default.
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw new JournalBroken(
                    "does not hold a " + type.getSimpleName() + ": " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static JsonMapper mapper() {
        SimpleModule values = new SimpleModule("kobe");
        text(values, Instant.class, Instant::parse);
        text(values, LocalDate.class, LocalDate::parse);
        text(values, Duration.class, Duration::parse);
        text(values, BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new);
        text(values, Currency.class, Currency::of);
        text(values, QuoteUnit.class, QuoteUnit::parse);
        text(values, Money.class, Money::parse);
        text(values, Price.class, Price::parse);
        text(values, Quantity.class, Quantity::parse);
        text(values, Weight.class, Weight::parse);
        text(values, Bps.class, Bps::parse);
        text(values, FxRate.class, FxRate::parse);
        text(values, Levels.class, Levels::parse);
        text(values, StrategyId.class, StrategyId::new);
        text(values, InstrumentId.class, InstrumentId::parse);
        text(values, TicketId.class, TicketId::parse);
        text(values, OrderRef.class, OrderRef::parse);
        text(values, ExecutionId.class, ExecutionId::parse);
        text(values, AlarmId.class, AlarmId::parse);
        text(values, RefusalCode.class, RefusalCode::new);
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(values)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .build();
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        text(module, type, Object::toString, parse);
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> print, Function<String, T> parse) {
        module.addSerializer(type, new Printing<>(type, print));
        module.addDeserializer(type, new Parsing<>(type, parse));
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse.apply(key);
            }
        });
    }

    private static final class Printing<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> print;

        private Printing(Class<T> type, Function<T, String> print) {
            super(type);
            this.print = print;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(print.apply(value));
        }
    }

    private static final class Parsing<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        private Parsing(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return parse.apply(in.getText());
            } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException malformed) {
                throw context.weirdStringException(in.getText(), handledType(), malformed.getMessage());
            }
        }

        @Override
        public JavaType getValueType(DeserializationContext context) {
            return context.constructType(handledType());
        }
    }
}
