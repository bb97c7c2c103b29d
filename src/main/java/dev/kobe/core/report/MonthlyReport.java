// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.report.Section.Place;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A month of the desk on six pages, as blocks that are ready to be drawn.
///
/// Example: the report of March 2026 has the pages `March 2026`, `Returns`, `Why the month came out as it did`,
/// `Execution`, `Risk and edge` and `Evidence and method`, whatever is known.
public record MonthlyReport(Furniture furniture, List<Page> pages) {
    static final RefusalCode NO_SESSION = new RefusalCode("REPORT_NO_SESSION");

    /// How many pages there always are.
    public static final int PAGES = 6;

    private static final DateTimeFormatter SEALED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// What stands on every page, and what identifies the file.
    ///
    /// @param headRight without the mark of a simulated desk, which is set in bold after it
    /// @param inputs SHA-256 of the inputs as 64 hex digits; the foot prints the first sixteen
    public record Furniture(
            String title,
            String headLeft,
            String headRight,
            boolean simulated,
            String generatedAt,
            String inputs,
            Instant sealedAt) {}

    /// One page with its sections from top to bottom.
    public record Page(int number, String title, List<Part> parts) {}

    /// One section of one month.
    public record Part(Place place, String title, String remark, List<Block> blocks) {}

    /// Every section in the order of the pages.
    public static final List<Section> SECTIONS = List.of(
            new LedeSection(),
            new StripSection(),
            new SummarySection(),
            new GrowthSection(),
            new KeyFiguresSection(),
            new HoldingsSection(),
            new MonthlyReturnsSection(),
            new MonthBarsSection(),
            new DailyReturnsSection(),
            new ShapeSection(),
            new RollingSection(),
            new DrawdownsSection(),
            new AwaitedSection(
                    3,
                    Place.FULL,
                    "From zero to the month’s result",
                    "what the market, the factors, the currency and the execution each made of the result"),
            new PennySection(),
            new CurrencySection(),
            new AwaitedSection(
                    3,
                    Place.FULL,
                    "Against the benchmark: sector choice",
                    "what holding other sectors than the benchmark, and other shares of them, added or cost"),
            new OrdersSection(),
            new ShortfallSection(),
            new SlippageBySymbolSection(),
            new SlippageByTimeSection(),
            new AwaitedSection(
                    4,
                    Place.LEFT,
                    "Forecast against realised cost",
                    "the slippage of an order before it is sent; tickets forecast commission only"),
            new AwaitedSection(
                    4,
                    Place.RIGHT,
                    "Is the forecast any good?",
                    "the error of a forecast of slippage; none has been made"),
            new AllOrdersSection(),
            new LargestSlippagesSection(),
            new AwaitedSection(5, Place.LEFT, "Factor exposures", "how much of each factor today’s holdings carry"),
            new AwaitedSection(5, Place.RIGHT, "The same in figures", "the exposures with their intervals"),
            new AwaitedSection(
                    5,
                    Place.FULL,
                    "Where the risk of today’s holdings comes from",
                    "how much of the risk comes from the market, the factors, the currency and the holdings themselves"),
            new BreakersSection(),
            new AlarmsSection(),
            new AwaitedSection(
                    5,
                    Place.FULL,
                    "Does the signal rank next month’s sectors?",
                    "the rank correlation of the signal and the month that followed"),
            new AlphaHealthSection(),
            new CompletenessSection(),
            new GapsSection(),
            new AwaitedSection(
                    6,
                    Place.FULL,
                    "Daily roots",
                    "a root for each session; the desk’s journal is chained line by line, and nothing of it has been"
                            + " published"),
            new VerifySection(),
            new NotProvenSection(),
            new DefinitionsSection(),
            new DisclosuresSection());

    public MonthlyReport {
        pages = List.copyOf(pages);
    }

    /// Composes the report of the input's month; refused where the month has no session in the record.
    public static Outcome<MonthlyReport> compose(ReportInput input) {
        return compose(input, Copy.OWN);
    }

    /// As above, for the owner or for others.
    public static Outcome<MonthlyReport> compose(ReportInput input, Copy copy) {
        List<YearMonth> known = input.strikes().stream()
                .map(one -> YearMonth.from(one.session()))
                .distinct()
                .toList();
        if (!known.contains(input.month())) {
            String allowed = known.isEmpty()
                    ? "a month with a session, and this desk has none yet"
                    : known.size() == 1 ? known.getFirst().toString() : known.getFirst() + " to " + known.getLast();
            return Outcome.refused(Refusal.of(
                    NO_SESSION,
                    "There is no session of " + input.month() + " in this desk's record; allowed: " + allowed + "."));
        }
        ReportFacts facts = new ReportFacts(input, copy);
        return Outcome.ok(new MonthlyReport(
                furniture(facts),
                IntStream.rangeClosed(1, PAGES)
                        .mapToObj(number -> page(number, facts))
                        .toList()));
    }

    private static Page page(int number, ReportFacts facts) {
        return new Page(
                number,
                switch (number) {
                    case 1 -> Print.month(facts.month());
                    case 2 -> "Returns";
                    case 3 -> "Why the month came out as it did";
                    case 4 -> "Execution";
                    case 5 -> "Risk and edge";
                    default -> "Evidence and method";
                },
                SECTIONS.stream()
                        .filter(one -> one.page() == number)
                        .map(one -> new Part(
                                one.place(), one.title(facts), one.remark(facts), List.copyOf(one.compose(facts))))
                        .toList());
    }

    private static Furniture furniture(ReportFacts facts) {
        ReportInput input = facts.input();
        LocalDate last = input.month().atEndOfMonth();
        LocalDate lastSession = TradingCalendar.of(input.venue()).lastOfMonth(input.month());
        LocalDate until = facts.end().isBefore(lastSession) ? facts.end() : last;
        return new Furniture(
                "Kobe monthly report, " + Print.month(input.month()),
                "Kobe monthly report  ·  1–" + Print.longDate(until),
                (facts.isShareable() ? "Shareable copy" : "Account " + input.account()) + "  ·  " + input.base(),
                input.simulated(),
                SEALED.format(input.sealedAt()) + " UTC",
                InputsHash.of(facts),
                input.sealedAt());
    }
}
