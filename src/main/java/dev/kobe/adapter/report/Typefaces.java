// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.openpdf.text.pdf.BaseFont;

/// The bundled type, embedded as the subset that is used. The letters by which a subset is named are always the same,
/// so that equal reports have equal bytes.
final class Typefaces {
    private static final String FOLDER = "/dev/kobe/fonts/";

    final BaseFont regular = load("Lato-Regular.ttf");
    final BaseFont semibold = load("Lato-Semibold.ttf");
    final BaseFont bold = load("Lato-Bold.ttf");
    final BaseFont mono = load("JetBrainsMono-Regular.ttf");

    private static BaseFont load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font " + file + " is missing");
            }
            BaseFont font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), new byte[0]);
            font.setSubset(true);
            font.setSecureRandom(new NoChance());
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled font " + file + " cannot be read", unreadable);
        }
    }

    /// Names subsets and keeps no secrets: it always gives the same.
    private static final class NoChance extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
