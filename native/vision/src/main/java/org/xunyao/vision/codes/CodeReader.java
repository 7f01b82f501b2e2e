package org.xunyao.vision.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/// Reads the bar codes of one picture with ZXing: Code 128, EAN and QR. Any thread.
public final class CodeReader {
    private static final List<BarcodeFormat> KINDS =
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.QR_CODE);

    private CodeReader() {}

    /// The codes found, each once, in no order.
    ///
    /// @param bgr eight bits, three channels; only read
    public static List<Code> read(Mat bgr) {
        if (bgr.empty()) {
            return List.of();
        }
        Mat grey = new Mat();
        byte[] luma = new byte[bgr.rows() * bgr.cols()];
        try {
            Imgproc.cvtColor(bgr, grey, Imgproc.COLOR_BGR2GRAY);
            grey.get(0, 0, luma);
        } finally {
            grey.release();
        }
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, KINDS);
        hints.put(DecodeHintType.TRY_HARDER, true);
        var source = new PlanarYUVLuminanceSource(luma, bgr.cols(), bgr.rows(), 0, 0, bgr.cols(), bgr.rows(), false);
        try {
            Result[] results = new GenericMultipleBarcodeReader(new MultiFormatReader())
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), hints);
            return Arrays.stream(results)
                    .map(result -> new Code(result.getBarcodeFormat().name(), result.getText()))
                    .distinct()
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
