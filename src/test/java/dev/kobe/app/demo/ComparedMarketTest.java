// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.signal.SourceComparison;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Desk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A replayed desk whose settings name a second folder of prices.
class ComparedMarketTest {
    private static final List<String> FUNDS = List.of("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");
    private static final LocalDate OPENING = LocalDate.of(2016, 6, 30);

    @TempDir
    Path home;

    private final List<String> story = new ArrayList<>();
    private Path prices;
    private Path second;

    @BeforeEach
    void write() throws IOException {
        prices = Files.createDirectory(home.resolve("prices"));
        second = Files.createDirectory(home.resolve("second"));
        for (String fund : FUNDS) {
            String text = file(FUNDS.indexOf(fund) + 1);
            Files.writeString(prices.resolve(fund + ".csv"), text);
            Files.writeString(second.resolve(fund + ".csv"), text);
        }
        settings("prices: {second_folder: \"" + second.toString().replace('\\', '/') + "\"}\n");
    }

    private void settings(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/config.yaml"), text);
    }

    /// Prices that rise by a step a session; the momentum of a year is about 5 % for each unit of speed.
    private static String file(int speed) {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n");
        double price = 50;
        for (LocalDate day :
                TradingCalendar.of(Venue.NEW_YORK).between(LocalDate.of(2015, 1, 2), LocalDate.of(2016, 7, 29))) {
            price += 0.01 * speed;
            text.append(day)
                    .append((',' + String.format(Locale.ROOT, "%.4f", price)).repeat(5))
                    .append(",100\n");
        }
        return text.toString();
    }

    private SimulatedDesks desks() {
        return new SimulatedDesks(new ConfigFolder(home.resolve("config")), LocalDate.of(2026, 11, 20));
    }

    /// The first of July 2016 trades on the signal of June: May 2016 over May 2015.
    private Desk.Reply propose() {
        SimulationFile file = new SimulationFile(
                "replay",
                "DU0000042SIM",
                1,
                "us-sectors",
                Optional.of(prices.toString()),
                new Money(Currency.USD, new BigDecimal("100000.00")),
                OPENING);
        try (Simulation simulation = desks().create(home.resolve("desk"), file, true, true, story::add)
                .orThrow()) {
            simulation.life().session(OPENING);
            simulation.life().begin(LocalDate.of(2016, 7, 1));
            return simulation.life().rebalance(Optional.empty(), Optional.empty());
        }
    }

    @Test
    void drawsATicketWhereBothAgree() {
        assertThat(propose().refusal()).isEmpty();
    }

    @Test
    void saysAtEveryOpeningWhichBarsOfItsPricesAreLeftOut() throws IOException {
        Path file = prices.resolve("XLK.csv");
        String text = Files.readString(file);
        String line = text.lines()
                .filter(one -> one.startsWith("2016-03-15"))
                .findFirst()
                .orElseThrow();
        Files.writeString(file, text.replace(line, line.replaceFirst("100$", "0")));

        propose();

        assertThat(story).containsOnlyOnce("XLK: 1 bar left out, ZERO_VOLUME: 2016-03-15");

        story.clear();
        desks().reopen(home.resolve("desk"), true, story::add).orThrow().close();

        assertThat(story).containsOnlyOnce("XLK: 1 bar left out, ZERO_VOLUME: 2016-03-15");
    }

    @Test
    void drawsNoTicketWhereOneMonthEndDiffers() throws IOException {
        Path bent = second.resolve("XLV.csv");
        String text = Files.readString(bent);
        String line = text.lines()
                .filter(one -> one.startsWith("2016-05-31"))
                .findFirst()
                .orElseThrow();
        double close = Double.parseDouble(line.split(",")[4]);
        Files.writeString(bent, text.replace(line.split(",")[4], String.format(Locale.ROOT, "%.4f", close * 1.006)));

        assertThat(propose().refusal()).hasValueSatisfying(no -> {
            assertThat(no.code()).isEqualTo(SourceComparison.SIGNAL_SOURCES_DISAGREE);
            assertThat(no.sentence())
                    .startsWith("No ticket: the desk's own prices and the folder second disagree about momentum by more"
                            + " than 50 bps: XLV ");
        });

        settings("prices: {second_folder: \"" + second.toString().replace('\\', '/') + "\", disagreement_bps: 100}\n");
        assertThat(propose().refusal()).isEmpty();
    }

    @Test
    void drawsNoTicketWhereTheSecondIsSilent() throws IOException {
        Files.delete(second.resolve("XLV.csv"));

        assertThat(propose().refusal()).hasValueSatisfying(no -> {
            assertThat(no.code()).isEqualTo(SourceComparison.SIGNAL_SOURCE_SILENT);
            assertThat(no.sentence()).contains("cannot confirm the momentum of XLV");
        });
    }
}
