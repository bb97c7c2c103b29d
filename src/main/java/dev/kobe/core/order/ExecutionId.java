// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// A broker's execution by its root and revision; a correction keeps the root and raises the revision.
///
/// Example: `0000e1a7.69c100de.01.02` is revision 2 of `0000e1a7.69c100de.01`.
public record ExecutionId(String root, int revision) implements Comparable<ExecutionId> {
    /// Reads the broker's text: the part after the last point is the revision.
    public static ExecutionId parse(String text) {
        int point = text.lastIndexOf('.');
        if (point < 1 || point == text.length() - 1) {
            throw new IllegalArgumentException("an execution id ends in a revision, not '" + text + "'");
        }
        return new ExecutionId(text.substring(0, point), Integer.parseInt(text.substring(point + 1)));
    }

    @Override
    public int compareTo(ExecutionId other) {
        int byRoot = root.compareTo(other.root);
        return byRoot != 0 ? byRoot : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return root + (revision < 10 ? ".0" : ".") + revision;
    }
}
