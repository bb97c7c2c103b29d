// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path desk;

    @Test
    void makesAnEmptyStoreAndOpensItAgain() {
        Store.open(desk).orThrow().close();

        try (Store again = Store.open(desk).orThrow()) {
            assertThat(again.view().appliedSeq()).isZero();
        }
        assertThat(desk.resolve("store/kobe.mv.db")).exists();
    }

    @Test
    void knowsItsNewestMigration() throws IOException {
        try (var files = Files.list(Shared.project("src/main/resources/db/migration"))) {
            List<Integer> versions = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();

            assertThat(versions.getLast()).isEqualTo(Store.SCHEMA_VERSION);
        }
    }

    @Test
    void refusesAStoreOfANewerKobeAndLeavesItAlone() throws Exception {
        Store.open(desk).orThrow().close();
        execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (99, '99', 'future', 'SQL', 'V99__future.sql', 'kobe', 1, true)");
        byte[] before = Files.readAllBytes(desk.resolve("store/kobe.mv.db"));

        Outcome<Store> opened = Store.open(desk);

        assertThat(opened.reason().orElseThrow())
                .isEqualTo("The desk " + desk
                        + " was made by a newer Kobe: its store has version 99 and this one knows up to "
                        + Store.SCHEMA_VERSION + ". Nothing was changed.");
        assertThat(Files.readAllBytes(desk.resolve("store/kobe.mv.db"))).isEqualTo(before);
    }

    @Test
    void refusesAStoreThatIsOpenElsewhere() throws IOException {
        Store.open(desk).orThrow().close();
        try (FileChannel held = FileChannel.open(desk.resolve("store/kobe.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(Store.open(desk).reason().orElseThrow())
                    .isEqualTo("The desk " + desk + " is open in another Kobe; close that one first.");
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.createDirectories(desk.resolve("store"));
        Files.writeString(desk.resolve("store/kobe.mv.db"), "not a database at all".repeat(500));

        assertThat(Store.open(desk).reason().orElseThrow()).contains("has a store that cannot be opened");
    }

    @Test
    void opensAStoreOfEachEarlierVersion() throws Exception {
        Files.createDirectories(desk.resolve("store"));
        org.flywaydb.core.Flyway.configure()
                .dataSource(url(), "kobe", "")
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();

        try (Store store = Store.open(desk).orThrow()) {
            assertThat(store.view().appliedSeq()).isZero();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "kobe", "");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + desk.resolve("store/kobe").toAbsolutePath()
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    }
}
