// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.optimizer.Allocation;
import dev.kobe.core.optimizer.Conditions;
import dev.kobe.core.optimizer.CovarianceEstimator;
import dev.kobe.core.optimizer.EqualWeight;
import dev.kobe.core.optimizer.Estimates;
import dev.kobe.core.optimizer.OptimizerMode;
import dev.kobe.core.optimizer.OptimizerModes;
import dev.kobe.core.optimizer.Problem;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Weighs the columns of a file of returns; it needs no desk and changes nothing.
@Command(name = "optimize", description = "How much of each to own, from a file of returns; it orders nothing.")
final class OptimizeCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Option(
            names = "--returns",
            paramLabel = "FILE",
            required = true,
            description = "a column for each instrument, a row for each period, as ratios")
    private Path returns = Path.of("");

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "min_variance",
            description = "min_variance, max_sharpe, risk_parity, max_return, kelly or equal_weight;"
                    + " ${DEFAULT-VALUE} unless set")
    private String mode = "";

    @Option(
            names = "--bounds",
            paramLabel = "LO,HI",
            defaultValue = "0,1",
            description = "the least and the most of each, as shares; ${DEFAULT-VALUE} unless set")
    private String bounds = "";

    @Option(
            names = "--covariance",
            paramLabel = "HOW",
            defaultValue = "ledoit_wolf",
            description = "sample, ledoit_wolf, constant_correlation or single_factor; ${DEFAULT-VALUE} unless set")
    private String covariance = "";

    @Option(
            names = "--group",
            paramLabel = "NAME=A+B:LO,HI",
            description = "the least and the most of some columns together; may be given again")
    private List<String> groups = List.of();

    @Option(
            names = "--risk-free",
            paramLabel = "R",
            defaultValue = "0",
            description = "return of cash for one period; ${DEFAULT-VALUE} unless set")
    private double riskFree;

    @Option(
            names = "--fraction",
            paramLabel = "F",
            defaultValue = "0.5",
            description = "of the growth-optimal bet, for kelly; ${DEFAULT-VALUE} unless set")
    private double fraction;

    OptimizeCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    private record Answer(Allocation allocation, Optional<Allocation> equal) {}

    @Override
    public Integer call() {
        Console console = kobe.console();
        Outcome<OptimizerMode> chosen = mode();
        Outcome<Answer> answer = chosen.flatMap(this::solve);
        if (kobe.json()) {
            AllocationPrint.json(console, answer.map(Answer::allocation));
        }
        return switch (answer) {
            case Outcome.Ok<Answer>(Answer found) -> {
                if (!kobe.json()) {
                    AllocationPrint.text(console, chosen.orThrow(), found.allocation(), found.equal());
                }
                yield Console.DONE;
            }
            case Outcome<Answer> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private Outcome<Answer> solve(OptimizerMode chosen) {
        return problem().flatMap(problem -> chosen.solve(problem)
                .map(found -> new Answer(found, new EqualWeight().solve(problem).toOptional())));
    }

    private Outcome<OptimizerMode> mode() {
        return OptimizerModes.named(mode)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.missing(
                        "mode",
                        "--mode is '" + mode + "'; allowed: "
                                + OptimizerModes.ALL.stream()
                                        .map(OptimizerMode::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Outcome<Problem> problem() {
        if (!(fraction > 0 && fraction <= 1)) {
            return Outcome.missing("fraction", "--fraction is " + fraction + "; allowed: above 0 and at most 1.");
        }
        if (!Double.isFinite(riskFree)) {
            return Outcome.missing("risk-free", "--risk-free is " + riskFree + "; allowed: a number.");
        }
        Optional<CovarianceEstimator> how = Arrays.stream(CovarianceEstimator.values())
                .filter(one -> one.word().equals(covariance))
                .findFirst();
        if (how.isEmpty()) {
            return Outcome.missing(
                    "covariance",
                    "--covariance is '" + covariance + "'; allowed: "
                            + Arrays.stream(CovarianceEstimator.values())
                                    .map(CovarianceEstimator::word)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return new ReturnsFile(returns)
                .read()
                .flatMap(table -> Estimates.from(table.names(), table.rows(), how.get())
                        .map(estimates -> table.leftOut() == 0
                                ? estimates
                                : estimates.noting(
                                        table.leftOut() + " rows in which a return is absent were left out whole.")))
                .flatMap(estimates -> conditions(estimates.symbols())
                        .map(conditions -> new Problem(estimates, conditions, riskFree, fraction)));
    }

    private Outcome<Conditions> conditions(List<String> names) {
        @Nullable double[] pair = pair(bounds);
        if (pair == null) {
            return Outcome.missing(
                    "bounds", "--bounds is '" + bounds + "'; allowed: two shares, the lower first, such as 0,0.4.");
        }
        Conditions box = Conditions.box(names.size(), pair[0], pair[1]);
        java.util.ArrayList<Conditions.Group> read = new java.util.ArrayList<>();
        for (String one : groups) {
            Optional<Conditions.Group> group = group(one, names);
            if (group.isEmpty()) {
                return Outcome.missing(
                        "group",
                        "--group is '" + one
                                + "'; allowed: a name, columns of the file and two shares, such as energy=XLE+XOM:0,0.3.");
            }
            read.add(group.get());
        }
        return Outcome.ok(new Conditions(box.lower(), box.upper(), read, Optional.empty(), 1));
    }

    private static Optional<Conditions.Group> group(String text, List<String> names) {
        int equal = text.indexOf('=');
        int colon = text.lastIndexOf(':');
        if (equal < 1 || colon < equal) {
            return Optional.empty();
        }
        @Nullable double[] limits = pair(text.substring(colon + 1));
        int[] members = Arrays.stream(text.substring(equal + 1, colon).split("\\+"))
                .mapToInt(names::indexOf)
                .toArray();
        return limits == null || Arrays.stream(members).anyMatch(at -> at < 0)
                ? Optional.empty()
                : Optional.of(new Conditions.Group(text.substring(0, equal), members, limits[0], limits[1]));
    }

    private static double @Nullable [] pair(String text) {
        try {
            double[] both = Arrays.stream(text.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return both.length == 2 && Double.isFinite(both[0]) && Double.isFinite(both[1]) && both[0] <= both[1]
                    ? both
                    : null;
        } catch (NumberFormatException word) {
            return null;
        }
    }
}
