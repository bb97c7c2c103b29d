// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.FormerName;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFolderTest {
    private static final ConfigFolder NOWHERE = new ConfigFolder(Path.of("no-such-folder"));

    @TempDir
    Path folder;

    @Test
    void hasTheDocumentedDefaultsWithoutAFile() {
        KobeConfig config = NOWHERE.config().orThrow();

        assertThat(config.profile()).isEqualTo(KobeConfig.Profile.PAPER);
        assertThat(config.account().id()).isEmpty();
        assertThat(config.baseCurrency()).isEqualTo(Currency.GBP);
        assertThat(config.universe()).isEqualTo("uk-sectors");
        assertThat(config.strategy().topN()).isEqualTo(3);
        assertThat(config.strategy().cashReserve()).isEqualByComparingTo("0.005");
        assertThat(config.costs().fundMinimumUsd()).isEqualByComparingTo("1.70");
        assertThat(config.fx()).extracting(KobeConfig.Pair::symbol).containsExactly("GBP.USD");
        assertThat(config.breakers().get("drawdown.peak")).hasToString("0.05 alert, 0.10 halt");
        assertThat(config.gate().shareCap()).isEmpty();
        assertThat(config.undo().liveSeconds()).isEqualTo(10);
        assertThat(config.excludedTypes())
                .containsExactly(SecurityType.BOND, SecurityType.BILL, SecurityType.CFD, SecurityType.WAR);
    }

    @Test
    void keepsDecimalsAsTheyWereWritten() {
        KobeConfig config = ConfigFolder.config("""
                        profile: live
                        account: {id: U1234567, kind: cash}
                        fx:
                          - {symbol: EUR.USD, tick: 0.00005}
                        gate: {share_cap: 2500, order_value: 33000.50}
                        """, "mine").orThrow();

        assertThat(config.account())
                .isEqualTo(new KobeConfig.Account(java.util.Optional.of("U1234567"), KobeConfig.Account.Kind.CASH));
        assertThat(config.fx().getFirst().tick()).isEqualTo(new BigDecimal("0.00005"));
        assertThat(config.fx().getFirst().exchange()).isEqualTo("IDEALPRO");
        assertThat(config.gate().orderValue()).contains(new BigDecimal("33000.50"));
    }

    @Test
    void tellsTenFaultsInTenSentences() {
        String text = """
                profile: real
                account: {id: 12, kind: savings}
                base_currency: pounds
                strategy:
                  top_n: three
                  formation: 61
                  drift_treshold: 0.02
                fx: GBP.USD
                breakers:
                  drawdown_day: 0.03 alert, 0.02 halt
                gate: {order_share: 1.5}
                """;

        assertThat(sentences(ConfigFolder.config(text, "config.yaml")))
                .containsExactly(
                        "config.yaml, line 1: profile is 'real'; allowed: one of paper, live, demo, replay.",
                        "config.yaml, line 2: account.id is '12'; allowed: letters and digits as the broker prints them,"
                                + " such as DU1234567.",
                        "config.yaml, line 2: account.kind is 'savings'; allowed: one of margin, cash.",
                        "config.yaml, line 3: base_currency is 'pounds'; allowed: three capital letters, such as GBP.",
                        "config.yaml, line 5: strategy.top_n is 'three'; allowed: a whole number from 1 to 50.",
                        "config.yaml, line 6: strategy.formation is '61'; allowed: a whole number from 1 to 60.",
                        "config.yaml, line 7: strategy.drift_treshold is not a key; allowed: cash_reserve,"
                                + " conversion_cost_bps, drift_threshold, flatten_limit_offset_bps, formation, limit_offset_bps,"
                                + " minimum_value, skip, top_n, trials.",
                        "config.yaml, line 8: fx is 'GBP.USD'; allowed: a list.",
                        "config.yaml, line 10: breakers.drawdown_day is '0.03 alert, 0.02 halt'; allowed: levels in"
                                + " rising order with alert, reduce, pause or halt, such as 20 alert, 25 reduce, 30 pause, 40"
                                + " halt; none is 0, and what acts more severely stands higher.",
                        "config.yaml, line 11: gate.order_share is '1.5'; allowed: a number from 0.01 to 1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile: [paper                    | is not YAML",
                "'profile: paper\nprofile: live'    | profile is given twice; allowed: once",
                "strategy: 3                        | strategy is '3'; allowed: a group of keys",
                "'- profile'                        | the file is a list; allowed: a group of keys",
                "'a: 1\n---\nb: 2'                  | more than one document",
                "'strategy: {cash_reserve: 0.001}'  | strategy.cash_reserve is '0.001'; allowed: at least gate",
                "'strategy: {cash_reserve: .nan}'   | strategy.cash_reserve is '.nan'; allowed: a number from 0 to 0.5",
                "'strategy: {cash_reserve: 1e-3}'   | strategy.cash_reserve is '1e-3'; allowed: a number from 0 to 0.5",
                "'undo: {live_seconds: 2.5}'        | undo.live_seconds is '2.5'; allowed: a whole number from 5 to 120"
            })
    void refusesWhatItCannotTrust(String text, String sentence) {
        assertThat(String.join("\n", sentences(ConfigFolder.config(text, "config.yaml"))))
                .contains(sentence);
    }

    @Test
    void readsTheFileOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "strategy: {top_n: 4}\n");

        assertThat(new ConfigFolder(folder).config().orThrow().strategy().topN())
                .isEqualTo(4);
    }

    @Test
    void namesAFileThatIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("config.yaml"));
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(sentences(new ConfigFolder(folder).config()).getFirst())
                .endsWith("is a folder; allowed: a YAML file.");
        assertThat(sentences(NOWHERE.universe(folder.resolve("binary.yaml").toString()))
                        .getFirst())
                .contains("is not text");
        assertThat(sentences(NOWHERE.universe(folder.resolve("absent.yaml").toString()))
                        .getFirst())
                .contains("does not exist");
        assertThat(sentences(NOWHERE.universe("eu-sectors")).getFirst())
                .contains("There is no universe 'eu-sectors'; allowed: uk-sectors, us-sectors");
    }

    @Test
    void carriesTheLondonFundsAsTheyTrade() {
        Universe universe = NOWHERE.universe("uk-sectors").orThrow();

        assertThat(universe.instruments()).hasSize(9).allSatisfy(fund -> {
            assertThat(fund.id().exchange()).isEqualTo("LSEETF");
            assertThat(fund.unit()).isEqualTo(QuoteUnit.DOLLARS);
            assertThat(fund.domicile()).isEqualTo("IE");
            assertThat(fund.distribution()).isEqualTo(Instrument.Distribution.ACC);
            assertThat(fund.stampDuty().value()).isZero();
            assertThat(fund.liquidity()).isEqualTo(Instrument.Liquidity.QUOTED);
        });
        assertThat(universe.instruments().stream()
                        .filter(fund -> fund.ticks().equals(TickLadder.of(new BigDecimal("0.005")))))
                .extracting(Instrument::symbol)
                .containsExactly("SXLE", "SXLF", "SXLP");
        assertThat(universe.requireOpen()).containsExactlyInAnyOrder(Venue.LONDON, Venue.NEW_YORK);
        assertThat(universe.researchOnly()).isFalse();
    }

    @Test
    void carriesTheAmericanFundsForResearch() {
        Universe universe = NOWHERE.universe("us-sectors").orThrow();

        assertThat(universe.instruments())
                .extracting(Instrument::symbol)
                .containsExactly("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");
        assertThat(universe.researchOnly()).isTrue();
        assertThat(universe.benchmark()).contains("SPY");
    }

    @Test
    void prefersTheFoldersOwnUniverse() throws IOException {
        Path own = Files.createDirectories(folder.resolve("universe")).resolve("us-sectors.yaml");
        Files.writeString(own, """
                name: us-sectors
                description: Mine.
                currency: GBP
                require_open: [LONDON]
                instruments:
                  - {symbol: ABC, name: A share, sector: Energy, exchange: LSE, venue: LONDON, unit: GBP/100,
                     tick: 0.5, domicile: GB, distribution: DIST, stamp_duty_bps: 50, liquidity: TRADED}
                """);

        Universe universe = new ConfigFolder(folder).universe("us-sectors").orThrow();

        assertThat(universe.instruments()).extracting(Instrument::unit).containsExactly(QuoteUnit.PENCE);
        assertThat(NOWHERE.universe(own.toString()).orThrow()).isEqualTo(universe);
    }

    @Test
    void tellsEveryFaultOfAUniverse() {
        String text = """
                name: Mine
                description: Bad.
                currency: USD
                require_open: [PARIS]
                instruments:
                  - {symbol: SXLK, name: A, sector: T, exchange: LSEETF, venue: LONDON, unit: pence,
                     tick: 0, domicile: Ireland, distribution: ACC, stamp_duty_bps: -1, liquidity: QUOTED}
                """;

        assertThat(sentences(ConfigFolder.universe(text, "u.yaml")))
                .hasSize(6)
                .anyMatch(one ->
                        one.equals("u.yaml, line 4: require_open[1] is 'PARIS'; allowed: one of LONDON, NEW_YORK."))
                .anyMatch(one -> one.equals(
                        "u.yaml, line 7: instruments[1].tick is '0'; allowed: a number from 0.000001 to 100."));
    }

    @ParameterizedTest
    @CsvSource({"SXLK, SXLK, USD, names SXLK twice", "SXLK, SXLE, GBP, is quoted in GBP"})
    void refusesAUniverseThatContradictsItself(String first, String second, String unit, String sentence) {
        String line = "  - {symbol: %s, name: A, sector: T, exchange: LSEETF, venue: LONDON, unit: %s, tick: 0.01,"
                + " domicile: IE, distribution: ACC, stamp_duty_bps: 0, liquidity: QUOTED}\n";
        String text = "name: mine\ndescription: D.\ncurrency: USD\nrequire_open: [LONDON]\ninstruments:\n"
                + line.formatted(first, "USD") + line.formatted(second, unit);

        assertThat(sentences(ConfigFolder.universe(text, "u.yaml")).getFirst()).contains(sentence);
    }

    @Test
    void aFormerNameNeedsItsDay() {
        String line = "name: mine\ndescription: D.\ncurrency: USD\nrequire_open: [LONDON]\ninstruments:\n"
                + "  - {symbol: NEXT, name: A, sector: T, exchange: LSEETF, venue: LONDON, unit: USD, tick: 0.01,"
                + " domicile: IE, distribution: ACC, stamp_duty_bps: 0, liquidity: QUOTED, formerly: OLD%s}\n";
        assertThat(ConfigFolder.universe(line.formatted(", renamed_on: 2026-06-18"), "u.yaml")
                        .orThrow()
                        .instruments()
                        .getFirst()
                        .formerly())
                .contains(new FormerName("OLD", LocalDate.of(2026, 6, 18)));
        assertThat(sentences(ConfigFolder.universe(line.formatted(""), "u.yaml"))
                        .getFirst())
                .contains("NEXT has only one of formerly and renamed_on; allowed: both, or neither");
        assertThat(sentences(ConfigFolder.universe(line.formatted(", renamed_on: 18 June"), "u.yaml"))
                        .getFirst())
                .contains("renamed_on is '18 June'; allowed: a day, such as 2026-06-18.");
    }

    private static List<String> sentences(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.reason().orElseThrow().lines().toList();
    }
}
