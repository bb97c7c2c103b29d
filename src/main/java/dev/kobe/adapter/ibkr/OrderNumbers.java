// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.file.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Hands out order ids, each above everything ever seen or used, also over a restart of either side: servers are known
/// to hand out used ones again. Ids are set aside on disk before the first of them is used.
///
/// Example: used up to 38,102 and told to go on at 38,100, the next is 38,151 or above, never 38,100.
final class OrderNumbers {
    private static final int AT_ONCE = 50;

    private final Path file;
    private int next;
    private int reserved;

    /// @param file one line with the first id that was never set aside; made when it is not there
    /// @throws UncheckedIOException when it cannot be read: a used id must not be handed out again
    OrderNumbers(Path file) {
        this.file = file;
        this.reserved = read(file);
        this.next = reserved;
    }

    private static int read(Path file) {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 1;
        } catch (IOException failure) {
            throw new UncheckedIOException("the order numbers in " + file + " could not be read", failure);
        } catch (NumberFormatException notOne) {
            throw new IllegalStateException(
                    "the order numbers in " + file + " are not a number: restore the file from a backup", notOne);
        }
    }

    /// Goes on above an id that was seen, whoever used it.
    void seen(int orderId) {
        if (orderId < Integer.MAX_VALUE) {
            next = Math.max(next, orderId + 1);
        }
    }

    /// Goes on no lower than the server says.
    void atLeast(int orderId) {
        next = Math.max(next, orderId);
    }

    /// The next id.
    int next() {
        if (next >= Integer.MAX_VALUE - AT_ONCE) {
            throw new IllegalStateException("order ids are used up: reset the sequence in the broker's program");
        }
        if (next >= reserved) {
            int after = next + AT_ONCE;
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                DurableFile.write(file, after + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException("an order number could not be set aside in " + file, failure);
            }
            reserved = after;
        }
        return next++;
    }
}
