package org.xunyao.vision.face;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.network.Network;

/// Turns a face into 128 numbers with dlib's network; faces of one person lie close to each other. One
/// instance serves one thread; it holds native memory until closed.
public final class FaceEmbedder implements AutoCloseable {
    private static final int SIDE = FaceAlignment.SIDE;
    private static final int NUMBERS = 128;
    private static final int CHANNELS = 3;

    private final List<Double> mean;
    private final List<Double> scale;
    private final Network network;
    private final Mat aligned;
    private final byte[] pixels = new byte[SIDE * SIDE * CHANNELS];

    /// Loads the model; its digest was checked by whoever found the file.
    ///
    /// @param mean of red, green, blue, 0..255, subtracted
    /// @param scale of red, green, blue, multiplied after subtraction
    /// @throws FaultException `MODEL-LOAD` when ONNX Runtime refuses it
    public FaceEmbedder(Path file, List<Double> mean, List<Double> scale) {
        OpenCv.load();
        this.aligned = new Mat();
        this.mean = List.copyOf(mean);
        this.scale = List.copyOf(scale);
        this.network = new Network("dlib-face-150", file);
    }

    /// The numbers of a face.
    ///
    /// @param picture blue, green, red, in which the face was found; only read
    /// @throws FaultException `MODEL-RUN` when the model is not the one it should be
    public float[] embed(Mat picture, Face face) {
        FaceAlignment.align(picture, face, aligned);
        aligned.get(0, 0, pixels);
        int cells = SIDE * SIDE;
        FloatBuffer input = network.input(CHANNELS * cells);
        for (int channel = 0; channel < CHANNELS; channel++) {
            float less = mean.get(channel).floatValue();
            float times = scale.get(channel).floatValue();
            int from = CHANNELS - 1 - channel;
            for (int cell = 0; cell < cells; cell++, from += CHANNELS) {
                input.put(((pixels[from] & 0xff) - less) * times);
            }
        }
        Network.Output output = network.run(1, CHANNELS, SIDE, SIDE);
        if (output.values().remaining() != NUMBERS) {
            throw new FaultException("MODEL-RUN", "dlib-face-150 gives another shape");
        }
        float[] numbers = new float[NUMBERS];
        output.values().get(numbers);
        return numbers;
    }

    /// Euclidean distance of two faces' numbers.
    public static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public void close() {
        aligned.release();
        network.close();
    }
}
