package org.xunyao.worker;

import java.nio.ByteBuffer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Makes still pictures.
final class Jpeg {
    private Jpeg() {}

    /// Compresses three packed planes (I420).
    ///
    /// @param planes direct
    /// @param width even
    /// @param height even
    static byte[] encode(ByteBuffer planes, int width, int height) {
        Mat packed = new Mat(height * 3 / 2, width, CvType.CV_8UC1, planes);
        Mat colours = new Mat();
        MatOfByte jpeg = new MatOfByte();
        try {
            Imgproc.cvtColor(packed, colours, Imgproc.COLOR_YUV2BGR_I420);
            Imgcodecs.imencode(".jpg", colours, jpeg);
            return jpeg.toArray();
        } finally {
            packed.release();
            colours.release();
            jpeg.release();
        }
    }
}
