// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.ArrayList;
import java.util.List;

/// The columns of a table from left to right, those of one width named together.
///
/// Example: `Columns.left(7, "").andRight(20, "Peak", "Depth").list()` are three columns of 7, 20 and 20 mm.
record Columns(List<Block.Column> list) {
    Columns {
        list = List.copyOf(list);
    }

    /// Begins with columns whose cells stand at the left.
    static Columns left(double widthMm, String... heads) {
        return new Columns(List.of()).andLeft(widthMm, heads);
    }

    Columns andLeft(double widthMm, String... heads) {
        return and(widthMm, false, false, heads);
    }

    Columns andRight(double widthMm, String... heads) {
        return and(widthMm, true, false, heads);
    }

    /// At the right, with a bold head.
    Columns andBold(double widthMm, String... heads) {
        return and(widthMm, true, true, heads);
    }

    private Columns and(double widthMm, boolean right, boolean bold, String... heads) {
        List<Block.Column> all = new ArrayList<>(list);
        for (String head : heads) {
            all.add(new Block.Column(head, widthMm, right, bold));
        }
        return new Columns(all);
    }
}
