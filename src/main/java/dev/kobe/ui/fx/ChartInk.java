// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/// The tokens as chart paints: JFreeChart reads no style sheet, so one invisible region reads it for all charts.
///
/// The rule `.chart-ink` in the sheet lists the tokens as background layers in the order of [Token]; this object
/// takes them from there whenever the theme changes.
public final class ChartInk {
    /// The tokens charts use, in the order of the sheet.
    public enum Token {
        GROUND,
        INK,
        INK_MUTED,
        RULE,
        RULE_STRONG,
        TRACK,
        GAIN,
        LOSS
    }

    /// Nothing at all, until the sheet has been read.
    private static final Color NONE = new Color(0, true);

    private final Region probe = new Region();
    private final Map<Token, Color> paints = new EnumMap<>(Token.class);
    private final List<Runnable> listeners = new ArrayList<>();

    public ChartInk() {
        probe.getStyleClass().add("chart-ink");
        probe.setManaged(false);
        probe.setVisible(false);
        for (Token token : Token.values()) {
            paints.put(token, NONE);
        }
        probe.backgroundProperty().addListener((property, old, now) -> read());
    }

    /// The region to put somewhere in the scene.
    public Region probe() {
        return probe;
    }

    /// The paint of a token in the present theme.
    public Color paint(Token token) {
        return paints.getOrDefault(token, NONE);
    }

    /// The same paint, so many percent opaque.
    public Color paint(Token token, int percent) {
        Color full = paint(token);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), Math.round(percent * 2.55f));
    }

    /// Runs after every change of theme.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void read() {
        if (probe.getBackground() == null) {
            return;
        }
        List<BackgroundFill> fills = probe.getBackground().getFills();
        for (Token token : Token.values()) {
            if (token.ordinal() < fills.size()) {
                paints.put(token, awt(fills.get(token.ordinal()).getFill()));
            }
        }
        listeners.forEach(Runnable::run);
    }

    private static Color awt(Paint paint) {
        return paint instanceof javafx.scene.paint.Color colour
                ? new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                        colour.getOpacity())
                : NONE;
    }
}
