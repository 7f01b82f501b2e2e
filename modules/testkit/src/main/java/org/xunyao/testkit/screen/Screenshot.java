package org.xunyao.testkit.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of screens, for people to look at beside the drawings.
public final class Screenshot {
    private Screenshot() {}

    /// Writes the scene as it looks now. Call it off the JavaFX thread.
    ///
    /// @param file ends in `.png`; its folder is made
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Scene scene, Path file) {
        BufferedImage picture = FxRig.call(() -> read(scene.snapshot(null)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage read(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }
}
