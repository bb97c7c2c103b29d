// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final List<Integer> asked = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Deque<Consumer<String>> answers = new ArrayDeque<>();
    private final Newest<Integer, String> newest = new Newest<>(
            (question, answer) -> {
                asked.add(question);
                answers.add(answer);
            },
            (question, answer) -> heard.add(question + " " + answer));

    private void answer(String words) {
        answers.remove().accept(words);
    }

    @Test
    void onlyTheNewestWishIsAskedAndHeard() {
        newest.wish(1);
        newest.wish(2);
        newest.wish(3);
        assertThat(asked).containsExactly(1);

        answer("one");
        assertThat(asked).containsExactly(1, 3);
        assertThat(heard).isEmpty();

        answer("three");
        assertThat(heard).containsExactly("3 three");
    }

    @Test
    void whatIsNoLongerWishedIsNotHeard() {
        newest.wish(1);
        newest.cancel();
        answer("one");
        assertThat(heard).isEmpty();

        newest.wish(2);
        answer("two");
        assertThat(heard).containsExactly("2 two");
    }

    @Test
    void aWishThatComesBackWhileItIsUnderWayIsHeardOnce() {
        newest.wish(1);
        newest.cancel();
        newest.wish(1);
        answer("one");
        assertThat(asked).containsExactly(1);
        assertThat(heard).containsExactly("1 one");
    }
}
