package org.xunyao.demo.window;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// The window's pixels at one moment.
///
/// @param pixels ARGB, row by row
public record Shot(int width, int height, int[] pixels) {
    private static final List<String> FILMED =
            List.of(".review-picture", "#evidence-canvas", "#zone-canvas", ".playback-picture");
    private static final int VISIBLE = 12;
    private static final int COLOURED = 16;
    private static final int BYTE = 0xFF;
    private static final int EDGE = 40;

    /// What the window shows now; off the JavaFX thread.
    public static Shot now() {
        return of(Screen.onFx(() -> Screen.scene().snapshot(null)));
    }

    /// Whether film is on the screen.
    public static boolean filmed() {
        return Screen.onFx(
                () -> Tile.all().stream().anyMatch(tile -> tile.image().isPresent())
                        || FILMED.stream().anyMatch(what -> !Screen.all(what).isEmpty()));
    }

    /// The same with every film picture in blocks, so that nobody in the film can be known.
    ///
    /// @param block side of a block in pixels
    public static Shot pixelated(int block) {
        Shot shown = of(Screen.onFx(() -> {
            List<Runnable> back = new ArrayList<>();
            for (Tile tile : Tile.all()) {
                tile.image().ifPresent(image -> {
                    tile.view().setImage(mosaic(image, block));
                    back.add(() -> tile.view().setImage(image));
                });
            }
            WritableImage taken = Screen.scene().snapshot(null);
            back.forEach(Runnable::run);
            return taken;
        }));
        Screen.onFx(() -> FILMED.stream()
                        .flatMap(what -> Screen.all(what).stream())
                        .map(Shot::area)
                        .toList())
                .forEach(area -> shown.blur(area, block));
        return shown;
    }

    private static Tile.Area area(Node node) {
        Bounds at = node.localToScene(node.getBoundsInLocal());
        return new Tile.Area((int) at.getMinX(), (int) at.getMinY(), (int) at.getWidth(), (int) at.getHeight());
    }

    private void blur(Tile.Area area, int block) {
        int right = Math.min(width, area.x() + area.width());
        int bottom = Math.min(height, area.y() + area.height());
        for (int y = Math.max(0, area.y()); y < bottom; y += block) {
            for (int x = Math.max(0, area.x()); x < right; x += block) {
                average(x, y, Math.min(x + block, right), Math.min(y + block, bottom), pixels);
            }
        }
    }

    /// Pixels of an image; call it where the image may be read.
    public static Shot of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Shot(width, height, pixels);
    }

    private static Image mosaic(Image image, int block) {
        Shot film = of(image);
        int[] blocks = new int[film.pixels.length];
        for (int y = 0; y < film.height; y += block) {
            for (int x = 0; x < film.width; x += block) {
                film.average(x, y, Math.min(x + block, film.width), Math.min(y + block, film.height), blocks);
            }
        }
        var made = new WritableImage(film.width, film.height);
        made.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        film.width,
                        film.height,
                        PixelFormat.getIntArgbInstance(),
                        IntBuffer.wrap(blocks),
                        film.width);
        return made;
    }

    private void average(int left, int top, int right, int bottom, int[] to) {
        int[] sum = new int[3];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                for (int channel = 0; channel < sum.length; channel++) {
                    sum[channel] += pixels[y * width + x] >> (8 * channel) & BYTE;
                }
            }
        }
        int count = (right - left) * (bottom - top);
        int mean = (BYTE << 24) | ((sum[2] / count) << 16) | ((sum[1] / count) << 8) | (sum[0] / count);
        for (int y = top; y < bottom; y++) {
            java.util.Arrays.fill(to, y * width + left, y * width + right, mean);
        }
    }

    /// How many of an area's pixels are visibly different from another area of the same shape, 0 to 1.
    public double changed(Tile.Area here, Shot other, Tile.Area there) {
        int count = 0;
        int rows = Math.min(here.height(), there.height());
        int columns = Math.min(here.width(), there.width());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int mine = pixels[(here.y() + y) * width + here.x() + x];
                int yours = other.pixels[(there.y() + y) * other.width + there.x() + x];
                if (far(mine, yours)) {
                    count++;
                }
            }
        }
        return count / (double) Math.max(1, rows * columns);
    }

    private static boolean far(int one, int other) {
        return Math.abs((one & BYTE) - (other & BYTE)) > VISIBLE
                || Math.abs((one >> 8 & BYTE) - (other >> 8 & BYTE)) > VISIBLE
                || Math.abs((one >> 16 & BYTE) - (other >> 16 & BYTE)) > VISIBLE;
    }

    /// How many pixels of an area have a colour, 0 to 1.
    public double coloured(Tile.Area area) {
        int count = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                int pixel = pixels[y * width + x];
                int red = pixel >> 16 & BYTE;
                int green = pixel >> 8 & BYTE;
                int blue = pixel & BYTE;
                int most = Math.max(red, Math.max(green, blue));
                if (most - Math.min(red, Math.min(green, blue)) > COLOURED) {
                    count++;
                }
            }
        }
        return count / (double) Math.max(1, area.width() * area.height());
    }

    /// Mean brightness of the left edge, where no film is, 0 to 255.
    public double brightness() {
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < EDGE; x++) {
                int pixel = pixels[y * width + x];
                sum += (pixel & BYTE) + (pixel >> 8 & BYTE) + (pixel >> 16 & BYTE);
            }
        }
        return sum / 3.0 / (height * EDGE);
    }

    /// The pixels as a PNG file.
    ///
    /// @throws IOException if they cannot be encoded
    public byte[] png() throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
