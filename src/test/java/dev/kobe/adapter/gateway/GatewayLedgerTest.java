// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderRequest.CancelOrder;
import dev.kobe.adapter.tws.OrderRequest.ReqAllOpenOrders;
import dev.kobe.adapter.tws.SessionMessage.NextValidId;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.quantity.Money;
import dev.kobe.testing.BrokerLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gateway that is opened again stands as it stood, wherever it was stopped.
class GatewayLedgerTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("ledger.log");
    }

    private Stage opened() {
        return opened(Scenario.standard());
    }

    private Stage opened(Scenario scenario) {
        VirtualTime time = new VirtualTime(Stage.TUESDAY);
        return new Stage(time, Gateway.on(file(), Gateway.World.standard(time), scenario));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    /// By hand: 25,000 less 10 at 580.20 and 2.90 are 19,195.10 dollars; 10 shares were held at 550.00.
    @Test
    void whatHappenedIsThereAgain() {
        Stage before = opened();
        before.client(7).buy(5, "10", "580.20");
        before.client(8).after(Duration.ofSeconds(4));
        before.gateway().close();

        Stage after = opened();
        assertThat(Truth.cash(after.gateway()))
                .containsExactly(Money.of("GBP", "100000.00"), Money.of("USD", "19195.10"));
        assertThat(Truth.positions(after.gateway())).isEqualTo(Map.of("CSPX", new BigDecimal("2E+1")));
        HandClient client = after.client(7);
        assertThat(client.heard(NextValidId.class)).last().isEqualTo(new NextValidId(6));
        client.buy(6, "2", "580.20");
        client.afterSeconds(3);
        assertThat(client.executions())
                .extracting(Execution::executionId)
                .as("the third and fourth execution of the account")
                .containsExactly("0000e0d5.00000003.01.01", "0000e0d5.00000004.01.01");
    }

    /// Ledgers of former versions say of every order that it is no preview.
    @Test
    void aLedgerOfAFormerVersionIsRead() throws IOException {
        Stage before = opened();
        before.client(7).buy(5, "10", "580.20");
        before.gateway().close();
        List<String> former = lines().stream()
                .map(one -> one.replace(",\"transmit\":true", ",\"transmit\":true,\"whatIf\":false"))
                .toList();
        assertThat(former).anyMatch(one -> one.contains("whatIf"));
        Files.write(file(), former);

        assertThat(opened().client(7).heard(NextValidId.class)).last().isEqualTo(new NextValidId(6));
    }

    /// Stopped after each of its facts in turn, the day ends the same: nothing is done twice and nothing left out.
    @Test
    void whereverItIsStoppedTheDayEndsTheSame() throws IOException {
        Stage whole = opened();
        HandClient trader = whole.client(7);
        trader.buy(1, "10", "580.20");
        trader.afterSeconds(4);
        List<Money> cash = Truth.cash(whole.gateway());
        whole.gateway().close();
        List<String> facts = lines();
        int taken =
                (int) facts.stream().takeWhile(one -> !one.startsWith("Taken")).count();

        for (int stop = taken + 1; stop <= facts.size(); stop++) {
            Files.write(file(), facts.subList(0, stop));
            Stage again = opened();
            HandClient client = again.client(7);
            client.afterSeconds(4);
            assertThat(Truth.cash(again.gateway()))
                    .as("stopped after %s facts", stop)
                    .isEqualTo(cash);
            assertThat(client.heard(CommissionReport.class))
                    .as("costs that were due")
                    .hasSize((int) facts.subList(stop, facts.size()).stream()
                            .filter(one -> one.startsWith("Charged"))
                            .count());
            again.gateway().close();
            assertThat(BrokerLedger.read(file()).fills()).hasSize(2);
        }
    }

    @Test
    void aLineThatWasNeverFinishedIsSetAside() throws IOException {
        Stage before = opened();
        before.client(7).buy(1, "10", "580.20");
        before.gateway().close();
        byte[] whole = Files.readAllBytes(file());
        String torn = "Filled\t{\"number\":1,\"perm";
        Files.writeString(file(), torn, java.nio.file.StandardOpenOption.APPEND);

        opened().gateway().close();

        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        assertThat(folder.resolve("ledger.log.torn")).hasContent(torn);
    }

    @Test
    void anOrderThatWorksIsListedAgainAndCanBeCancelled() {
        Stage before = opened();
        before.client(7).buy(1, "10", "500.00");
        before.gateway().close();

        HandClient client = opened().client(7);
        client.ask(new ReqAllOpenOrders());
        assertThat(client.heard(OpenOrder.class)).extracting(OpenOrder::orderId).containsExactly(1);
        client.ask(new CancelOrder(1));
        client.afterSeconds(1);
        assertThat(client.statuses(1)).last().isEqualTo("Cancelled");
    }

    @Test
    void aPaymentCountsOncePerIdAlsoAfterwards() {
        Stage before = opened();
        before.gateway().pay("deposit-1", Money.of("GBP", "5000.00"));
        before.gateway().pay("deposit-1", Money.of("GBP", "5000.00"));
        before.gateway().close();

        Stage after = opened();
        after.gateway().pay("deposit-1", Money.of("GBP", "5000.00"));
        after.gateway().pay("withdrawal-1", Money.of("GBP", "-2000.00"));
        assertThat(Truth.cash(after.gateway()))
                .containsExactly(Money.of("GBP", "103000.00"), Money.of("USD", "25000.00"));
    }

    /// By hand: the second five cost 580.19 each, which gives back 0.05 dollars.
    @Test
    void theLatestExecutionIsCorrectedByOneStep() {
        Stage stage = opened();
        HandClient client = stage.client(7);
        client.buy(1, "10", "580.20");
        client.afterSeconds(4);
        stage.gateway().correctLatest();
        client.after(Duration.ofMillis(10));

        assertThat(client.executions()).last().satisfies(last -> {
            assertThat(last.executionId()).isEqualTo("0000e0d5.00000002.01.02");
            assertThat(last.price()).contains(new BigDecimal("580.19"));
        });
        stage.gateway().close();
        assertThat(Truth.cash(opened().gateway())).last().isEqualTo(Money.of("USD", "19195.15"));
    }

    @Test
    void theLedgerOfAnotherAccountIsRefused() {
        opened().gateway().close();
        Scenario other = Scenario.standard()
                .with(1, new Scenario.Opening("DU2000SIM", dev.kobe.core.quantity.Currency.GBP, List.of(), List.of()));

        assertThatThrownBy(() -> opened(other))
                .hasMessageContaining("DU1000SIM")
                .hasMessageContaining("DU2000SIM");
    }

    @Test
    void aLineThatNoGatewayWroteIsNamed() throws IOException {
        Files.writeString(file(), "Opened\t{\"account\":\"DU1000SIM\",\"base\":\"GBP\"}\nInvented\t{}\n");

        assertThatThrownBy(this::opened).hasMessageContaining("line 2").hasMessageContaining("Invented");
    }
}
