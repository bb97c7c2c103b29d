// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.core.book.Strike;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import java.time.YearMonth;

/// Maps the desk to the places beside Today.
public final class PagesMapping {
    private PagesMapping() {}

    /// What is published for them at one moment.
    public static PagesView view(Desk.View published, DeskRules rules) {
        return new PagesView(
                ServicesMapping.view(published, rules),
                LimitsMapping.view(published.state(), rules),
                published.state().seq(),
                published.state().strikes().stream()
                        .map(Strike::session)
                        .map(YearMonth::from)
                        .distinct()
                        .sorted()
                        .toList(),
                published.state().identity().map(one -> one.simulated()).orElse(false));
    }
}
