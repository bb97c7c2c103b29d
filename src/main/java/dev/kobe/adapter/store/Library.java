// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.KnowledgeTime;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.market.Vintage;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.time.SessionDate;
import dev.kobe.core.time.Venue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Imported data with when it was known: what a later import changed is a further row, so that the past can be
/// asked what it knew. Bars in doubt are kept with their reason and left out of every history.
public final class Library {
    public static final RefusalCode SERIES_DIFFERS = new RefusalCode("SERIES_DIFFERS");

    private static final String PRICES = "prices";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    // Plain JDBC: the start of a query builder alone would take a quarter of a whole import's time.
    private static final String SEEN =
            "select count(*) from library.import_file where kind = ? and name = ? and sha256 = ?";
    private static final String REMEMBER =
            "insert into library.import_file (kind, name, sha256, row_count, imported_at) values (?, ?, ?, ?, ?)";
    /// One statement for a file: its columns travel as arrays, which spares a round for each bar.
    private static final String INSERT = """
            insert into library.instrument_bar (symbol, kind, import_id, session, minute_of_day, known_at, assumed, doubt,
                open_price, high_price, low_price, close_price, adjusted_close, volume)
            select ?, ?, ?, session, minute_of_day, known_at, assumed, doubt, open_price, high_price, low_price,
                close_price, adjusted_close, volume
            from unnest(?, ?, ?, ?, cast(? as varchar array), cast(? as double precision array),
                cast(? as double precision array), cast(? as double precision array),
                cast(? as double precision array), cast(? as double precision array), cast(? as bigint array))
                as bar (session, minute_of_day, known_at, assumed, doubt, open_price, high_price, low_price,
                close_price, adjusted_close, volume)""";

    private static final String SELECT = """
            select session, minute_of_day, known_at, doubt, open_price, high_price, low_price, close_price,
                adjusted_close, volume
            from library.instrument_bar
            where symbol = ? and kind = ? and session between ? and ? and known_at <= ?
            order by symbol, kind, session, minute_of_day, known_at""";

    private final Connection connection;

    /// Files of one folder share their days.
    private final Map<SessionDate, Instant> assumed = new HashMap<>();

    Library(Connection connection) {
        this.connection = connection;
    }

    /// What an import did: bars that were new, bars that changed, whether the very file was there before, and
    /// what the bars that were known had to say to it.
    public record Imported(int added, int changed, boolean seenBefore, List<String> vintages) {
        public Imported {
            vintages = List.copyOf(vintages);
        }
    }

    /// Takes a file's bars, all of them or none. A bar that the library has not got is assumed to have been
    /// known at its session's close and the source's lag; one that differs is known from `now` on. The same
    /// file a second time changes nothing. A file whose prices cannot belong to the series that is known is
    /// refused.
    public Outcome<Imported> importBars(PriceFile file, Instant now) {
        try {
            connection.setAutoCommit(false);
            try {
                Outcome<Imported> done = take(file, now);
                if (done instanceof Outcome.Ok<Imported>) {
                    connection.commit();
                }
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new StoreBroken("importing " + file.name(), broken);
        }
    }

    private Outcome<Imported> take(PriceFile file, Instant now) throws SQLException {
        if (isSeen(file)) {
            return Outcome.ok(new Imported(0, 0, true, List.of()));
        }
        long importId = remember(file, now);
        int added = 0;
        int changed = 0;
        List<String> vintages = new ArrayList<>();
        for (InspectedSeries series : file.series()) {
            BarColumns known = known(series.bars());
            Optional<Vintage> vintage = vintage(known, series);
            Optional<String> refusal = vintage.flatMap(Vintage::refusal);
            if (refusal.isPresent()) {
                return Outcome.refused(Refusal.of(
                        SERIES_DIFFERS,
                        Map.of("file", file.name()),
                        file.name() + " is not taken: " + refusal.get() + "."));
            }
            boolean rescaled = vintage.filter(Vintage::rescaled).isPresent();
            List<Row> rows = rows(known, series, now, rescaled);
            int fresh = (int) rows.stream()
                    .filter(row -> known.find(series.bars().minute(row.bar())) < 0)
                    .count();
            added += fresh;
            changed += rows.size() - fresh;
            if (vintage.isPresent()) {
                vintage.get().sentence().ifPresent(vintages::add);
                rows.addAll(outside(known, series.bars(), vintage.get(), now));
            }
            insert(series.bars(), importId, rows);
        }
        return Outcome.ok(new Imported(added, changed, false, vintages));
    }

    private static Optional<Vintage> vintage(BarColumns known, InspectedSeries series) {
        return series.bars().kind() == BarKind.DAILY && !known.isEmpty()
                ? Optional.of(Vintage.of(
                        known.series(series.bars().symbol(), BarKind.DAILY).history(), series.history()))
                : Optional.empty();
    }

    /// A bar that is to be written, by its number in a series.
    private record Row(InspectedSeries of, int bar, Instant knownAt, boolean assumed, Optional<String> doubt) {
        @Nullable
        Object cell(SourceBars.Column column) {
            double cell = of.bars().get(column, bar);
            return Double.isNaN(cell) ? null : column == SourceBars.Column.VOLUME ? (Object) Math.round(cell) : cell;
        }
    }

    /// Bars on another scale than those known count as known from now on: a view of the past must not mix the
    /// two.
    private List<Row> rows(BarColumns known, InspectedSeries series, Instant now, boolean rescaled) {
        SourceBars bars = series.bars();
        List<Row> rows = new ArrayList<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            if (bar > 0 && bars.minute(bar) == bars.minute(bar - 1)) {
                continue;
            }
            int before = known.find(bars.minute(bar));
            if (before < 0) {
                Instant since = rescaled ? now : assumed(bars, bar);
                rows.add(new Row(series, bar, since, !rescaled, series.doubt(bar)));
            } else if (known.differs(before, series, bar)) {
                rows.add(new Row(series, bar, after(known.knownAt(before), now), false, series.doubt(bar)));
            }
        }
        return rows;
    }

    /// Never before the row it changes, or the change could not be seen.
    private static Instant after(Instant before, Instant now) {
        Instant earliest = before.plusMillis(1);
        return now.isAfter(earliest) ? now : earliest;
    }

    /// Known bars that the file does not replace and that are on another scale than it.
    private static List<Row> outside(BarColumns known, SourceBars incoming, Vintage vintage, Instant now) {
        InspectedSeries left = known.series(incoming.symbol(), incoming.kind());
        List<Row> rows = new ArrayList<>();
        for (int bar = 0; bar < left.bars().size(); bar++) {
            LocalDate day = left.bars().date(bar);
            boolean before = vintage.before().filter(day::isBefore).isPresent();
            boolean after = vintage.after().filter(day::isAfter).isPresent();
            if ((before || after) && left.doubt(bar).isEmpty()) {
                rows.add(new Row(left, bar, after(known.knownAt(bar), now), false, Optional.of(Vintage.CODE)));
            }
        }
        return rows;
    }

    private void insert(SourceBars bars, long importId, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, bars.symbol());
            insert.setString(2, bars.kind().word());
            insert.setLong(3, importId);
            insert.setObject(4, column(rows, row -> row.of().bars().date(row.bar())));
            insert.setObject(5, column(rows, row -> row.of().bars().minuteOfDay(row.bar())));
            insert.setObject(6, column(rows, Row::knownAt));
            insert.setObject(7, column(rows, Row::assumed));
            insert.setObject(8, column(rows, row -> row.doubt().orElse(null)));
            int next = 9;
            for (SourceBars.Column column : BarColumns.CELLS) {
                insert.setObject(next++, column(rows, row -> row.cell(column)));
            }
            insert.executeUpdate();
        }
    }

    private static @Nullable Object[] column(List<Row> rows, Function<Row, @Nullable Object> cell) {
        return rows.stream().map(cell).toArray();
    }

    private Instant assumed(SourceBars bars, int bar) {
        if (bars.kind() != BarKind.DAILY) {
            return KnowledgeTime.assumed(bars, bar);
        }
        Venue venue = SourceSymbol.venue(bars.symbol());
        LocalDate day = bars.date(bar);
        return assumed.computeIfAbsent(new SessionDate(venue, day), one -> KnowledgeTime.assumed(venue, day));
    }

    private boolean isSeen(PriceFile file) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SEEN)) {
            select.setString(1, PRICES);
            select.setString(2, file.name());
            select.setString(3, file.sha256());
            try (ResultSet count = select.executeQuery()) {
                return count.next() && count.getLong(1) > 0;
            }
        }
    }

    private long remember(PriceFile file, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, PRICES);
            insert.setString(2, file.name());
            insert.setString(3, file.sha256());
            insert.setLong(4, file.rows());
            insert.setObject(5, now);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /// The daily bars of each symbol between two days, both counted, as they were known at an instant; a symbol
    /// of which nothing was known has no entry.
    public Map<String, PriceHistory> history(
            Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt) {
        Map<String, PriceHistory> histories = new HashMap<>();
        try {
            for (String symbol : symbols) {
                BarColumns found = scan(symbol, BarKind.DAILY, from, to, knownAt);
                if (!found.isEmpty()) {
                    histories.put(symbol, found.series(symbol, BarKind.DAILY).history());
                }
            }
        } catch (SQLException broken) {
            throw new StoreBroken("reading bars", broken);
        }
        return histories;
    }

    /// Everything that was known of one series at an instant, the bars in doubt with their reason.
    InspectedSeries series(String symbol, BarKind kind, Instant knownAt) {
        try {
            return scan(symbol, kind, EARLIEST, LATEST, knownAt).series(symbol, kind);
        } catch (SQLException broken) {
            throw new StoreBroken("reading bars", broken);
        }
    }

    private BarColumns known(SourceBars bars) throws SQLException {
        return scan(bars.symbol(), bars.kind(), EARLIEST, LATEST, Instant.parse("9999-12-31T00:00:00Z"));
    }

    private BarColumns scan(String symbol, BarKind kind, LocalDate from, LocalDate to, Instant knownAt)
            throws SQLException {
        BarColumns found = new BarColumns();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, symbol);
            select.setString(2, kind.word());
            select.setObject(3, from);
            select.setObject(4, to);
            select.setObject(5, knownAt);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row);
                }
            }
        }
        return found;
    }
}
