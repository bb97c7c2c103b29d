// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The open database file of one desk, `<desk>/store/kobe.mv.db`; whoever opens it closes it.
///
/// A commit is on disk before it is acknowledged. A file that a newer Kobe has migrated is refused and left untouched.
public final class Store implements AutoCloseable {
    public static final RefusalCode STORE_NEWER = new RefusalCode("STORE_NEWER");
    public static final RefusalCode STORE_IN_USE = new RefusalCode("STORE_IN_USE");
    public static final RefusalCode STORE_BROKEN = new RefusalCode("STORE_BROKEN");

    /// The number of the newest migration that this Kobe knows.
    static final int SCHEMA_VERSION = 4;

    /// Without WRITE_DELAY=0 a killed process loses commits that it had acknowledged.
    private static final String OPTIONS =
            ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private static final String USER = "kobe";

    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withRenderFormatted(false)
            .withExecuteLogging(false);

    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    /// Opens the store of a desk's folder, which is created or migrated where that is needed.
    public static Outcome<Store> open(Path desk) {
        Path file = desk.resolve("store").resolve("kobe");
        Path database = file.resolveSibling("kobe.mv.db");
        try {
            Files.createDirectories(file.getParent());
            int version = Files.exists(database) ? version(file) : 0;
            if (version > SCHEMA_VERSION) {
                return newer(desk, version);
            }
            Store store = new Store(connect(file, ""));
            if (version < SCHEMA_VERSION) {
                store.migrate(file);
            }
            return Outcome.ok(store);
        } catch (SQLException broken) {
            return unusable(desk, broken);
        } catch (FlywayException broken) {
            return refused(STORE_BROKEN, desk, "has a store that cannot be migrated: " + broken.getMessage());
        } catch (IOException broken) {
            return refused(STORE_BROKEN, desk, "has no folder for its store: " + broken.getMessage());
        }
    }

    /// Looks whether a desk's store opens with this Kobe, and changes nothing by looking.
    ///
    /// @return the version of its schema
    public static Outcome<Integer> look(Path desk) {
        Path file = desk.resolve("store").resolve("kobe");
        if (!Files.exists(file.resolveSibling("kobe.mv.db"))) {
            return Outcome.ok(0);
        }
        try {
            int version = version(file);
            return version > SCHEMA_VERSION ? newer(desk, version) : Outcome.ok(version);
        } catch (SQLException broken) {
            return unusable(desk, broken);
        }
    }

    private static <T> Outcome<T> newer(Path desk, int version) {
        return refused(
                STORE_NEWER,
                desk,
                "was made by a newer Kobe: its store has version " + version + " and this one knows up to "
                        + SCHEMA_VERSION + ". Nothing was changed.");
    }

    private static <T> Outcome<T> unusable(Path desk, SQLException broken) {
        return broken.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? refused(STORE_IN_USE, desk, "is open in another Kobe; close that one first.")
                : refused(STORE_BROKEN, desk, "has a store that cannot be opened: " + broken.getMessage());
    }

    /// Imported data with when it was known.
    public Library library() {
        return new Library(connection);
    }

    /// The journal laid out for lists and charts.
    public DeskView view() {
        return new DeskView(context(connection));
    }

    /// Writes a consistent copy of the open database as a zip of its one file.
    public void copyTo(Path zip) {
        context(connection)
                .execute("backup to {0}", DSL.inline(zip.toAbsolutePath().toString()));
    }

    /// How many rows each table has.
    public Map<String, Long> counts() {
        DSLContext context = context(connection);
        Map<String, Long> counts = new TreeMap<>();
        for (Table<?> one : context.meta().getTables()) {
            String schema = Objects.requireNonNull(one.getSchema()).getName().toLowerCase(Locale.ROOT);
            if (!schema.equals("information_schema")) {
                counts.put(schema + "." + one.getName().toLowerCase(Locale.ROOT), (long) context.fetchCount(one));
            }
        }
        return counts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new StoreBroken("closing the store", broken);
        }
    }

    private static int version(Path file) throws SQLException {
        // Read-only: a store that turns out to be newer must not change by being looked at.
        try (Connection looking = connect(file, ";ACCESS_MODE_DATA=r");
                Statement statement = looking.createStatement();
                ResultSet versions = statement.executeQuery(
                        "select max(cast(version as integer)) from flyway_schema_history where success")) {
            return versions.next() ? versions.getInt(1) : 0;
        }
    }

    /// Migrates while this store holds the file open, which would otherwise be opened and closed at every step.
    private void migrate(Path file) {
        boolean done = false;
        try {
            Flyway.configure()
                    .dataSource(url(file), USER, "")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private static Connection connect(Path file, String more) throws SQLException {
        return DriverManager.getConnection(url(file) + more, USER, "");
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + OPTIONS;
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }

    private static <T> Outcome<T> refused(RefusalCode code, Path desk, String what) {
        return Outcome.refused(Refusal.of(code, Map.of("desk", desk.toString()), "The desk " + desk + " " + what));
    }
}
