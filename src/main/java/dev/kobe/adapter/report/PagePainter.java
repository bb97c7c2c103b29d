// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import dev.kobe.core.report.MonthlyReport;
import dev.kobe.core.report.Section;

/// Draws one page: what stands on every page, then its sections from top to bottom, those side by side beside each
/// other.
final class PagePainter {
    private static final double LEFT = Sheet.mm(15);
    private static final double WIDTH = Sheet.mm(180);
    private static final double RIGHT = LEFT + WIDTH;
    private static final double HALF = Sheet.mm(87);
    private static final double GUTTER = Sheet.mm(6);
    private static final double TITLE_SIZE = 19;
    private static final double HEADING = 8.6;
    private static final double REMARK = 6.8;

    private final Sheet sheet;
    private final TextPainter text;
    private final TablePainter tables;
    private final ChartPainter charts;

    PagePainter(Sheet sheet) {
        this.sheet = sheet;
        this.text = new TextPainter(sheet);
        this.tables = new TablePainter(sheet, text);
        this.charts = new ChartPainter(sheet);
    }

    /// Draws the page and returns the lowest point it reached.
    double paint(MonthlyReport.Furniture furniture, MonthlyReport.Page page) {
        furniture(furniture, page.number());
        sheet.text(sheet.type.regular, TITLE_SIZE, Ink.INK, LEFT, Sheet.mm(22.6), page.title());
        double left = Sheet.mm(25.4);
        double right = left;
        for (MonthlyReport.Part part : page.parts()) {
            if (part.place() == Section.Place.RIGHT) {
                right = part(part, LEFT + HALF + GUTTER, right, HALF);
                continue;
            }
            double top = Math.max(left, right);
            left = part(part, LEFT, top, part.place() == Section.Place.FULL ? WIDTH : HALF);
            right = part.place() == Section.Place.FULL ? left : top;
        }
        return Math.max(left, right);
    }

    private void furniture(MonthlyReport.Furniture furniture, int number) {
        if (furniture.simulated()) {
            sheet.watermark("SIMULATED", 104, 6, 54.7);
        }
        double head = Sheet.mm(11.2);
        sheet.text(sheet.type.regular, 6.6, Ink.MUTED, LEFT, head, furniture.headLeft());
        double edge = RIGHT;
        if (furniture.simulated()) {
            sheet.right(sheet.type.bold, 6.6, Ink.MUTED, edge, head, "SIMULATED");
            edge -= Sheet.width(sheet.type.bold, 6.6, "SIMULATED");
        }
        sheet.right(
                sheet.type.regular,
                6.6,
                Ink.MUTED,
                edge,
                head,
                furniture.headRight() + (furniture.simulated() ? "  ·  " : ""));
        sheet.line(LEFT, Sheet.mm(14), RIGHT, Sheet.mm(14), 0.5, Ink.INK);
        sheet.line(LEFT, Sheet.mm(284), RIGHT, Sheet.mm(284), 0.4, Ink.RULE);
        double foot = Sheet.mm(287.2);
        double at = LEFT;
        String before = "Generated at " + furniture.generatedAt() + "  ·  inputs ";
        String inputs = furniture.inputs().substring(0, 16);
        sheet.text(sheet.type.regular, 6.2, Ink.MUTED, at, foot, before);
        at += Sheet.width(sheet.type.regular, 6.2, before);
        sheet.text(sheet.type.mono, 6.2, Ink.INK, at, foot, inputs);
        at += Sheet.width(sheet.type.mono, 6.2, inputs);
        sheet.text(
                sheet.type.regular,
                6.2,
                Ink.MUTED,
                at,
                foot,
                "  ·  Time-weighted returns with the disclosures listed; not GIPS compliant and not verified");
        sheet.right(sheet.type.regular, 6.2, Ink.MUTED, RIGHT, foot, "Page " + number + " of " + MonthlyReport.PAGES);
    }

    private double part(MonthlyReport.Part part, double x, double y, double width) {
        double at = y;
        if (!part.title().isEmpty()) {
            at += Sheet.mm(3);
            double baseline = at + HEADING;
            sheet.text(sheet.type.bold, HEADING, Ink.INK, x, baseline, part.title());
            sheet.text(
                    sheet.type.regular,
                    REMARK,
                    Ink.MUTED,
                    x + Sheet.width(sheet.type.bold, HEADING, part.title()) + Sheet.mm(2),
                    baseline,
                    part.remark());
            at += 11 + Sheet.mm(1);
        }
        String words = part.remark().isEmpty() ? part.title() : part.title() + ": " + part.remark();
        for (Block block : part.blocks()) {
            at = block(block, words, x, at, width);
        }
        return at;
    }

    private double block(Block block, String words, double x, double y, double width) {
        return switch (block) {
            case Block.Paragraph paragraph -> text.paragraph(paragraph, x, y, width);
            case Block.Items items -> text.items(items, x, y, width);
            case Block.Table table -> tables.table(table, x, y);
            case Block.Strip strip -> strip(strip, x, y, width);
            case Block.Growth growth -> figure(words, () -> new GrowthPainter(sheet).growth(growth, x, y));
            case Block.MonthBars bars -> figure(words, () -> charts.months(bars, x, y));
            case Block.Histogram histogram ->
                figure(words, () -> new HistogramPainter(sheet).histogram(histogram, x, y));
            case Block.Rolling rolling -> figure(words, () -> charts.rolling(rolling, x, y));
            case Block.Dots dots -> figure(words, () -> new DotPainter(sheet).dots(dots, x, y));
            case Block.CostBars bars -> figure(words, () -> charts.costs(bars, x, y));
        };
    }

    private double figure(String words, java.util.function.DoubleSupplier draw) {
        sheet.beginFigure(words);
        double end = draw.getAsDouble();
        sheet.endFigure();
        return end;
    }

    private double strip(Block.Strip strip, double x, double y, double width) {
        double top = y + Sheet.mm(2.2);
        sheet.line(x, top, x + width, top, 1, Ink.INK);
        double wide = width / strip.headlines().size();
        double at = x;
        for (Block.Headline one : strip.headlines()) {
            sheet.text(sheet.type.regular, 6.8, Ink.MUTED, at, top + 9.6, one.label());
            sheet.text(sheet.type.regular, 17, Ink.INK, at, top + 28, one.figure());
            sheet.text(sheet.type.regular, 7.4, Ink.INK, at, top + 40.4, one.benchmark());
            sheet.text(sheet.type.regular, 6.3, Ink.MUTED, at, top + 48.8, one.covers());
            at += wide;
        }
        double bottom = top + 54.5;
        sheet.line(x, bottom, x + width, bottom, 0.4, Ink.INK);
        return bottom;
    }
}
