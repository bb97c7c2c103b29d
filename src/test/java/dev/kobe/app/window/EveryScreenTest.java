// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.window.LivedDesk.Moment;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import dev.kobe.ui.shell.DeskPorts;
import dev.kobe.ui.shell.KobeWindow;
import dev.kobe.ui.shell.Scenes;
import dev.kobe.ui.shell.TabWalk;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold on every screen of a desk that has really lived: Tab reaches everything, and privacy masks all money.
@Tag("window")
class EveryScreenTest {
    private static LivedDesk desk;

    @BeforeAll
    static void live() {
        FxLauncher.start();
        desk = LivedDesk.shared();
    }

    enum Where {
        TODAY(Moment.MIDDAY, Scenes::today, "Equity curve", "Show year to date"),
        CLOSED(Moment.STRUCK, Scenes::today, "Open the ticket"),
        TABLE(Moment.MIDDAY, Scenes::table, "Equity curve as a table"),
        READY(Moment.READY, Scenes::ticket, "sell, Name SXLE", "Approve 2 orders"),
        WORKING(Moment.WORKING, Scenes::ticket, "Order SELL, SXLE", "Cancel everything that is left"),
        FILLED(Moment.FILLED, Scenes::ticket, "Order SELL, SXLE"),
        BLOCKED(Moment.BLOCKED, Scenes::ticket, "Against it: SXLK is worth", "Propose again"),
        UNCERTAIN(Moment.UNCERTAIN, Scenes::ticket, "Order SELL, GBP.USD"),
        RESUME(Moment.PEAK_HALT, Scenes::resume, "Stay halted"),
        FIRST_RUN(Moment.FIRST_RUN, Scenes::today, "Open the demonstration desk", "Review limits"),
        JOURNAL(Moment.MIDDAY, Scenes::journal, "Journal", "Find in the journal", "Show all kinds of events"),
        SERVICES(Moment.MIDDAY, Scenes::services, "Service Guardian"),
        SETTINGS(Moment.MIDDAY, Scenes::settings, "Theme: dark", "Text at 150 percent", "Show Holdings on Today"),
        REPORTS(Moment.MIDDAY, Scenes::reports, "Make the report of October 2026"),
        TRADES(Moment.MIDDAY, Scenes::trades, "Trades is not part of this version."),
        FIND(Moment.READY, Scenes::find, "What to find", "Close without going anywhere"),
        ALARMS(Moment.HALTED_BY_HAND, Scenes::alarms, "Level URGENT", "Acknowledge this alarm"),
        BREAKER(Moment.PEAK_HALT, window -> Scenes.breaker(window, "drawdown.peak"), "Back"),
        WHAT_IF(
                Moment.MIDDAY,
                Scenes::whatIf,
                "Halt of Day drawdown in %, set to 2",
                "Day drawdown: Stops a loss of one day",
                "Trips at the tried levels, the newest first",
                "Close; no limit was changed"),
        KEYS(Moment.MIDDAY, Scenes::keys, "Close the list of keys");

        final Moment moment;
        final Consumer<KobeWindow> scene;
        final String[] stops;

        Where(Moment moment, Consumer<KobeWindow> scene, String... stops) {
            this.moment = moment;
            this.scene = scene;
            this.stops = stops;
        }
    }

    private static <T> T on(Where where, Function<KobeWindow, T> look) {
        LivedDesk.Seen seen = desk.at(where.moment);
        var stage = new Stage[1];
        KobeWindow window = FxLauncher.onFx(() -> {
            var made = new KobeWindow(
                    seen.screen(),
                    new DeskPorts(
                            Scenes.nowhere(),
                            new FolderFiles(
                                    desk.desk(),
                                    Runnable::run,
                                    month -> Outcome.missing("report", "not made here"),
                                    Outcome::ok),
                            desk.trials(where.moment),
                            kept -> {},
                            () -> {}),
                    InstantSource.fixed(seen.at()),
                    InstantSource.fixed(seen.at()),
                    Look.of(Theme.DARK));
            stage[0] = new Stage();
            stage[0].setWidth(1180);
            stage[0].setHeight(720);
            Scenes.stand(made, stage[0]);
            where.scene.accept(made);
            made.root().applyCss();
            made.root().layout();
            return made;
        });
        // The answers of the files come in turns of their own.
        for (int turn = 0; turn < Scenes.TURNS; turn++) {
            FxLauncher.onFx(() -> null);
        }
        try {
            return FxLauncher.onFx(() -> look.apply(window));
        } finally {
            FxLauncher.onFx(() -> {
                stage[0].close();
                return null;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabReachesEverythingAndPrivacyMasksAllMoney(Where where) {
        LivedDesk.Seen seen = desk.at(where.moment);
        Set<String> secrets = secrets(seen);
        on(where, window -> {
            assertThat(Scenes.overlapsHalt(window)).as("something under Halt").isFalse();
            Set<String> stops = TabWalk.of(window);
            for (String stop : where.stops) {
                assertThat(stops).anyMatch(name -> name.startsWith(stop));
            }
            if (where != Where.RESUME) {
                assertThat(stops)
                        .anyMatch(name -> name.startsWith(seen.view().state().isHalted() ? "Resume trading" : "Halt"));
            }
            assertThat(told(where, secrets, Words.all(window.root())))
                    .as("the strip alone gives money away without privacy")
                    .matches(told -> where.moment == Moment.FIRST_RUN || !told.isEmpty());
            Scenes.mask(window);
            assertThat(told(where, secrets, Words.all(window.root()))).isEmpty();
            return window;
        });
    }

    /// Every text that names an amount or a size that the desk knows: read, hovered over or read aloud.
    private static Set<String> told(Where where, Set<String> secrets, Set<String> words) {
        Pattern any = Pattern.compile(
                "(?<![\\d.,])(" + secrets.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![\\d,]|\\.\\d)(?!\\s?[\\u202F]?%)");
        return secrets.isEmpty()
                ? Set.of()
                : words.stream()
                        // The code of an approval is the beginning of a hash, whatever digits it has.
                        .map(text -> text.replaceAll("approved, [0-9a-f]{6}\\b", "approved"))
                        // The numbers of the journal's entries are no sizes, and neither is their count.
                        .filter(text -> where != Where.JOURNAL
                                || !text.matches("\\d+|Chain proven: [\\d,]+ entries, last hash [0-9a-f]{12}"))
                        // Nor are the sizes of text that can be chosen.
                        .filter(text -> where != Where.SETTINGS || !text.matches("(Text at )?(90|1[0-5]0)( percent)?"))
                        .filter(text -> any.matcher(text).find())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> secrets(LivedDesk.Seen seen) {
        DeskState state = seen.view().state();
        var secrets = new TreeSet<String>();
        Scenes.equity(seen.screen()).ifPresent(one -> add(secrets, one));
        state.strikes().forEach(strike -> strike.valuation().equity().ifPresent(one -> add(secrets, one)));
        state.book().positions().forEach(one -> size(secrets, one.quantity()));
        state.fills().values().forEach(one -> size(secrets, one.quantity().value()));
        state.limits().map(GateLimits::orderValue).ifPresent(one -> add(secrets, one));
        state.tickets().values().forEach(record -> {
            Ticket ticket = record.ticket();
            add(secrets, ticket.equity());
            ticket.lines().forEach(line -> {
                add(secrets, line.value());
                add(secrets, line.cost());
                size(secrets, line.quantity().value());
            });
            ticket.cashAfter().values().forEach(one -> add(secrets, one));
            ticket.cashBefore().values().forEach(one -> add(secrets, one));
        });
        return secrets;
    }

    private static void add(Set<String> secrets, Money money) {
        if (money.amount().abs().compareTo(BigDecimal.TEN) > 0) {
            secrets.add(money.amount().abs().toPlainString());
            secrets.add(new Format(false).amount(money).replace(String.valueOf(Format.MINUS), ""));
        }
    }

    // Sizes below a hundred are too like other numbers to be looked for.
    private static void size(Set<String> secrets, BigDecimal quantity) {
        BigDecimal size = quantity.abs().stripTrailingZeros();
        if (size.compareTo(BigDecimal.valueOf(100)) > 0) {
            secrets.add(size.toPlainString());
            secrets.add(new Format(false).quantity(size));
        }
    }
}
