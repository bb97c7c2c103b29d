// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static dev.kobe.ui.shell.AlarmScenes.FAILED;
import static dev.kobe.ui.shell.AlarmScenes.HAND;
import static dev.kobe.ui.shell.AlarmScenes.PAUSE;
import static dev.kobe.ui.shell.AlarmScenes.STALE;
import static dev.kobe.ui.shell.AlarmScenes.raised;
import static dev.kobe.ui.shell.AlarmScenes.returned;
import static dev.kobe.ui.shell.AlarmScenes.seen;
import static dev.kobe.ui.shell.AlarmScenes.shelved;
import static dev.kobe.ui.shell.AlarmScenes.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.alarm.AlarmsView.Line;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlarmsMappingTest {
    private static Line only(Alarm alarm) {
        return view(alarm).listed().getFirst().first();
    }

    @Test
    void theWorstStandsFirstWhatIsShelvedLastAndWhatIsOverBelow() {
        Alarm over = seen(returned(HAND));
        Alarm aside = shelved(PAUSE);
        AlarmsView view = view(aside, STALE, FAILED, over);
        assertThat(view.listed()).extracting(one -> one.first().alarm()).containsExactly(FAILED, STALE, aside);
        assertThat(view.history()).extracting(Line::alarm).containsExactly(over);
        assertThat(view.listed().getLast().first().stands())
                .as("15:44 and six hours")
                .isEqualTo("until 21:44");
        assertThat(view.history().getFirst().stands()).isEqualTo("over 15:42");
    }

    @Test
    void onlyWhatIsUrgentAndUnseenOpensTheBannerAndAnEmergencyStaysWhileItHolds() {
        assertThat(view(STALE).head()).as("a warning").isEmpty();
        assertThat(view(PAUSE, STALE).head()).map(Line::alarm).contains(PAUSE);
        assertThat(view(returned(PAUSE)).head())
                .as("gone, but nobody has seen it")
                .isPresent();
        assertThat(view(seen(PAUSE)).head()).isEmpty();
        assertThat(view(shelved(PAUSE)).head()).isEmpty();
        assertThat(view(seen(FAILED)).isEmergency()).isTrue();
        assertThat(view(seen(returned(FAILED))).head()).isEmpty();
    }

    @Test
    void theGateThatIsShutForGoodIsListedAndTakesNoAcknowledgement() {
        AlarmsView view = view(Optional.of("the journal cannot be written"), PAUSE);
        Line shut = view.listed().getFirst().first();
        assertThat(shut.alarm().sentence()).endsWith("the journal cannot be written");
        assertThat(shut.mayBeSeen()).isFalse();
        assertThat(shut.ends()).isEqualTo("The next start.");
        assertThat(view.head()).as("it has a bar of its own").map(Line::alarm).contains(PAUSE);
    }

    @Test
    void aFloodIsOneLineWithItsConsequences() {
        Alarm[] flood = AlarmScenes.flood();
        assertThat(view(flood).listed()).singleElement().satisfies(one -> {
            assertThat(one.first().alarm()).isEqualTo(flood[0]);
            assertThat(one.consequences()).hasSize(11);
        });
    }

    @Test
    void aWorseConsequenceOfWhatIsShelvedIsStillTheHeadOfTheBanner() {
        Alarm[] flood = AlarmScenes.flood();
        Alarm lost = flood[0];
        Alarm worse = AlarmScenes.because(FAILED, lost);
        flood[0] = shelved(lost);
        AlarmsView view =
                view(Stream.concat(Stream.of(flood), Stream.of(worse, PAUSE)).toArray(Alarm[]::new));
        assertThat(view.head()).map(Line::alarm).contains(worse);
        assertThat(view.listed().getFirst().consequences())
                .as("and the group it is in is not put with what is shelved")
                .extracting(Line::alarm)
                .contains(worse);
    }

    @Test
    void saysWhatEndsItInTheWordsOfWhatGovernsIt() {
        assertThat(only(HAND).ends()).isEqualTo("You resume, with a reason.");
        assertThat(only(raised("breaker.alert", "drawdown.day", "Day", 5)).ends())
                .isEqualTo("A reading under its level.");
        assertThat(only(STALE).ends()).isEqualTo("It goes by itself once its cause has gone.");
        assertThat(only(returned(PAUSE)).ends())
                .isEqualTo("Its cause went Mon 1 Jun 15:42 London; it is listed until you have seen it.");
    }

    @Test
    void saysWhenAndWithWhichWordsItWasSeenAndPutAside() {
        assertThat(only(seen(PAUSE)).past())
                .containsExactly("Acknowledged Mon 1 Jun 15:43 London (window): looked at it");
        assertThat(only(shelved(PAUSE)).past())
                .containsExactly(
                        "Shelved Mon 1 Jun 15:44 London until Mon 1 Jun 21:44 London (window): the site moved");
        assertThat(only(PAUSE).since()).as("46 minutes before 15:44").isEqualTo("14:58");
        assertThat(only(raised("price.stale", "A@LSEETF", "old", 24 * 60)).since())
                .isEqualTo("31 May");
    }

    @Test
    void anEmptyListSaysWhatIsWatched() {
        assertThat(view().listed()).isEmpty();
        assertThat(view().watched()).isEqualTo("There is no desk, so nothing is watched.");
    }
}
