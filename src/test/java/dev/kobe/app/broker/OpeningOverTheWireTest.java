// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Holding;
import dev.kobe.adapter.gateway.Scenario.Start;
import dev.kobe.adapter.gateway.Truth;
import dev.kobe.app.broker.Stage.Ran;
import dev.kobe.core.book.Position;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The opening of a desk on an account, over a real socket: it begins with what the account truly holds, or it does not
/// begin and says why.
class OpeningOverTheWireTest {
    /// A Wednesday, with London open.
    private static final Instant AFTERNOON = Instant.parse("2026-09-30T14:00:00Z");

    @TempDir
    private Path home;

    private Optional<Stage> stage = Optional.empty();

    @AfterEach
    void close() {
        stage.ifPresent(Stage::close);
    }

    private Stage at(UnaryOperator<Scenario> scenario) {
        Stage opened = Stage.open(home, AFTERNOON, scenario);
        stage = Optional.of(opened);
        return opened;
    }

    @Test
    void aDeskBeginsWithTheCashThatTheAccountHas() {
        Stage here = at(like -> like);
        Ran ran = here.kobe("open");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("account DU1000SIM, profile paper")
                .contains("100000.00 GBP")
                .contains("The books equal the broker's.");
        DeskState state = here.books();
        assertThat(state.identity().orElseThrow().simulated())
                .as("the account says of itself that it is")
                .isTrue();
        assertThat(state.session()).contains(LocalDate.of(2026, 9, 30));
        assertThat(state.book().cash().values()).containsExactly(Money.of("GBP", "100000.00"));
        assertThat(state.isReconciled()).isTrue();
    }

    @Test
    void whereThereIsNoDeskThereIsNothingToGuard() {
        Stage here = at(like -> like);
        Ran ran = here.kobe("guard");
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("There is no desk in").contains("kobe open opens one");
        assertThat(here.kobe("pull").err()).contains("There is no desk in");
    }

    @Test
    void theCheckLooksAtTheBrokerWithoutADesk() {
        Stage here = at(like -> like);
        Ran ran = here.kobe("check", "--json");
        assertThat(ran.out())
                .contains("\"port " + here.server.port() + "\"")
                .contains("version 178, account DU1000SIM proven")
                .contains("\"10 of 10\"")
                .contains("every instrument has a live price")
                .contains("agrees with the broker's within a second");
        assertThat(here.desk.resolve("journal")).doesNotExist();
        here.configure("profile: paper\n");
        assertThat(here.kobe("check", "--json").out()).contains("No account is set: give account.id in config.yaml");
    }

    @Test
    void theCheckNamesWhatIsShownLate() {
        Stage here = at(like -> new Scenario(
                like.seed(),
                like.readOnly(),
                like.opening(),
                like.start(),
                like.orders(),
                like.fills(),
                like.link(),
                new Scenario.Answers(
                        like.answers().endless(),
                        like.answers().mute(),
                        like.answers().late(),
                        like.answers().perSecond(),
                        like.answers().strikes(),
                        Scenario.Quotes.DELAYED,
                        like.answers().history()),
                like.wire()));
        assertThat(here.kobe("check", "--json").out()).contains("are delayed, which no order passes");
    }

    @Test
    void aSecondOpeningIsRefused() {
        Stage here = at(like -> like);
        here.kobe("open");
        Ran again = here.kobe("open");
        assertThat(again.code()).isOne();
        assertThat(again.err()).contains("There is a desk in").contains("on account DU1000SIM in profile paper");
    }

    @Test
    void sharesOfTheUniverseAreTakenOverWhenTheOwnerSaysSo() {
        Stage here = at(like -> Stage.holding(
                like,
                List.of(Money.of("GBP", "50000.00"), Money.of("USD", "2500.00")),
                new Holding("SXLK", BigDecimal.valueOf(120), new BigDecimal("81.25"))));
        Ran unasked = here.kobe("open");
        assertThat(unasked.code()).isOne();
        assertThat(unasked.err()).contains("The account holds 120 SXLK").contains("--adopt");
        assertThat(here.desk).doesNotExist();

        Ran asked = here.kobe("open", "--adopt");
        assertThat(asked.code()).as(asked.err()).isZero();
        DeskState state = here.books();
        assertThat(state.book().positions()).hasSize(1).first().satisfies((Position one) -> {
            assertThat(one.quantity()).isEqualByComparingTo("120");
            // 120 × 81.25 by hand
            assertThat(one.cost()).isEqualByComparingTo("9750");
        });
        assertThat(state.book().cash().values()).containsExactlyElementsOf(Truth.cash(here.gateway));
        assertThat(state.isReconciled()).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "another fund",
                        change(like -> Stage.holding(
                                like, List.of(), new Holding("CSPX", BigDecimal.TEN, new BigDecimal("550.00")))),
                        "The account holds 10 CSPX, which the universe uk-sectors does not list"),
                Arguments.of(
                        "a short position",
                        change(like -> Stage.holding(
                                like, List.of(), new Holding("SXLK", BigDecimal.valueOf(-5), new BigDecimal("80")))),
                        "The account is short: -5 SXLK"),
                Arguments.of(
                        "a currency without a pair",
                        change(like ->
                                Stage.holding(like, List.of(Money.of("GBP", "1000.00"), Money.of("EUR", "70.00")))),
                        "The account has 70.00 EUR, and no pair under fx joins that to GBP"),
                Arguments.of(
                        "another login",
                        change(like -> Stage.quick("DU2000SIM", List.of(), List.of())),
                        "The server's login holds DU2000SIM and this desk trades DU1000SIM"),
                Arguments.of(
                        "only reading",
                        change(like -> new Scenario(
                                like.seed(),
                                true,
                                like.opening(),
                                like.start(),
                                like.orders(),
                                like.fills(),
                                like.link(),
                                like.answers(),
                                like.wire())),
                        "switch its read-only API off"),
                Arguments.of(
                        "an old program",
                        change(like -> Stage.starting(like, start(Optional.of(150), Optional.empty()))),
                        "The server speaks version 150 and Kobe 157 to 178: update the broker's program."),
                Arguments.of(
                        "a new program",
                        change(like -> Stage.starting(like, start(Optional.of(201), Optional.empty()))),
                        "The server speaks version 201 and Kobe 157 to 178: update Kobe."),
                Arguments.of(
                        "a redirection",
                        change(like -> Stage.starting(like, start(Optional.empty(), Optional.of("10.0.0.9:4002")))),
                        "The server sends its clients to 10.0.0.9:4002"));
    }

    private static UnaryOperator<Scenario> change(UnaryOperator<Scenario> change) {
        return change;
    }

    private static Start start(Optional<Integer> claimed, Optional<String> redirect) {
        Start like = Scenario.standard().start();
        return new Start(
                like.maxVersion(),
                claimed,
                redirect,
                like.greets(),
                like.starts(),
                like.idFirst(),
                like.tellsOrders(),
                like.firstOrderId(),
                like.linger());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatStandsAgainstAnOpeningIsOneSentenceAndNothingIsWritten(
            String name, UnaryOperator<Scenario> scenario, String sentence) {
        Stage here = at(scenario);
        Ran ran = here.kobe("open");
        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(sentence);
        assertThat(here.desk).doesNotExist();
    }

    @Test
    void aClockThatIsOffIsRefused() {
        Stage here = Stage.open(home, AFTERNOON, Duration.ofSeconds(-7), like -> like);
        stage = Optional.of(here);
        Ran ran = here.kobe("open");
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).containsPattern("This computer's clock is [67]\\.\\d s ahead of the broker's\\.");
        assertThat(here.desk).doesNotExist();
    }

    @Test
    void nobodyOnThePortIsSaid() {
        Stage here = at(like -> like);
        here.server.close();
        Ran ran = here.kobe("open");
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("Nobody answers on port " + here.server.port());
        assertThat(here.desk).doesNotExist();
    }

    @Test
    void settingsThatContradictThemselvesConnectToNobody() {
        Stage here = at(like -> like);
        for (String[] one : new String[][] {
            {"profile: live\naccount: {id: DU1000SIM}\n", "Account DU1000SIM is a paper account and the profile is live"
            },
            {"profile: paper\naccount: {id: U1000000}\n", "Account U1000000 is a live account and the profile is paper"
            },
            {"profile: paper\n", "No account is set: give account.id"},
            {"profile: demo\naccount: {id: DU1000SIM}\n", "The profile is demo and has no broker"}
        }) {
            here.configure(one[0]);
            Ran ran = here.kobe("open");
            assertThat(ran.code()).isOne();
            assertThat(ran.err()).contains(one[1]);
            assertThat(here.desk).doesNotExist();
        }
    }

    @Test
    void anAccountThatCountsInAnotherCurrencyIsRefused() {
        Stage here = at(like -> like);
        here.configure("profile: paper\naccount: {id: DU1000SIM}\nbase_currency: USD\n");
        Ran ran = here.kobe("open");
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("The account counts in GBP and base_currency is USD");
    }

    @Test
    void aDeskOpensAgainOnlyWithTheAccountThatItWasOpenedWith() {
        Stage here = at(like -> like);
        here.kobe("open");
        here.configure("profile: paper\naccount: {id: DU2000SIM}\n");
        Ran ran = here.kobe("resume", "try");
        assertThat(ran.code()).isOne();
        assertThat(ran.err())
                .contains("belongs to account DU1000SIM in profile paper and the settings name account DU2000SIM");
    }
}
