// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.FieldWriter;
import dev.kobe.adapter.tws.SessionMessage.CurrentTime;
import dev.kobe.adapter.tws.SessionMessage.ManagedAccounts;
import dev.kobe.adapter.tws.SessionMessage.NextValidId;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.SessionMessage.UserInfo;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySessionTest {
    @ParameterizedTest
    @CsvSource({
        "157, 178, 178, 178",
        "100, 200, 178, 178",
        "157, 170, 178, 170",
        "157, 178, 164, 164",
        "157, 157, 178, 157"
    })
    void itAgreesOnTheLesserOfTheHighestVersions(int least, int most, int cap, int agreed) {
        HandClient client = Stage.with("start: {max_version: " + cap + "}").greeted(least, most);

        assertThat(client.reply()).hasValueSatisfying(reply -> {
            assertThat(reply.version()).isEqualTo(agreed);
            assertThat(reply.text()).isEqualTo("20260203 10:00:00 GMT");
        });
    }

    @ParameterizedTest
    @CsvSource({"100, 156, 178", "177, 178, 176", "201, 210, 178"})
    void whoSpeaksNothingInCommonIsLeft(int least, int most, int cap) {
        HandClient client = Stage.with("start: {max_version: " + cap + "}").greeted(least, most);

        assertThat(client.reply()).isEmpty();
        assertThat(client.hasEnded()).isTrue();
    }

    @Test
    void whoDoesNotGreetIsLeft() {
        HandClient client = Stage.well().greeted(157, 178);
        HandClient other = Stage.well().greeted(0, 0);
        client.raw(new byte[] {0, 0, 0, 0});

        assertThat(client.hasEnded()).isTrue();
        assertThat(other.hasEnded()).isTrue();
    }

    @Test
    void aStartBringsAccountsAnIdAndThreeNotices() {
        HandClient client = Stage.well().client(7);

        assertThat(client.heard())
                .containsExactly(
                        new ManagedAccounts(List.of("DU1000SIM")),
                        new NextValidId(1),
                        new Notice(-1, 2104, "Market data farm connection is OK:simulated.uk", ""),
                        new Notice(-1, 2106, "HMDS data farm connection is OK:simulated.history", ""),
                        new Notice(-1, 2158, "Sec-def data farm connection is OK:simulated.contracts", ""));
    }

    @Test
    void theIdMayComeBeforeTheAccounts() {
        assertThat(Stage.with("start: {id_first: true, first_order_id: 40}")
                        .client(7)
                        .heard())
                .startsWith(new NextValidId(40), new ManagedAccounts(List.of("DU1000SIM")));
    }

    @Test
    void nothingIsAnsweredBeforeTheStart() {
        HandClient client = Stage.well().greeted(157, 178);
        client.ask(new SessionRequest.ReqCurrentTime());

        assertThat(client.heard()).isEmpty();
    }

    @Test
    void theClockIsToldOnceASecond() {
        HandClient client = Stage.well().client(7);
        client.news();

        client.ask(new SessionRequest.ReqCurrentTime());
        client.ask(new SessionRequest.ReqCurrentTime());
        assertThat(client.news()).containsExactly(new CurrentTime(Stage.TUESDAY.getEpochSecond()));

        client.afterSeconds(2);
        client.ask(new SessionRequest.ReqCurrentTime());
        assertThat(client.news()).containsExactly(new CurrentTime(Stage.TUESDAY.getEpochSecond() + 2));
    }

    @Test
    void smallQuestionsAreAnswered() {
        HandClient client = Stage.well().client(7);
        client.news();

        client.ask(new SessionRequest.ReqIds());
        client.ask(new SessionRequest.ReqManagedAccounts());
        client.ask(new SessionRequest.SetServerLogLevel(2));
        client.ask(new SessionRequest.ReqUserInfo(5));
        assertThat(client.news())
                .containsExactly(new NextValidId(1), new ManagedAccounts(List.of("DU1000SIM")), new UserInfo(5, ""));
    }

    @Test
    void whatIsNotKnownIsCountedAndChangesNothing() {
        Stage stage = Stage.well();
        HandClient client = stage.client(7);
        client.news();

        client.raw(new FieldWriter().put(999).put("what").frame());
        client.raw(new FieldWriter().put(4).put(1).put("no number").put("").frame());
        client.ask(new SessionRequest.ReqIds());

        assertThat(stage.gateway().missed()).hasSize(2);
        assertThat(client.news())
                .hasSize(2)
                .contains(new NextValidId(1))
                .anyMatch(one -> one instanceof Notice notice && notice.code() == 320);
    }

    @Test
    void anIdThatIsInUseIsRefusedUntilItIsFreeAgain() {
        Stage stage = Stage.with("start: {linger_seconds: 60}\nlink: {cuts: [{after_seconds: 30}]}");
        HandClient first = stage.client(7);
        HandClient second = stage.client(7);
        assertThat(second.codes()).containsExactly(326);
        assertThat(second.hasEnded()).isTrue();
        assertThat(stage.client(8).codes()).doesNotContain(326);

        first.afterSeconds(31);
        assertThat(first.hasEnded()).isTrue();
        assertThat(stage.client(7).codes()).containsExactly(326);
        first.afterSeconds(60);
        assertThat(stage.client(7).heard(NextValidId.class)).hasSize(1);
    }

    @Test
    void whoSendsTooMuchIsToldAndAtLastLeft() {
        Stage stage = Stage.well();
        HandClient client = stage.client(7);
        client.afterSeconds(2);
        for (int strike = 1; strike <= 3; strike++) {
            assertThat(client.hasEnded()).isFalse();
            for (int count = 0; count < 51; count++) {
                client.send(new SessionRequest.ReqIds());
            }
            client.afterSeconds(2);
            assertThat(client.codes()).filteredOn(code -> code == 100).hasSize(strike);
        }
        assertThat(client.hasEnded()).isTrue();
    }

    @Test
    void fiftyASecondAreNotTooMuch() {
        HandClient client = Stage.well().client(7);
        client.afterSeconds(2);
        for (int count = 0; count < 50; count++) {
            client.send(new SessionRequest.ReqIds());
        }
        client.afterSeconds(1);
        assertThat(client.codes()).doesNotContain(100);
        assertThat(client.heard(NextValidId.class)).hasSize(51);
    }

    @ParameterizedTest
    @CsvSource({"{redirect: 'other:4002'}, -1", "{claimed_version: 201}, 201", "{claimed_version: 100}, 100"})
    void theGreetingMayBeAnsweredOtherwise(String start, int said) {
        HandClient client = Stage.with("start: " + start).greeted(157, 178);

        assertThat(client.reply().orElseThrow().version()).isEqualTo(said);
        assertThat(client.heard()).isEmpty();
    }

    @Test
    void aGatewayMayKeepSilent() {
        assertThat(Stage.with("start: {greets: false}").greeted(157, 178).reply())
                .isEmpty();

        HandClient waiting = Stage.with("start: {starts: false}").client(7);
        waiting.afterSeconds(600);
        assertThat(waiting.reply()).isPresent();
        assertThat(waiting.heard()).isEmpty();
        assertThat(waiting.hasEnded()).isFalse();
    }

    @Test
    void sameRequestsGiveTheSameMessages() {
        List<ToClient> once = story();
        assertThat(once).hasSize(20).isEqualTo(story());
    }

    private static List<ToClient> story() {
        HandClient client = Stage.well().client(7);
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);
        return client.heard();
    }
}
