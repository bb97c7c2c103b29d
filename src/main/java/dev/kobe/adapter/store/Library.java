// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.market.KnowledgeTime;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceSymbol;
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

/// Imported data with when it was known: what a later import changed is a further row, so that the past can be asked
/// what it knew.
public final class Library {
    private static final String PRICES = "prices";

    // Plain JDBC: the start of a query builder alone would take a quarter of a whole import's time.
    private static final String SEEN =
            "select count(*) from library.import_file where kind = ? and name = ? and sha256 = ?";
    private static final String REMEMBER =
            "insert into library.import_file (kind, name, sha256, row_count, imported_at) values (?, ?, ?, ?, ?)";
    /// One statement for a file: its columns travel as arrays, which spares a round for each bar.
    private static final String INSERT = """
            insert into library.instrument_bar (symbol, import_id, session, known_at, assumed, open_price, high_price,
                low_price, close_price, adjusted_close, volume)
            select ?, ?, session, known_at, assumed, open_price, high_price, low_price, close_price, adjusted_close,
                volume
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as bar (session, known_at, assumed, open_price, high_price,
                low_price, close_price, adjusted_close, volume)""";

    private static final String SELECT = """
            select session, known_at, open_price, high_price, low_price, close_price, adjusted_close, volume
            from library.instrument_bar where symbol = ? and session between ? and ? and known_at <= ?
            order by symbol, session, known_at""";

    private final Connection connection;

    /// Files of one folder share their days.
    private final Map<SessionDate, Instant> assumed = new HashMap<>();

    Library(Connection connection) {
        this.connection = connection;
    }

    /// What an import did: bars that were new, bars that changed, and whether the very file was there before.
    public record Imported(int added, int changed, boolean seenBefore) {}

    /// Takes a file's bars, all of them or none. A bar that the library has not got is assumed to have been known at
    /// its session's close and the source's lag; one that differs is known from `now` on. The same file a second
    /// time changes nothing.
    public Imported importBars(PriceFile file, Instant now) {
        try {
            connection.setAutoCommit(false);
            try {
                Imported done = take(file, now);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new StoreBroken("importing " + file.name(), broken);
        }
    }

    private Imported take(PriceFile file, Instant now) throws SQLException {
        if (isSeen(file)) {
            return new Imported(0, 0, true);
        }
        PriceHistory history = file.history();
        long importId = remember(file, now);
        Known known = known(history.symbol());
        Venue venue = SourceSymbol.venue(history.symbol());
        List<Row> rows = new ArrayList<>();
        for (int bar = 0; bar < history.size(); bar++) {
            Optional<Instant> before = known.at(history.epochDay(bar));
            if (before.isEmpty()) {
                rows.add(new Row(bar, assumed(venue, history.date(bar)), true));
            } else if (known.differs(history, bar)) {
                // Never before the row it changes, or the change could not be seen.
                Instant after = before.get().plusMillis(1);
                rows.add(new Row(bar, now.isAfter(after) ? now : after, false));
            }
        }
        insert(history, importId, rows);
        int added = (int) rows.stream().filter(Row::assumed).count();
        return new Imported(added, rows.size() - added, false);
    }

    /// A bar that is to be written, by its number in the history.
    private record Row(int bar, Instant knownAt, boolean assumed) {}

    private void insert(PriceHistory history, long importId, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, history.symbol());
            insert.setLong(2, importId);
            insert.setObject(3, column(rows, row -> history.date(row.bar())));
            insert.setObject(4, column(rows, Row::knownAt));
            insert.setObject(5, column(rows, Row::assumed));
            insert.setObject(6, column(rows, row -> history.open(row.bar())));
            insert.setObject(7, column(rows, row -> history.high(row.bar())));
            insert.setObject(8, column(rows, row -> history.low(row.bar())));
            insert.setObject(9, column(rows, row -> history.close(row.bar())));
            insert.setObject(10, column(rows, row -> history.adjustedClose(row.bar())));
            insert.setObject(11, column(rows, row -> history.volume(row.bar())));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<Row> rows, Function<Row, Object> cell) {
        return rows.stream().map(cell).toArray();
    }

    private Instant assumed(Venue venue, LocalDate day) {
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
            insert.setLong(4, file.history().size());
            insert.setObject(5, now);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /// The bars of each symbol between two days, both counted, as they were known at an instant; a symbol of which
    /// nothing was known has no entry.
    public Map<String, PriceHistory> history(
            Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt) {
        Map<String, PriceHistory> histories = new HashMap<>();
        try {
            for (String symbol : symbols) {
                BarColumns found = scan(symbol, from, to, knownAt);
                if (!found.isEmpty()) {
                    histories.put(symbol, found.history(symbol));
                }
            }
        } catch (SQLException broken) {
            throw new StoreBroken("reading bars", broken);
        }
        return histories;
    }

    private BarColumns scan(String symbol, LocalDate from, LocalDate to, Instant knownAt) throws SQLException {
        BarColumns found = new BarColumns();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, symbol);
            select.setObject(2, from);
            select.setObject(3, to);
            select.setObject(4, knownAt);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private Known known(String symbol) throws SQLException {
        return scan(symbol, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), Instant.parse("9999-12-31T00:00:00Z"))
                .known(symbol);
    }

    /// What the library holds of one symbol, with when each bar was last known to change.
    record Known(PriceHistory history, Map<Long, Instant> since) {
        Optional<Instant> at(long epochDay) {
            return Optional.ofNullable(since.get(epochDay));
        }

        boolean differs(PriceHistory other, int bar) {
            int own = history.atOrBefore(other.date(bar));
            return history.open(own) != other.open(bar)
                    || history.high(own) != other.high(bar)
                    || history.low(own) != other.low(bar)
                    || history.close(own) != other.close(bar)
                    || history.adjustedClose(own) != other.adjustedClose(bar)
                    || history.volume(own) != other.volume(bar);
        }
    }
}
