// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// One A4 page on which is drawn in points from its upper left corner; it remembers where every text stands.
final class Sheet {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.22;
    private static final double ROUND = 0.5523;

    /// Where a text stands: its left and right end and the reach of its letters, in points from the upper left.
    record Box(double left, double top, double right, double bottom, String text) {}

    final Typefaces type;
    private final PdfContentByte content;
    private final List<Box> boxes = new ArrayList<>();

    Sheet(PdfContentByte content, Typefaces type) {
        this.content = content;
        this.type = type;
    }

    static double mm(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    static double width(BaseFont font, double size, String text) {
        return font.getWidthPoint(text, (float) size);
    }

    void text(BaseFont font, double size, Color colour, double x, double baseline, String text) {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setColorFill(colour);
        content.setFontAndSize(font, (float) size);
        content.setTextMatrix((float) x, (float) (HEIGHT - baseline));
        content.showText(text);
        content.endText();
        boxes.add(new Box(x, baseline - ASCENT * size, x + width(font, size, text), baseline + DESCENT * size, text));
    }

    void right(BaseFont font, double size, Color colour, double x, double baseline, String text) {
        text(font, size, colour, x - width(font, size, text), baseline, text);
    }

    void centre(BaseFont font, double size, Color colour, double x, double baseline, String text) {
        text(font, size, colour, x - width(font, size, text) / 2, baseline, text);
    }

    /// A word across the page, under everything; it is no text box.
    void watermark(String word, double size, double spacing, double degrees) {
        double length = width(type.bold, size, word) + spacing * (word.length() - 1);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        // Half the height of a capital, so that the word and not its baseline is centred.
        double rise = size * 0.36;
        content.saveState();
        content.beginText();
        content.setColorFill(Ink.WATERMARK);
        content.setFontAndSize(type.bold, (float) size);
        content.setCharacterSpacing((float) spacing);
        content.setTextMatrix(
                (float) cos,
                (float) sin,
                (float) -sin,
                (float) cos,
                (float) (WIDTH / 2 - cos * length / 2 + sin * rise),
                (float) (HEIGHT / 2 - sin * length / 2 - cos * rise));
        content.showText(word);
        content.endText();
        content.restoreState();
    }

    void line(double x1, double y1, double x2, double y2, double weight, Color colour, double... dashes) {
        content.saveState();
        pen(weight, colour, dashes);
        content.moveTo((float) x1, (float) (HEIGHT - y1));
        content.lineTo((float) x2, (float) (HEIGHT - y2));
        content.stroke();
        content.restoreState();
    }

    private void pen(double weight, Color colour, double... dashes) {
        content.setLineWidth((float) weight);
        content.setColorStroke(colour);
        content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        content.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        if (dashes.length == 2) {
            content.setLineDash((float) dashes[0], (float) dashes[1], 0);
        }
    }

    /// A line through points of x and y; fewer than two draw nothing.
    void path(List<double[]> points, double weight, Color colour, double... dashes) {
        if (points.size() < 2) {
            return;
        }
        content.saveState();
        pen(weight, colour, dashes);
        trace(points);
        content.stroke();
        content.restoreState();
    }

    void area(List<double[]> points, Color colour) {
        content.saveState();
        content.setColorFill(colour);
        trace(points);
        content.closePath();
        content.fill();
        content.restoreState();
    }

    private void trace(List<double[]> points) {
        content.moveTo((float) points.getFirst()[0], (float) (HEIGHT - points.getFirst()[1]));
        for (double[] point : points.subList(1, points.size())) {
            content.lineTo((float) point[0], (float) (HEIGHT - point[1]));
        }
    }

    void fill(double x, double y, double width, double height, Color colour) {
        content.saveState();
        content.setColorFill(colour);
        content.rectangle((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
        content.fill();
        content.restoreState();
    }

    void frame(double x, double y, double width, double height, double weight, Color colour) {
        content.saveState();
        pen(weight, colour);
        content.rectangle((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
        content.stroke();
        content.restoreState();
    }

    /// A circle, filled in the same colour or open on paper.
    void dot(double x, double y, double radius, double weight, Color colour, boolean filled) {
        content.saveState();
        content.setColorFill(filled ? colour : Ink.PAPER);
        circle(x, y, radius, weight, colour);
        content.fillStroke();
        content.restoreState();
    }

    void ring(double x, double y, double radius, double weight, Color colour) {
        content.saveState();
        circle(x, y, radius, weight, colour);
        content.stroke();
        content.restoreState();
    }

    private void circle(double x, double y, double radius, double weight, Color colour) {
        pen(weight, colour);
        float up = (float) (HEIGHT - y);
        float mid = (float) x;
        float out = (float) radius;
        float bend = (float) (radius * ROUND);
        content.moveTo(mid + out, up);
        content.curveTo(mid + out, up + bend, mid + bend, up + out, mid, up + out);
        content.curveTo(mid - bend, up + out, mid - out, up + bend, mid - out, up);
        content.curveTo(mid - out, up - bend, mid - bend, up - out, mid, up - out);
        content.curveTo(mid + bend, up - out, mid + out, up - bend, mid + out, up);
        content.closePath();
    }

    /// Marks what is drawn until [#endFigure] as one figure with its words for those who cannot see it.
    void beginFigure(String words) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(new PdfName("Span"), properties, true);
    }

    void endFigure() {
        content.endMarkedContentSequence();
    }
}
