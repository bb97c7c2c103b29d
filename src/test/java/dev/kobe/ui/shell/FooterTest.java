// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Words;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A refusal can be read until something happens, however often quotes have the desk published in between.
@Tag("window")
class FooterTest {
    private static final String NO = "No ticket is due.";

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @Test
    void whatIsSaidStandsUntilSomethingHappensOrMoneyIsMasked() {
        Footer footer = FxLauncher.onFx(() -> new Footer(() -> {}, () -> {}));
        Format open = new Format(false);
        assertThat(shown(footer, "session began", open)).anyMatch(text -> text.endsWith("session began"));
        FxLauncher.onFx(() -> {
            footer.say(NO);
            return null;
        });
        assertThat(shown(footer, "session began", open)).contains(NO);
        assertThat(shown(footer, "books equal", open))
                .doesNotContain(NO)
                .anyMatch(text -> text.endsWith("books equal"));
        FxLauncher.onFx(() -> {
            footer.say(NO);
            return null;
        });
        assertThat(shown(footer, "books equal", new Format(true))).doesNotContain(NO);
    }

    private static Set<String> shown(Footer footer, String event, Format format) {
        return FxLauncher.onFx(() -> {
            footer.show(Desks.footer(event), format);
            return Words.visible(footer);
        });
    }
}
