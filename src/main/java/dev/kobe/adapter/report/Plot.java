// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Axis;

/// A rectangle in which an axis rises from its bottom to its top.
record Plot(double left, double top, double right, double bottom, Axis axis) {
    /// Where a value stands.
    double y(double value) {
        return bottom - axis.share(value) * (bottom - top);
    }

    /// Where the place of one of so many stands, the first at the left and the last at the right.
    double x(int at, int of) {
        return left + (right - left) * at / Math.max(1, of - 1);
    }
}
