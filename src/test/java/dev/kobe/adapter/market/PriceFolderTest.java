// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceFolderTest {
    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");
    private static final Universe LONDON = universe("uk-sectors");
    private static final Universe NEW_YORK = universe("us-sectors");

    @TempDir
    Path folder;

    private static Universe universe(String name) {
        return new ConfigFolder(Path.of("none")).universe(name).orThrow();
    }

    @Test
    void findsLondonFundsWithAndWithoutTheirMarket() throws IOException {
        write("SXLK.L.csv", "120.5");
        write("SXLF.csv", "52.5");
        write("SXLF.L.csv", "1");
        write("XLK.csv", "2");

        Map<String, PriceHistory> found = PriceFolder.read(folder, LONDON, NOW).orThrow();

        assertThat(found).containsOnlyKeys("SXLK", "SXLF");
        assertThat(found.get("SXLK").close(0)).isEqualTo(120.5);
        assertThat(found.get("SXLF").close(0)).isEqualTo(52.5);
    }

    @Test
    void takesNoLondonFileForAnAmericanFund() throws IOException {
        write("XLK.L.csv", "3");
        write("XLE.csv", "4");

        assertThat(PriceFolder.read(folder, NEW_YORK, NOW).orThrow()).containsOnlyKeys("XLE");
    }

    @Test
    void refusesTheFolderForOneBadFile() throws IOException {
        write("XLE.csv", "4");
        write("XLK.csv", "NaN");

        assertThat(PriceFolder.read(folder, NEW_YORK, NOW).reason())
                .contains(folder.resolve("XLK.csv") + ", line 2, Open: 'NaN'; allowed: a number above zero.");
    }

    @Test
    void namesAFolderThatHasNothing() {
        assertThat(PriceFolder.read(folder, NEW_YORK, NOW).reason())
                .contains(folder + " has no prices of us-sectors; allowed: files such as XLB.csv.");
        assertThat(PriceFolder.read(folder.resolve("none"), NEW_YORK, NOW).reason())
                .contains(folder.resolve("none") + " is no folder; allowed: a folder of price files such as XLB.csv.");
    }

    @Test
    void refusesBarsThatAreNotDaily() throws IOException {
        Files.writeString(
                folder.resolve("XLE.csv"),
                YahooCsv.HEADER + "\n2016-11-01,1,1,1,1,1,1\n2016-12-01,1,1,1,1,1,1\n2017-01-01,1,1,1,1,1,1\n");

        assertThat(PriceFolder.read(folder, NEW_YORK, NOW).reason())
                .contains(folder.resolve("XLE.csv") + " holds monthly bars; allowed: daily ones.");
    }

    private void write(String name, String price) throws IOException {
        Files.writeString(folder.resolve(name), YahooCsv.HEADER + "\n2016-12-30" + ("," + price).repeat(5) + ",0\n");
    }
}
