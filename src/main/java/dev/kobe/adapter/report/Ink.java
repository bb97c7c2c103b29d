// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import java.awt.Color;

/// The report's colours, all flat and opaque; meaning never rests on hue.
final class Ink {
    static final Color INK = new Color(0x1a1f26);
    static final Color MUTED = new Color(0x57606a);
    static final Color RULE = new Color(0xc4cad1);
    static final Color GRID = new Color(0xe3e6ea);
    static final Color DESK = new Color(0x0a58b8);
    static final Color FALL = new Color(0xc9d6e8);
    static final Color BINS = new Color(0xb9c7da);
    static final Color WATERMARK = new Color(0xf3f4f6);
    static final Color PAPER = Color.WHITE;

    private Ink() {}
}
