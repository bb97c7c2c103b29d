// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import java.util.Map;
import java.util.TreeMap;

/// The functions of the reference cases that Kobe does not run, each with the reason.
final class NotOffered {
    static final Map<String, String> REASONS = new TreeMap<>();

    private NotOffered() {}

    private static void because(String reason, String... functions) {
        for (String one : functions) {
            REASONS.put(one, reason);
        }
    }

    static {
        because(
                "not built yet: attribution",
                "brinson_fachler",
                "brinson_hood_beebower",
                "brinson_multi_period",
                "link_carino",
                "link_menchero",
                "link_grap");
        because("not built yet: the information coefficient of a signal", "ic_spearman", "ic_spearman_series");
        because("no use: a bet on one event with two ends is nothing that a portfolio holds", "kelly_binary");
        because(
                "no use: growth is sought on the returns themselves, without short sales and without borrowing",
                "kelly_gaussian");
        because("no use: the growth-optimal share of one series, told for no single one", "KellyRatio_half");
        because(
                "no use: expected returns are the plain means of the history",
                "mean_historical_return",
                "mean_historical_return_arith",
                "ema_historical_return",
                "capm_return");
        because("no use: instruments that were not traded together have no covariance here", "sample_cov_pairwise");
        because(
                "no use: four estimates of the covariance are offered, this is none of them",
                "exp_cov_span180",
                "semicovariance",
                "oracle_approximating");
        because("not built yet: the efficient frontier", "efficient_risk", "efficient_return");
        because("no use: no mode asks its owner for a number of risk aversion", "max_quadratic_utility");
        because("not built yet: the factor model", "rolling_ols");
        because(
                "not built yet: execution analytics; the report's own order costs are proven on a desk worked by hand",
                "implementation_shortfall",
                "slippage_bps");
        because(
                "no use: the signal of record is formed from ended months of a calendar, and proven in"
                        + " Momentum12To1Test on this very case",
                "momentum_12_1_monthly");
        because("no use: a desk's returns are of values net of flows, kept in its strikes", "simple_returns");
        because("no use: growth a year is told compounded only", "Return.annualized_arithmetic");
        because("no use: the geometric form; Kobe's is the arithmetic one, excess_sharpe", "InformationRatio");
        because(
                "no use: a ratio of totals depends on the length; Kobe's is of yearly growth",
                "UpCapture",
                "DownCapture");
        because("no use: the plain one over all returns is told", "DownsideDeviation_subset");
        because("no use: beta, R² and tracking error say it", "SystematicRisk", "SpecificRisk", "TreynorRatio");
        because(
                "no use: alpha is told with beta, one number and not three",
                "jensenAlpha",
                "AppraisalRatio",
                "MSquared");
        because("no use: the probabilistic ratio takes skewness and kurtosis into account", "AdjustedSharpeRatio");
        because("no use: Sortino, Martin and Omega say it", "BurkeRatio", "UpsidePotentialRatio", "UpsideFrequency");
        because("no use: the standard deviation is told", "MeanAbsoluteDeviation");
        because("no use: kurtosis is told less 3, as kurtosis_sample_excess", "kurtosis_sample");
        because("no use: the historical and the normal shortfall are told", "ES_modified_95");
    }
}
