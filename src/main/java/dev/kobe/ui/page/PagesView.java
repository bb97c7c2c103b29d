// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import java.time.YearMonth;
import java.util.List;

/// What is published for the places beside Today; what stands in files is asked for when its place is entered.
///
/// @param lastEvent number of the last event, so that an open journal knows that it has grown
/// @param months the months that have at least one close, rising
public record PagesView(
        ServicesPage.View services,
        SettingsPage.View settings,
        long lastEvent,
        List<YearMonth> months,
        boolean simulated) {
    public PagesView {
        months = List.copyOf(months);
    }
}
