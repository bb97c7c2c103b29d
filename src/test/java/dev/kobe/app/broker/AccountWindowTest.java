// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.app.Wiring;
import dev.kobe.app.broker.Stage.Ran;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.window.AccountWindow;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window on an account's desk, over a real socket and with real clicks: it guards the desk, shows how the link
/// stands, and what is clicked reaches the broker.
@Tag("window")
class AccountWindowTest {
    /// Nothing of its name says that it is simulated.
    private static final String ACCOUNT = "DU1234567";

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Optional<Stage> stage = Optional.empty();
    private Optional<CompletableFuture<Outcome<Integer>>> opened = Optional.empty();

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @AfterEach
    void close() throws Exception {
        closeTheWindow();
        stage.ifPresent(Stage::close);
    }

    private void closeTheWindow() throws Exception {
        FxLauncher.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        if (opened.isPresent()) {
            assertThat(opened.get().get(30, TimeUnit.SECONDS).orThrow()).isZero();
            opened = Optional.empty();
        }
    }

    /// A desk whose orders rest at the broker until they are cancelled.
    private Stage aDesk() {
        Stage here =
                Stage.open(home, Guarded.OPENED, like -> Stage.resting(Stage.quick(ACCOUNT, List.of(), List.of())));
        stage = Optional.of(here);
        here.configure(Stage.paper(ACCOUNT));
        Ran ran = here.kobe("open");
        assertThat(ran.code()).as(ran.err()).isZero();
        return here;
    }

    private void openTheWindow(Stage here) throws Exception {
        CompletableFuture<Outcome<Integer>> ended = new CompletableFuture<>();
        opened = Optional.of(ended);
        DeskState before = here.books();
        Supervisor.threadsNamed("window-of-the-test")
                .newThread(() -> ended.complete(AccountWindow.open(
                        new BrokerDesks(new ConfigFolder(here.home.resolve("config")), here.clock),
                        here.desk,
                        before,
                        Wiring.services(here.home, here.clock).desks(),
                        new ConfigFolder(here.home.resolve("config")),
                        told::add)))
                .start();
        until(() -> !Window.getWindows().isEmpty());
        javafx.stage.Stage shown = (javafx.stage.Stage) Window.getWindows().getFirst();
        FxLauncher.onFx(() -> {
            shown.setX(0);
            shown.setY(0);
            shown.setWidth(1180);
            shown.setHeight(720);
            return null;
        });
        robot.targetWindow(shown);
    }

    private static void until(Callable<Boolean> met) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, met);
    }

    private static Set<String> words() {
        return FxLauncher.onFx(
                () -> Words.visible(Window.getWindows().getFirst().getScene().getRoot()));
    }

    private void click(String text) {
        robot.clickOn(robot.lookup(node ->
                        node instanceof Button button && button.getText().startsWith(text))
                .queryAs(Button.class));
    }

    @Test
    void theWindowGuardsTheDeskAndItsHaltEndsInCancellationsThatTheBrokerConfirms() throws Exception {
        Stage here = aDesk();
        here.importPrices();
        openTheWindow(here);
        until(() -> words().contains("linked"));
        assertThat(words())
                .contains("PAPER", "practice money", "Account DU··67")
                .doesNotContain("SIMULATED");

        here.clock.to(Guarded.STRUCK);
        until(() -> !here.books().strikes().isEmpty());
        here.clock.to(Guarded.WINDOW);
        until(() -> Optional.ofNullable(here.books().tickets().get(Guarded.TICKET))
                .filter(one -> one.state() == TicketState.READY)
                .isPresent());
        until(() -> words().contains("Ticket ready"));
        robot.push(KeyCode.R);
        click("Approve");
        until(() ->
                Truth.working(here.gateway) > 0 && !here.books().openOrders().isEmpty());

        click("Halt");
        until(() -> here.books().isHalted() && here.books().openOrders().isEmpty());
        assertThat(Truth.working(here.gateway)).isZero();
        assertThat(here.books().ordersOf(Guarded.TICKET).stream()
                        .filter(one -> one.sentAt().isPresent())
                        .toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(OrderState.CANCELLED));
        until(() -> words().contains("HALTED"));

        Ran second = here.kobe("desk");
        assertThat(second.code()).isOne();
        assertThat(second.err()).contains("Another Kobe owns the desk in").contains("which reach it");
        assertThat(here.kobe("guard").err()).contains("Another Kobe owns the desk in");
        Ran resumed = here.kobe("resume", "looked at every order");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        until(() -> !words().contains("HALTED"));

        closeTheWindow();
        assertThat(DeskLock.isOwned(here.desk)).isFalse();
        until(() -> !Truth.isLinked(here.gateway));
        assertThat(here.books().isHalted()).isFalse();
    }

    @Test
    void whereNobodyAnswersTheWindowSaysSoAndGoesOnTrying() throws Exception {
        Stage here = aDesk();
        here.hangUp();
        openTheWindow(here);
        until(() -> words().contains("DOWN"));
        assertThat(words()).contains("UNKNOWN", "broker link down · no new orders");
        Ran refused = here.kobe("snapshot");
        assertThat(refused.code()).isOne();
        assertThat(refused.err()).contains("The broker cannot be asked");

        here.answerAgain();
        until(() -> words().contains("linked"));
        assertThat(here.books().isReconciled()).isTrue();
    }
}
