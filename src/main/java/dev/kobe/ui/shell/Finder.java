// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.ticket.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks through what is on the screen: holdings, the ticket and its orders; whatever else is looked for is looked for
/// in the journal.
final class Finder {
    private static final int HOLDINGS = 6;

    private final KobeWindow window;

    Finder(KobeWindow window) {
        this.window = window;
    }

    /// The places where these letters are found, holdings first, the journal last; none for no letters.
    List<Hit> find(String words, DeskView view, Format format) {
        if (words.isEmpty()) {
            return List.of();
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        for (HoldingsPane.Row row : view.today().holdings().rows()) {
            if (matches(wanted, row.name(), row.sector())) {
                String weight = row.weight()
                        .map(known -> Format.percent(known, 1) + " of equity")
                        .orElse("weight not known");
                String worth = row.value().map(format::money).orElse(Format.UNKNOWN);
                hits.add(new Hit("holding", row.name(), worth + ", " + weight, () -> window.focusPane(HOLDINGS)));
            }
        }
        view.ticket().ifPresent(ticket -> orders(ticket, wanted, format, hits));
        hits.add(new Hit("journal", "“" + words + "”", "every event that says so", () -> window.findInJournal(words)));
        return hits;
    }

    private void orders(TicketView ticket, String wanted, Format format, List<Hit> hits) {
        if (matches(wanted, ticket.id().toString(), ticket.title(), "ticket")) {
            hits.add(new Hit(
                    "ticket",
                    ticket.id().toString(),
                    ticket.title() + ", " + ticket.state().word().toLowerCase(Locale.ROOT),
                    window::openTicket));
        }
        for (TicketView.Line line : ticket.lines()) {
            if (matches(wanted, line.symbol(), line.sector())) {
                hits.add(new Hit(
                        "order",
                        (line.buy() ? "BUY " : "SELL ") + line.symbol(),
                        format.quantity(line.quantity()) + " for about " + format.money(line.value()),
                        window::openTicket));
            }
        }
    }

    private static boolean matches(String wanted, String... texts) {
        return List.of(texts).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
