// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.ibkr.LinkView.Phase;
import dev.kobe.adapter.tws.AccountRequest;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.app.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwsLinkTest {
    private static final Instant START = Instant.parse("2026-02-02T14:50:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final Server server = new Server(time);
    private final List<ToClient> heard = new ArrayList<>();
    private final List<LinkView> moves = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    private TwsLink link(String account, boolean live) {
        return new TwsLink(
                IbkrSettings.of(7497, 7, account, live, ZoneId.of("Europe/London")),
                new TwsLink.Ground(time, Runnable::run, server, () -> 0),
                new TwsLink.Hearer() {
                    @Override
                    public void heard(ToClient message) {
                        heard.add(message);
                    }

                    @Override
                    public void moved(LinkView view) {
                        moves.add(view);
                    }

                    @Override
                    public void lost(String fault) {
                        lost.add(fault);
                    }
                });
    }

    private TwsLink started() {
        TwsLink link = link("DU0000000", false);
        link.start();
        pass(Duration.ofSeconds(1));
        return link;
    }

    private void pass(Duration duration) {
        time.advanceTo(time.instant().plus(duration));
    }

    @Test
    void itIsReadyOnceAccountAndNumberHaveComeInEitherOrder() {
        server.welcome = List.of(new SessionMessage.NextValidId(38_100));
        TwsLink link = started();
        assertThat(server.asked(SessionRequest.StartApi.class)).containsExactly(new SessionRequest.StartApi(7, ""));
        assertThat(link.view().phase()).isEqualTo(Phase.STARTING);
        server.say(new SessionMessage.ManagedAccounts(List.of("DU1111111", "DU0000000")));
        pass(Duration.ofSeconds(1));
        assertThat(link.view().phase()).isEqualTo(Phase.READY);
        assertThat(link.view().detail()).isEqualTo("ready, version 178");
        assertThat(link.firstOrderId()).isEqualTo(38_100);
    }

    @Test
    void anOldServerIsNamedOld() {
        server.version = 170;
        assertThat(started().view().detail()).contains("version 170 is old");
    }

    @ParameterizedTest
    @CsvSource({
        "156, The server speaks version 156 and Kobe 157 to 178: update the broker's program.",
        "179, The server speaks version 179 and Kobe 157 to 178: update Kobe.",
        "-1, The server sends its clients to example.org:4001: Kobe talks to no other place than the one it was told."
    })
    void aServerOfAnotherVersionIsRefusedAndNotAskedAgainForAMinute(int version, String sentence) {
        server.version = version;
        server.words = "example.org:4001";
        TwsLink link = started();
        assertThat(link.view().refused())
                .hasValueSatisfying(why -> assertThat(why).startsWith(sentence));
        assertThat(server.asked).isEmpty();
        pass(Duration.ofSeconds(58));
        assertThat(server.dialled).hasSize(1);
        pass(Duration.ofSeconds(3));
        assertThat(server.dialled).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DU9999999, false, The server's login holds DU0000000 and this desk trades DU9999999",
        "DU0000000, true, Account DU0000000 is a paper account and the profile is live"
    })
    void anotherAccountIsRefusedBeforeAnythingIsSent(String account, boolean live, String sentence) {
        TwsLink link = link(account, live);
        link.start();
        pass(Duration.ofSeconds(1));
        assertThat(link.view().refused())
                .hasValueSatisfying(why -> assertThat(why).startsWith(sentence));
        assertThat(server.asked).extracting(Server.Asked::message).containsExactly(new SessionRequest.StartApi(7, ""));
        assertThatThrownBy(() -> link.sendNow(new OrderRequest.GlobalCancel())).hasMessageContaining("no connection");
    }

    @Test
    void aLiveAccountBehindAPaperProfileIsRefused() {
        server.welcome =
                List.of(new SessionMessage.ManagedAccounts(List.of("U7654321")), new SessionMessage.NextValidId(1));
        TwsLink link = link("U7654321", false);
        link.start();
        pass(Duration.ofSeconds(1));
        assertThat(link.view().refused())
                .contains("Account U7654321 is a live account and the profile is paper: connect to the other port, or"
                        + " change the profile.");
    }

    @Test
    void whereNobodyListensItComesBackMoreAndMoreSlowlyAndNeverGivesUp() {
        server.listens = false;
        link("DU0000000", false).start();
        pass(Duration.ofSeconds(200));
        assertThat(server.dialled)
                .extracting(at -> Duration.between(START, at).toSeconds())
                .containsExactly(0L, 1L, 3L, 8L, 18L, 48L, 108L, 168L);
        assertThat(moves.getLast().detail()).contains("nobody answers on port 7497");
        server.listens = true;
        pass(Duration.ofSeconds(60));
        assertThat(moves.getLast().phase()).isEqualTo(Phase.READY);
        server.hangUp();
        pass(Duration.ofSeconds(2));
        assertThat(moves.getLast().phase())
                .as("after a good connection it starts at one second")
                .isEqualTo(Phase.READY);
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsLeftAfterItsTime() {
        server.greets = false;
        TwsLink link = started();
        pass(Duration.ofSeconds(13));
        assertThat(server.dialled).hasSize(1);
        pass(Duration.ofMillis(1_500));
        assertThat(link.view().detail()).contains("did not start within 15 s");
        pass(Duration.ofSeconds(2));
        assertThat(server.dialled).hasSize(2);
    }

    @Test
    void twoSilencesEndAConnectionThatIsOnlyHalfOpen() {
        server.answersTime = false;
        TwsLink link = started();
        assertThat(link.view().phase()).isEqualTo(Phase.READY);
        pass(Duration.ofSeconds(58));
        assertThat(server.dialled).hasSize(1);
        pass(Duration.ofSeconds(32));
        assertThat(moves)
                .anySatisfy(view -> assertThat(view.detail()).isEqualTo("the server has been silent for 60 s"));
        assertThat(server.dialled).hasSizeGreaterThan(1);
    }

    @Test
    void aServerThatAnswersIsAskedEveryHalfMinuteAndKept() {
        started();
        pass(Duration.ofMinutes(10));
        assertThat(server.dialled).hasSize(1);
        assertThat(server.asked(SessionRequest.ReqCurrentTime.class)).hasSize(21);
    }

    @Test
    void aCutBrokerIsSaidOnceAndWhatItSaysIsStillHeard() {
        TwsLink link = started();
        moves.clear();
        for (int repeat = 0; repeat < 5; repeat++) {
            server.notice(-1, 1100, "Connectivity between IB and Trader Workstation has been lost.");
        }
        server.say(new OrderMessage.OrderBound(1, 7, 12));
        pass(Duration.ofSeconds(1));
        assertThat(moves).hasSize(1);
        assertThat(link.view().cut()).isTrue();
        assertThat(heard).contains(new OrderMessage.OrderBound(1, 7, 12));
        server.notice(-1, 1102, "restored");
        pass(Duration.ofSeconds(1));
        assertThat(link.view().cut()).isFalse();
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void aBrokenDataFarmIsNamedAndTearsNothingDown() {
        TwsLink link = started();
        for (int flap = 0; flap < 30; flap++) {
            server.notice(-1, 2103, "Market data farm connection is broken:usfarm");
            pass(Duration.ofSeconds(2));
            assertThat(link.view().farms()).contains("usfarm");
            server.notice(-1, 2104, "Market data farm connection is OK:usfarm");
            pass(Duration.ofSeconds(2));
            assertThat(link.view().farms()).isEmpty();
        }
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void aTakenClientIdIsTriedAgainUnderTheSameId() {
        server.welcome =
                List.of(new SessionMessage.Notice(-1, 326, "Unable to connect as the client id is in use", ""));
        TwsLink link = started();
        assertThat(link.view().detail()).contains("client id 7 is in use");
        pass(Duration.ofSeconds(20));
        assertThat(server.asked(SessionRequest.StartApi.class))
                .hasSizeGreaterThan(2)
                .containsOnly(new SessionRequest.StartApi(7, ""));
    }

    @Test
    void aReadOnlyServerIsSaidToBe() {
        TwsLink link = started();
        server.notice(Integer.MAX_VALUE, 321, "Die API ist nur zum Lesen");
        pass(Duration.ofSeconds(1));
        assertThat(link.view().readOnly()).isTrue();
    }

    @Test
    void aMessageThatCannotBeReadCostsOneMessage() {
        TwsLink link = started();
        server.send(frame("3\0" + "12\0Submitted\0" + "1,5\0"));
        server.send(frame("178\0" + "20251216 12:21:26 EST\0"));
        server.send(frame("x\0"));
        server.say(new OrderMessage.OrderBound(1, 7, 12));
        pass(Duration.ofSeconds(1));
        assertThat(lost)
                .containsExactly(
                        "orderStatus: field 4 '1,5' is not a number",
                        "message 178 of 22 bytes is not known",
                        "field 1 'x' is not a whole number");
        assertThat(heard).contains(new OrderMessage.OrderBound(1, 7, 12));
        assertThat(link.view().phase()).isEqualTo(Phase.READY);
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void bytesThatMakeNoFramesEndTheConnectionAndItComesBack() {
        TwsLink link = started();
        server.send(HexFormat.of().parseHex("00000000"));
        pass(Duration.ofMillis(10));
        assertThat(link.view().phase()).isEqualTo(Phase.DOWN);
        pass(Duration.ofSeconds(3));
        assertThat(link.view().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void aConnectionThatIsCutWithinAMessageSaysSo() {
        TwsLink link = started();
        server.send(HexFormat.of().parseHex("0000001031"));
        server.hangUp();
        pass(Duration.ofMillis(10));
        assertThat(link.view().detail()).isEqualTo("the other side closed the connection, within a message");
    }

    @Test
    void questionsKeepTheServersPaceAndOrdersDoNotWait() {
        TwsLink link = started();
        pass(Duration.ofSeconds(5));
        server.asked.clear();
        Instant from = time.instant();
        for (int question = 0; question < 100; question++) {
            link.ask(new AccountRequest.ReqPositions());
        }
        link.sendNow(new OrderRequest.CancelOrder(12));
        pass(Duration.ofSeconds(10));
        assertThat(server.asked(AccountRequest.ReqPositions.class)).hasSize(100);
        assertThat(server.asked)
                .filteredOn(one -> one.message() instanceof OrderRequest.CancelOrder)
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(from.plusMillis(1)));
        for (int second = 0; second < 10; second++) {
            Instant start = from.plusSeconds(second);
            assertThat(server.asked)
                    .filteredOn(one -> !one.at().isBefore(start) && one.at().isBefore(start.plusSeconds(1)))
                    .as("from second " + second)
                    .hasSizeLessThanOrEqualTo(45);
        }
    }

    @Test
    void whatIsStoppedStaysAway() {
        TwsLink link = started();
        link.stop();
        pass(Duration.ofMinutes(5));
        assertThat(server.dialled).hasSize(1);
        assertThat(link.view().phase()).isEqualTo(Phase.DOWN);
    }

    private static byte[] frame(String fields) {
        byte[] payload = fields.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 4];
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 4, payload.length);
        return frame;
    }
}
