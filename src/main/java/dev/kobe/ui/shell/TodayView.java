// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.pane.AlphaHealthPane;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.FactorExposurePane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.WhyTodayPane;

/// The views of the six panes of Today, one each.
public record TodayView(
        EquityPane.View equity,
        BreakersPane.View breakers,
        WhyTodayPane.View whyToday,
        FactorExposurePane.View factorExposure,
        AlphaHealthPane.View alphaHealth,
        HoldingsPane.View holdings) {}
