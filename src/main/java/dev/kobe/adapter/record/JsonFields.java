// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// An object of one of the mission's JSON files, read field by field; a fault names the path of the field.
record JsonFields(String path, JsonNode node) {
    static final RefusalCode INVALID = new RefusalCode("RECORD_INVALID");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// Reads a whole document; `file` is the name that faults call it by.
    static <T> Outcome<T> document(String file, String text, Function<JsonFields, T> reading) {
        try {
            return Outcome.ok(reading.apply(new JsonFields("", MAPPER.readTree(text))));
        } catch (JsonProcessingException malformed) {
            return Outcome.refused(Refusal.of(
                    INVALID,
                    file + " line "
                            + Math.max(1, malformed.getLocation().getLineNr()) + " column "
                            + Math.max(1, malformed.getLocation().getColumnNr()) + " is not JSON: "
                            + malformed.getOriginalMessage() + "."));
        } catch (FieldFault fault) {
            return Outcome.refused(Refusal.of(INVALID, file + " field " + fault.getMessage()));
        }
    }

    /// Refuses whatever the schema does not name.
    JsonFields allowing(String... names) {
        if (!node.isObject()) {
            throw new FieldFault(path.isEmpty() ? "/" : path, shown(node), "an object");
        }
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw new FieldFault(path + "/" + unknown.iterator().next(), "", String.join(", ", names));
        }
        return this;
    }

    String text(String name) {
        JsonNode at = present(name, "text");
        if (!at.isTextual()) {
            throw new FieldFault(path + "/" + name, shown(at), "text");
        }
        return at.textValue();
    }

    /// Text that may be left out or null, and is then empty.
    String textOrEmpty(String name) {
        return absent(name) ? "" : text(name);
    }

    <T> T read(String name, String allowed, Fields.Reading<T> reading) {
        return Fields.read(path + "/" + name, text(name), allowed, reading);
    }

    <T> Optional<T> optional(String name, String allowed, Fields.Reading<T> reading) {
        return absent(name) ? Optional.empty() : Optional.of(read(name, allowed, reading));
    }

    BigDecimal number(String name) {
        JsonNode at = present(name, "a number");
        if (!at.isNumber()) {
            throw new FieldFault(path + "/" + name, shown(at), "a number");
        }
        return Fields.read(path + "/" + name, at.decimalValue().toPlainString(), "a number", Fields::number);
    }

    Optional<BigDecimal> optionalNumber(String name) {
        return absent(name) ? Optional.empty() : Optional.of(number(name));
    }

    Optional<Boolean> optionalFlag(String name) {
        if (absent(name)) {
            return Optional.empty();
        }
        JsonNode at = node.get(name);
        if (!at.isBoolean()) {
            throw new FieldFault(path + "/" + name, shown(at), "true, false or null");
        }
        return Optional.of(at.booleanValue());
    }

    Optional<JsonFields> object(String name) {
        return absent(name) ? Optional.empty() : Optional.of(new JsonFields(path + "/" + name, node.get(name)));
    }

    List<JsonFields> list(String name) {
        JsonNode at = present(name, "a list");
        if (!at.isArray()) {
            throw new FieldFault(path + "/" + name, shown(at), "a list");
        }
        List<JsonFields> all = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            all.add(new JsonFields(path + "/" + name + "/" + i, at.get(i)));
        }
        return all;
    }

    private boolean absent(String name) {
        return !node.hasNonNull(name);
    }

    private JsonNode present(String name, String allowed) {
        JsonNode at = node.path(name);
        if (at.isMissingNode() || at.isNull()) {
            throw new FieldFault(path + "/" + name, at.isNull() ? "null" : "", allowed);
        }
        return at;
    }

    private static String shown(JsonNode at) {
        return at.isTextual() ? at.textValue() : at.toString();
    }
}
