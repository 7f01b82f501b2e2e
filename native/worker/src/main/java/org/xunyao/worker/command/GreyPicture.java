package org.xunyao.worker.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.xunyao.vision.mat.MatScope;
import org.xunyao.vision.tamper.Luma;

/// Reads a still picture of a stranger: its size is known before a pixel is decoded.
final class GreyPicture {
    private static final long MOST_BYTES = 64L << 20;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 8192;

    private GreyPicture() {}

    /// The luma of a picture file.
    static Luma read(String name) throws UsageException {
        byte[] bytes = bytes(name);
        measure(name, bytes);
        try (MatScope scope = new MatScope()) {
            Mat grey = scope.hold(Imgcodecs.imdecode(
                    scope.hold(new MatOfByte(bytes)),
                    Imgcodecs.IMREAD_GRAYSCALE | Imgcodecs.IMREAD_IGNORE_ORIENTATION));
            if (grey.empty()) {
                throw broken(name);
            }
            byte[] pixels = new byte[grey.rows() * grey.cols()];
            grey.get(0, 0, pixels);
            ByteBuffer plane = ByteBuffer.allocateDirect(pixels.length).put(0, pixels);
            return new Luma(plane, grey.cols(), grey.rows(), grey.cols());
        } catch (CvException e) {
            throw broken(name);
        }
    }

    private static byte[] bytes(String name) throws UsageException {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UsageException("没有这个图片，或者不能读取 / There is no such picture, or it cannot be read: " + name);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException("图片超过 64 MiB / The picture is larger than 64 MiB: " + name);
            }
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("没有这个图片，或者不能读取 / There is no such picture, or it cannot be read: " + name);
        }
    }

    private static void measure(String name, byte[] bytes) throws UsageException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken(name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
                    throw new UsageException(
                            "图片边长不在 16 到 8192 像素之间 / A side of the picture is not between 16 and 8192 pixels: " + name
                                    + " (" + width + "x" + height + ")");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(name);
        }
    }

    private static UsageException broken(String name) {
        return new UsageException("这个文件不是可以读的图片 / This file is no picture that can be read: " + name);
    }
}
