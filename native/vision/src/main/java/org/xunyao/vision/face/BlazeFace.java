package org.xunyao.vision.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.OpenCv;

/// Finds faces with MediaPipe's short-range model in OpenCV. It sees faces from about a tenth of the
/// picture's longer side, so it is given the upper body of a person or a small picture, never a whole
/// scene. One instance serves one thread; it holds native memory until closed.
public final class BlazeFace implements AutoCloseable {
    private static final int SIDE = BlazeFaceDecoder.SIDE;
    private static final double HALF = 127.5;
    private static final List<String> OUTPUTS = List.of("classificators", "regressors");

    private final BlazeFaceDecoder decoder;
    private final Net net;
    private final Mat small;
    private final Mat square;
    private final float[] scores = new float[BlazeFaceDecoder.ANCHORS];
    private final float[] numbers = new float[BlazeFaceDecoder.ANCHORS * BlazeFaceDecoder.NUMBERS];

    /// Loads the model; its digest was checked by whoever found the file.
    ///
    /// @throws FaultException `MODEL-LOAD` when OpenCV refuses it
    public BlazeFace(Path file, FaceLimits limits) {
        OpenCv.load();
        this.small = new Mat();
        this.square = new Mat(SIDE, SIDE, CvType.CV_8UC3);
        this.decoder = new BlazeFaceDecoder(limits);
        MatOfByte bytes = new MatOfByte();
        try {
            bytes.fromArray(Files.readAllBytes(file));
            this.net = Dnn.readNetFromTFLite(bytes);
        } catch (IOException | CvException e) {
            throw new FaultException("MODEL-LOAD", "blazeface", e);
        } finally {
            bytes.release();
        }
    }

    /// The faces over the least score, in pixels of the picture, best first.
    ///
    /// @param bgr eight bits, three channels; only read
    /// @throws FaultException `MODEL-RUN` when the model gives something else than it should
    public List<Face> find(Mat bgr) {
        if (bgr.empty()) {
            return List.of();
        }
        int longer = Math.max(bgr.cols(), bgr.rows());
        double factor = (double) SIDE / longer;
        int width = Math.max(1, (int) Math.round(bgr.cols() * factor));
        int height = Math.max(1, (int) Math.round(bgr.rows() * factor));
        int left = (SIDE - width) / 2;
        int top = (SIDE - height) / 2;
        square.setTo(Scalar.all(0));
        Imgproc.resize(
                bgr, small, new Size(width, height), 0, 0, factor < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        Mat place = square.submat(new Rect(left, top, width, height));
        small.copyTo(place);
        place.release();
        run();
        List<Face> faces = new ArrayList<>();
        for (Face face : decoder.decode(scores, numbers)) {
            faces.add(grown(face, left, top, factor));
        }
        return faces;
    }

    private void run() {
        Mat blob = Dnn.blobFromImage(square, 1 / HALF, new Size(SIDE, SIDE), Scalar.all(HALF), true, false);
        List<Mat> outputs = new ArrayList<>();
        try {
            net.setInput(blob);
            net.forward(outputs, OUTPUTS);
            if (outputs.get(0).total() != scores.length || outputs.get(1).total() != numbers.length) {
                throw new FaultException("MODEL-RUN", "blazeface gives another shape");
            }
            flat(outputs.get(0), scores);
            flat(outputs.get(1), numbers);
        } catch (CvException e) {
            throw new FaultException("MODEL-RUN", "blazeface", e);
        } finally {
            outputs.forEach(Mat::release);
            blob.release();
        }
    }

    private static void flat(Mat output, float[] values) {
        Mat row = output.reshape(1, new int[] {1, values.length});
        row.get(0, 0, values);
        row.release();
    }

    private static Face grown(Face face, int left, int top, double factor) {
        return new Face(
                (face.x() - left) / factor,
                (face.y() - top) / factor,
                face.width() / factor,
                face.height() / factor,
                face.score(),
                face.points().stream()
                        .map(point -> new FacePoint((point.x() - left) / factor, (point.y() - top) / factor))
                        .toList());
    }

    @Override
    public void close() {
        small.release();
        square.release();
    }
}
