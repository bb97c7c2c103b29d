// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Kobe's own functions on the reference cases of independent programs. A function that Kobe has no use for is skipped
/// by name with its reason; a name on neither list fails.
class ConformanceTest {
    private static final Pattern NAME = Pattern.compile("(?m)^\\| ([A-Za-z][A-Za-z0-9_.]*) \\|");

    private static Map<String, Function<ReferenceCase, List<Outcome<Double>>>> offered() {
        Map<String, Function<ReferenceCase, List<Outcome<Double>>>> all = new HashMap<>();
        Stream.of(ReturnCases.OFFERED, BenchmarkCases.OFFERED, SignalCases.OFFERED)
                .forEach(all::putAll);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path folder = Shared.cases(".");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode json : ReferenceCase.read(file).get("cases")) {
                    ReferenceCase one = new ReferenceCase(file.getFileName().toString(), json);
                    tests.add(DynamicTest.dynamicTest(one.name(), () -> run(one)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void run(ReferenceCase one) {
        if (OptimizerCases.OFFERED.containsKey(one.function())) {
            OptimizerCases.leftOut(one).ifPresent(why -> Assumptions.abort(one.name() + ": " + why));
            OptimizerCases.OFFERED.get(one.function()).accept(one);
            return;
        }
        Function<ReferenceCase, List<Outcome<Double>>> function = offered().get(one.function());
        String reason = NotOffered.REASONS.get(one.function());
        if (function == null && reason != null) {
            Assumptions.abort(one.function() + ": " + reason);
        }
        assertThat(function)
                .as(one.function() + " is neither offered nor listed with a reason")
                .isNotNull();
        agrees(one, function.apply(one), expected(one));
    }

    private static double[] expected(ReferenceCase one) {
        if (one.function().startsWith("momentum")) {
            return SignalCases.expected(one);
        }
        double[] all = one.expected();
        // One reference lists the way to the total: its last row is the total.
        return one.function().equals("cum_returns_final")
                ? Arrays.copyOfRange(all, all.length - one.columns("returns").size(), all.length)
                : all;
    }

    private static void agrees(ReferenceCase one, List<Outcome<Double>> answers, double[] expected) {
        assertThat(answers).hasSize(expected.length);
        boolean windows = one.function().startsWith("roll_");
        for (int at = 0; at < expected.length; at++) {
            Outcome<Double> answer = answers.get(at);
            if (!Double.isFinite(expected[at])) {
                assertThat(answer.toOptional()).as("no answer at " + at).isEmpty();
                assertThat(answer.reason().orElse("")).as("a reason").isNotBlank();
            } else if (!(windows && isGap(answer))) {
                assertThat(answer.orThrow())
                        .as("value " + at)
                        .isEqualTo(expected[at], within(one.tolerance(expected[at])));
            }
        }
    }

    private static boolean isGap(Outcome<Double> answer) {
        return answer.reason().orElse("").startsWith("the returns are not all finite");
    }

    /// Also those of cases that are not in the folder: the list of names is longer than the cases.
    @Test
    void everyNameIsOnExactlyOneList() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(Files.readString(Shared.cases("functions.md")));
        while (found.find()) {
            if (!found.group(1).equals("function")) {
                names.add(found.group(1));
            }
        }
        Set<String> listed = new TreeSet<>(offered().keySet());
        listed.addAll(OptimizerCases.OFFERED.keySet());
        listed.addAll(NotOffered.REASONS.keySet());

        assertThat(names).hasSizeGreaterThan(100);
        assertThat(listed).isEqualTo(names);
        assertThat(offered().keySet()).doesNotContainAnyElementsOf(NotOffered.REASONS.keySet());
        assertThat(OptimizerCases.OFFERED.keySet()).doesNotContainAnyElementsOf(NotOffered.REASONS.keySet());
    }
}
