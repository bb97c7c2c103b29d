// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.ui.fx.GainColours;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.ThemeChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `<desk>/window.txt`: how the owner wants the window to look, a line `key = value` each; never part of the
/// journal.
///
/// It is written whole and then moved into place. What cannot be read or is not allowed is the default: a look is never
/// a reason not to open a desk.
final class LookFile {
    private static final Logger LOG = LoggerFactory.getLogger(LookFile.class);

    private final Path desk;
    private final Path file;

    LookFile(Path desk) {
        this.desk = desk;
        file = desk.resolve("window.txt");
    }

    /// The look as it was kept; each line that is missing or not allowed counts as its default.
    Look read() {
        Map<String, String> lines = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        lines.put(
                                line.substring(0, equals).strip(),
                                line.substring(equals + 1).strip());
                    }
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("the look of the window cannot be read from {}, so it is the default", file, unreadable);
        }
        Look usual = Look.DEFAULT;
        return new Look(
                choice(ThemeChoice.values(), lines.getOrDefault("theme", "")).orElse(usual.theme()),
                choice(GainColours.values(), lines.getOrDefault("gains", "")).orElse(usual.gains()),
                number(lines.getOrDefault("text", ""), Look.TEXT_SIZES::contains)
                        .orElse(usual.textPercent()),
                "on".equals(lines.get("privacy")),
                new PaneLayout(order(lines.getOrDefault("order", "")), hidden(lines.getOrDefault("hidden", ""))));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] all, String word) {
        return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Integer> number(String text, Predicate<Integer> allowed) {
        return Optional.of(text)
                .filter(one -> one.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(allowed);
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .flatMap(one -> number(one.strip(), pane -> pane >= 1 && pane <= PaneLayout.COUNT).stream())
                .toList();
    }

    private static List<Integer> order(String text) {
        List<Integer> order = numbers(text);
        return PaneLayout.isOrder(order) ? order : PaneLayout.STANDARD.order();
    }

    private static Set<Integer> hidden(String text) {
        return numbers(text).stream().filter(PaneLayout::isMovable).collect(Collectors.toSet());
    }

    /// Keeps a look; one that cannot be written is said in the log and forgotten at the end.
    void write(Look look) {
        String text = "theme = " + word(look.theme()) + "\ngains = " + word(look.gains()) + "\ntext = "
                + look.textPercent() + "\nprivacy = " + (look.privacy() ? "on" : "off") + "\norder = "
                + joined(look.panes().order()) + "\nhidden = "
                + joined(look.panes().hidden()) + "\n";
        try {
            OwnerOnly.directory(desk);
            DurableFile.write(file, text);
        } catch (IOException failure) {
            LOG.warn("the look of the window cannot be kept in {}", file, failure);
        }
    }

    private static String joined(Collection<Integer> panes) {
        return panes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
