// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import java.util.Arrays;
import java.util.List;

/// What a mode would own, with how well its own conditions and those of optimality are met.
///
/// Example: two funds with variances 0.04 and 0.09 and no covariance have least variance at 0.6923 and 0.3077.
///
/// @param mode its name
/// @param weights shares of equity in the order of the symbols; what is left of 1 is cash
/// @param objective what the mode makes as good as it can, in its own unit
/// @param unit what the objective is, in words
/// @param kktResidual the largest violation of the conditions of optimality, relative to the numbers of the objective
/// @param maxViolation by how much the worst condition on the weights is not met
/// @param limits what keeps each weight where it is, in words; `free` where nothing does
/// @param contributions each one's share of the variance of the whole; they add up to 1
/// @param notes what the reader must know besides, in sentences
public record Allocation(
        String mode,
        List<String> symbols,
        double[] weights,
        double objective,
        String unit,
        double kktResidual,
        double maxViolation,
        int iterations,
        List<String> limits,
        double[] contributions,
        List<String> notes) {

    public Allocation {
        symbols = List.copyOf(symbols);
        limits = List.copyOf(limits);
        notes = List.copyOf(notes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation one
                && mode.equals(one.mode)
                && symbols.equals(one.symbols)
                && Arrays.equals(weights, one.weights)
                && objective == one.objective
                && limits.equals(one.limits)
                && notes.equals(one.notes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
