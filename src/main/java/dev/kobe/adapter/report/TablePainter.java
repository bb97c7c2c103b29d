// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;

/// Draws tables: text left, figures right, thin rules under the rows and none between columns.
final class TablePainter {
    private static final double CELL = 7.1;
    private static final double LEADING = 9;
    private static final double DEFINITION = 6.3;
    private static final double HEAD = 6.4;
    private static final double HEAD_LEADING = 8;
    private static final double BASELINE = 0.76;
    private static final double INSET = Sheet.mm(3);
    private static final double SHAPE = 2.5;

    private final Sheet sheet;
    private final TextPainter text;

    TablePainter(Sheet sheet, TextPainter text) {
        this.sheet = sheet;
        this.text = text;
    }

    double table(Block.Table table, double x, double y) {
        double width = Sheet.mm(
                table.columns().stream().mapToDouble(Block.Column::widthMm).sum());
        double padding = Sheet.mm(table.paddingMm());
        double at = y;
        if (table.headed()) {
            head(table, x, at);
            at += HEAD_LEADING + 3;
        }
        sheet.line(x, at, x + width, at, 0.5, Ink.INK);
        for (Block.Row row : table.rows()) {
            if (row.kind() == Block.Row.Kind.TOTAL) {
                sheet.line(x, at, x + width, at, 0.5, Ink.INK);
            }
            double end = row(table, row, x, at, padding);
            switch (row.kind()) {
                case PLAIN -> sheet.line(x, end, x + width, end, 0.3, Ink.GRID);
                case CLOSING -> sheet.line(x, end, x + width, end, 0.5, Ink.RULE);
                case TOTAL, OPEN -> {}
            }
            at = end;
        }
        return at;
    }

    private void head(Block.Table table, double x, double y) {
        double at = x;
        boolean afterFigure = false;
        for (Block.Column column : table.columns()) {
            double wide = Sheet.mm(column.widthMm());
            double baseline = y + HEAD_LEADING * BASELINE;
            BaseFont font = column.boldHead() ? sheet.type.semibold : sheet.type.regular;
            if (column.right()) {
                sheet.right(font, HEAD, Ink.MUTED, at + wide, baseline, column.head());
            } else {
                sheet.text(font, HEAD, Ink.MUTED, at + (afterFigure ? INSET : 0), baseline, column.head());
            }
            afterFigure = column.right();
            at += wide;
        }
    }

    private double row(Block.Table table, Block.Row row, double x, double y, double padding) {
        double at = x;
        int most = 1;
        boolean afterFigure = false;
        for (int index = 0; index < row.cells().size(); index++) {
            Block.Column column = table.columns().get(index);
            double wide = Sheet.mm(column.widthMm());
            double inset = afterFigure && !column.right() ? INSET : 0;
            most = Math.max(most, cell(row.cells().get(index), column.right(), at + inset, y + padding, wide - inset));
            afterFigure = column.right();
            at += wide;
        }
        return y + most * LEADING + 2 * padding;
    }

    /// Draws a cell and returns how many lines it took.
    private int cell(Block.Cell cell, boolean right, double x, double y, double wide) {
        BaseFont font = cell.tone() == Block.Cell.Tone.BOLD ? sheet.type.semibold : sheet.type.regular;
        double size = cell.tone() == Block.Cell.Tone.DEFINITION ? DEFINITION : CELL;
        Color colour =
                switch (cell.tone()) {
                    case INK, BOLD -> Ink.INK;
                    case MUTED, DEFINITION -> Ink.MUTED;
                };
        double baseline = y + LEADING * BASELINE;
        if (right) {
            sheet.right(font, size, colour, x + wide, baseline, cell.text());
            return 1;
        }
        double indent = shape(cell.shape(), x, baseline);
        List<String> lines = new ArrayList<>(text.wrap(cell.text(), font, size, wide - indent - 2));
        for (String line : lines) {
            sheet.text(font, size, colour, x + indent, baseline, line);
            baseline += LEADING;
        }
        return lines.size();
    }

    private double shape(Optional<Block.Cell.Shape> shape, double x, double baseline) {
        if (shape.isEmpty()) {
            return 0;
        }
        double mid = x + SHAPE;
        double high = baseline - SHAPE;
        switch (shape.get()) {
            case RING -> sheet.ring(mid, high, SHAPE - 0.5, 0.9, Ink.INK);
            case TRIANGLE ->
                sheet.area(
                        List.of(
                                new double[] {mid - SHAPE, high + SHAPE},
                                new double[] {mid, high - SHAPE},
                                new double[] {mid + SHAPE, high + SHAPE}),
                        Ink.INK);
            case HEXAGON -> {
                List<double[]> corners = new ArrayList<>();
                for (int corner = 0; corner < 6; corner++) {
                    double angle = Math.PI / 3 * corner;
                    corners.add(new double[] {mid + SHAPE * Math.cos(angle), high + SHAPE * Math.sin(angle)});
                }
                sheet.area(corners, Ink.INK);
            }
        }
        return SHAPE * 2 + 3;
    }
}
