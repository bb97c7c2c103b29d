// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A picture of a scene that stands on no stage, so no display and no screen size limits it.
public final class Picture {
    private Picture() {}

    /// Draws the scene as it is, the focus ring included; on the FX thread.
    public static WritableImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node owner = scene.getFocusOwner();
        if (owner != null) {
            // Without a window nothing is ever focused; the picture still has to show where the focus stands.
            owner.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene.snapshot(null);
    }

    /// Writes a picture as PNG, making its folder first.
    public static void write(WritableImage image, Path png) {
        try {
            Files.createDirectories(Objects.requireNonNull(png.toAbsolutePath().getParent()));
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the picture " + png + " cannot be written", unwritable);
        }
    }
}
