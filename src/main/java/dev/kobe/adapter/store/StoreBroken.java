// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import java.sql.SQLException;

/// The database failed at something that it must be able to do; nothing of what was begun is kept.
public final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreBroken(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
