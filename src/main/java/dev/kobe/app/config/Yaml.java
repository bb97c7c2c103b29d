// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A YAML text as a tree that remembers its lines, with every scalar in the characters in which it was written.
sealed interface Yaml {
    int line();

    /// Nothing: an empty value or `null`.
    record Absent(int line) implements Yaml {}

    record Scalar(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {}

    /// Reads one document; what cannot be read at all is told to `faults` and yields an empty mapping.
    static Yaml parse(String text, Faults faults) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            Yaml root = first == null ? new Mapping(1, Map.of()) : node(parser, first, faults);
            if (parser.nextToken() != null) {
                faults.add(line(parser), "the file has more than one document; allowed: one");
            }
            return root;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            String why = broken.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
            faults.add(line, "this is not YAML: " + why);
            return new Mapping(1, Map.of());
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("reading from memory", impossible);
        }
    }

    private static Yaml node(JsonParser parser, JsonToken token, Faults faults) throws IOException {
        int line = line(parser);
        return switch (token) {
            case START_OBJECT -> mapping(parser, line, faults);
            case START_ARRAY -> {
                List<Yaml> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(node(parser, next, faults));
                }
                yield new Sequence(line, items);
            }
            case VALUE_NULL -> new Absent(line);
            default -> new Scalar(line, parser.getText().strip());
        };
    }

    private static Yaml mapping(JsonParser parser, int line, Faults faults) throws IOException {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int at = line(parser);
            if (entries.put(key, node(parser, parser.nextToken(), faults)) != null) {
                faults.add(at, key + " is given twice; allowed: once");
            }
        }
        return new Mapping(line, entries);
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
