// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/// Sets paragraphs, boxes and lists; each method returns where the next block may begin.
final class TextPainter {
    private static final double BASELINE = 0.78;
    private static final double ITEM_SIZE = 7.5;
    private static final double ITEM_LEADING = 10.2;
    private static final double ITEM_INDENT = 12;

    private record Word(String text, boolean bold) {}

    /// How one style is set.
    private record Setting(double size, double leading, Color colour, double above, double below) {}

    private final Sheet sheet;

    TextPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    double paragraph(Block.Paragraph paragraph, double x, double y, double width) {
        Setting set =
                switch (paragraph.style()) {
                    case LEDE -> new Setting(8.2, 11, Ink.MUTED, 0, 2);
                    case SUMMARY -> new Setting(8.6, 12, Ink.INK, Sheet.mm(2.2), 0);
                    case NOTE -> new Setting(6.3, 8.2, Ink.MUTED, 2.2, 0);
                    case BOX -> new Setting(7.2, 9.6, Ink.INK, 3, 3);
                    case BODY -> new Setting(7.1, 9, Ink.INK, 2, 3);
                };
        boolean box = paragraph.style() == Block.Style.BOX;
        double indent = box ? Sheet.mm(2.4) : 0;
        double top = y + set.above();
        double end = set(paragraph.runs(), set, x + indent, top, width - indent);
        if (box) {
            sheet.line(x + 0.7, top, x + 0.7, end, 1.4, Ink.INK);
        }
        return end + set.below();
    }

    double items(Block.Items items, double x, double y, double width) {
        Setting set = new Setting(ITEM_SIZE, ITEM_LEADING, Ink.INK, 0, 0);
        double at = y + 1;
        int number = 1;
        for (String sentence : items.sentences()) {
            String sign = items.numbered() ? number + "." : "•";
            sheet.right(
                    sheet.type.regular, ITEM_SIZE, Ink.INK, x + ITEM_INDENT - 4, at + ITEM_LEADING * BASELINE, sign);
            at = set(List.of(new Block.Run(sentence, false)), set, x + ITEM_INDENT, at, width - ITEM_INDENT) + 2;
            number++;
        }
        return at;
    }

    private double set(List<Block.Run> runs, Setting set, double x, double y, double width) {
        double baseline = y + set.leading() * BASELINE;
        double bottom = y;
        for (List<Word> line : lines(runs, set.size(), width)) {
            double at = x;
            // Neighbours of one weight are shown as one text, so that a reader finds whole phrases.
            StringBuilder same = new StringBuilder();
            boolean bold = line.getFirst().bold();
            for (Word word : line) {
                if (word.bold() != bold) {
                    at = show(same, bold, set, at, baseline);
                    bold = word.bold();
                }
                same.append(word.text()).append(' ');
            }
            same.setLength(same.length() - 1);
            show(same, bold, set, at, baseline);
            baseline += set.leading();
            bottom += set.leading();
        }
        return bottom;
    }

    private double show(StringBuilder text, boolean bold, Setting set, double x, double baseline) {
        BaseFont font = face(bold);
        sheet.text(font, set.size(), set.colour(), x, baseline, text.toString());
        double end = x + Sheet.width(font, set.size(), text.toString());
        text.setLength(0);
        return end;
    }

    private BaseFont face(boolean bold) {
        return bold ? sheet.type.bold : sheet.type.regular;
    }

    private List<List<Word>> lines(List<Block.Run> runs, double size, double width) {
        List<Word> words = new ArrayList<>();
        for (Block.Run run : runs) {
            for (String part : run.text().split(" ", -1)) {
                // A number keeps its unit on its line.
                if (part.startsWith("%") && !words.isEmpty()) {
                    words.set(words.size() - 1, new Word(words.getLast().text() + " " + part, run.bold()));
                } else if (!part.isEmpty()) {
                    words.add(new Word(part, run.bold()));
                }
            }
        }
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        double used = 0;
        for (Word word : words) {
            double wide = Sheet.width(face(word.bold()), size, word.text());
            double space = Sheet.width(face(word.bold()), size, " ");
            if (!line.isEmpty() && used + space + wide > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : space) + wide;
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /// Breaks a plain text at spaces.
    List<String> wrap(String text, BaseFont font, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && Sheet.width(font, size, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
