package org.xunyao.bench.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.Map;
import java.util.Random;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.vision.codes.Code;
import org.xunyao.vision.codes.CodeReader;

/// Bar codes drawn by this program onto a grey noisy picture: no photographs.
final class DrawnCodes {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;
    private static final double GREY = 150;
    private static final double NOISE = 6;
    private static final int DARK = 40;
    private static final int LIGHT = 215;
    private static final int STRIPE = 60;
    /// Modules left light on both sides together (ISO/IEC 15417: ten on each).
    private static final int QUIET_STRIPES = 20;
    /// Modules left light on each side (ISO/IEC 18004).
    private static final int QUIET_QR = 4;
    private static final long DIGITS = 1_000_000_000L;

    private final Random random = new Random(20261123);

    /// How many of some codes are read.
    ///
    /// @param pixels width of a module in the picture
    int read(BarcodeFormat kind, double pixels, int count) {
        int read = 0;
        for (int i = 0; i < count; i++) {
            String text = text(kind);
            Mat picture = picture(kind, text, pixels);
            read += CodeReader.read(picture).contains(new Code(kind.name(), text)) ? 1 : 0;
            picture.release();
        }
        return read;
    }

    private String text(BarcodeFormat kind) {
        long number = random.nextLong(DIGITS);
        return switch (kind) {
            case CODE_128 -> String.format("81%09d%09d", number, random.nextLong(DIGITS));
            case EAN_13 -> withCheckDigit(String.format("690%09d", number));
            default -> String.format("81%018d", number);
        };
    }

    /// The thirteenth digit (GS1 General Specifications 7.9).
    private static String withCheckDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    private Mat picture(BarcodeFormat kind, String text, double pixels) {
        BitMatrix bits = bits(kind, text);
        int rows = kind == BarcodeFormat.QR_CODE ? bits.getHeight() : 1;
        Mat small = new Mat(rows, bits.getWidth(), CvType.CV_8UC1);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                small.put(y, x, bits.get(x, y) ? DARK : LIGHT);
            }
        }
        int wide = (int) Math.round(bits.getWidth() * pixels);
        int high = rows == 1 ? STRIPE : (int) Math.round(rows * pixels);
        Mat large = new Mat();
        Imgproc.resize(small, large, new Size(wide, high), 0, 0, Imgproc.INTER_AREA);
        Mat grey = noisy(large, WIDTH, HEIGHT);
        Mat bgr = new Mat();
        Imgproc.cvtColor(grey, bgr, Imgproc.COLOR_GRAY2BGR);
        small.release();
        large.release();
        grey.release();
        return bgr;
    }

    private static BitMatrix bits(BarcodeFormat kind, String text) {
        try {
            int margin = kind == BarcodeFormat.QR_CODE ? QUIET_QR : QUIET_STRIPES;
            return new MultiFormatWriter().encode(text, kind, 1, 1, Map.of(EncodeHintType.MARGIN, margin));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code in the middle of a grey field, with noise over all of it.
    private Mat noisy(Mat code, int width, int height) {
        int left = (width - code.cols()) / 2;
        int top = (height - code.rows()) / 2;
        byte[] inside = new byte[code.rows() * code.cols()];
        code.get(0, 0, inside);
        byte[] all = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean on = x >= left && x < left + code.cols() && y >= top && y < top + code.rows();
                double value = on ? inside[(y - top) * code.cols() + x - left] & 0xff : GREY;
                all[y * width + x] = (byte) Math.clamp(Math.round(value + random.nextGaussian(0, NOISE)), 0, 255);
            }
        }
        Mat grey = new Mat(height, width, CvType.CV_8UC1);
        grey.put(0, 0, all);
        return grey;
    }
}
