// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/// One case of a reference file: what goes in, what must come out and how near.
record ReferenceCase(String file, JsonNode json) {
    String function() {
        return json.get("function").asText();
    }

    String name() {
        return function() + " · " + file + " · " + json.get("id").asText();
    }

    /// A number among the parameters.
    double number(String parameter, double usual) {
        JsonNode given = json.at("/params/" + parameter);
        return given.isNumber() ? given.asDouble() : usual;
    }

    int whole(String parameter, int usual) {
        return (int) number(parameter, usual);
    }

    String word(String parameter) {
        return json.at("/params/" + parameter).asText();
    }

    boolean has(String input) {
        return json.get("inputs").has(input);
    }

    /// A series of the inputs, NaN where the file says so.
    double[] series(String input) {
        return values(json.at("/inputs/" + input + "/values"));
    }

    /// The labels of a series.
    List<String> labels(String input) {
        return StreamSupport.stream(json.at("/inputs/" + input + "/index").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    List<LocalDate> days(String input) {
        return labels(input).stream()
                .map(one -> LocalDate.parse(one.substring(0, 10)))
                .toList();
    }

    /// The series of the inputs, one for each column of a table.
    List<double[]> columns(String input) {
        JsonNode there = json.at("/inputs/" + input);
        if (!there.has("columns")) {
            return List.of(values(there.get("values")));
        }
        List<double[]> columns = new ArrayList<>();
        for (int column = 0; column < there.get("columns").size(); column++) {
            int wanted = column;
            columns.add(StreamSupport.stream(there.get("values").spliterator(), false)
                    .mapToDouble(row -> number(row.get(wanted)))
                    .toArray());
        }
        return columns;
    }

    /// Two series on the labels that both have.
    double[][] aligned(String one, String other) {
        List<String> first = labels(one);
        List<String> second = labels(other);
        double[] left = series(one);
        double[] right = series(other);
        int[] shared = java.util.stream.IntStream.range(0, left.length)
                .filter(at -> second.contains(first.get(at)))
                .toArray();
        return new double[][] {
            Arrays.stream(shared).mapToDouble(at -> left[at]).toArray(),
            Arrays.stream(shared)
                    .mapToDouble(at -> right[second.indexOf(first.get(at))])
                    .toArray()
        };
    }

    /// A part of a file that the inputs name.
    double[] fileSeries(String input, String part) {
        return values(read(Shared.cases(json.at("/inputs/" + input).asText())).get(part));
    }

    /// The lines of a file that the inputs name.
    List<String> lines(String input) {
        try {
            return Files.readAllLines(Shared.cases(json.at("/inputs/" + input).asText()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What must come out, row by row; NaN and infinite values stand for "no answer".
    double[] expected() {
        return flat(json.get("expected")).toArray();
    }

    double[] expected(String part) {
        return flat(json.at("/expected/" + part)).toArray();
    }

    private static DoubleStream flat(JsonNode node) {
        if (node.isObject()) {
            return flat(node.get("values"));
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).flatMapToDouble(ReferenceCase::flat)
                : DoubleStream.of(number(node));
    }

    /// How far an answer may lie from the expected one.
    double tolerance(double expected) {
        JsonNode tolerance = json.get("tolerance");
        return tolerance.path("abs").asDouble(0) + tolerance.path("rel").asDouble(0) * Math.abs(expected);
    }

    static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static double[] values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(ReferenceCase::number)
                .toArray();
    }

    static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    static double[] known(double[] values) {
        return keep(values, one -> !Double.isNaN(one));
    }

    static double[] keep(double[] values, DoublePredicate wanted) {
        return Arrays.stream(values).filter(wanted).toArray();
    }

    /// Where nothing is known nothing changed: the reference's own reading of a gap when it compounds.
    static double[] unchanged(double[] values) {
        return Arrays.stream(values).map(one -> Double.isNaN(one) ? 0 : one).toArray();
    }
}
