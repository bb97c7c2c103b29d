// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

/// For whom a report is made: the owner sees money, shares and the account's tail; a copy for others shows ratios,
/// basis points and the closing value as 100, so that the size of the account cannot be told from it.
public enum Copy {
    OWN,
    SHAREABLE
}
