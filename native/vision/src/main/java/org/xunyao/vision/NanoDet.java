package org.xunyao.vision;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.Box;

/// Finds people with NanoDet in ONNX Runtime on one thread. The picture is scaled into the upper left
/// corner of the network's input and the rest is grey, so nothing is stretched beyond a pixel.
public final class NanoDet implements PersonDetector {
    private static final List<Integer> STRIDES = List.of(8, 16, 32);
    private static final float PAD = 114;
    private static final int CHANNELS = 3;

    private final ModelSpec spec;
    private final NanoDetDecoder decoder;
    private final OrtSession session;
    private final OnnxTensor tensor;
    private final String inputName;
    private final List<String> outputNames;
    private final FloatBuffer input;
    private final Scaler scaler;
    private final float[] plane;
    private byte[] pixels = new byte[0];

    /// Loads the model; its digest was checked by whoever found the file.
    ///
    /// @throws FaultException `MODEL-LOAD` when ONNX Runtime refuses it or it is not a NanoDet of the
    ///     given size
    public NanoDet(ModelSpec spec) {
        OpenCv.load();
        this.spec = spec;
        this.decoder = new NanoDetDecoder(spec.height(), spec.width(), spec.threshold());
        int cells = spec.height() * spec.width();
        this.plane = new float[cells];
        this.input = ByteBuffer.allocateDirect(CHANNELS * cells * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        this.scaler = new Scaler();
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(spec.file().toString(), options);
            this.tensor =
                    OnnxTensor.createTensor(environment, input, new long[] {1, CHANNELS, spec.height(), spec.width()});
        } catch (OrtException e) {
            scaler.close();
            throw new FaultException("MODEL-LOAD", spec.name(), e);
        }
        this.inputName = session.getInputNames().iterator().next();
        this.outputNames = List.copyOf(session.getOutputNames());
        if (outputNames.size() != STRIDES.size()) {
            close();
            throw new FaultException("MODEL-LOAD", spec.name() + " has outputs " + outputNames);
        }
    }

    /// Loads ONNX Runtime and nothing more.
    public static void load() {
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    }

    @Override
    public List<Box> persons(I420 picture) {
        double factor = Math.min((double) spec.width() / picture.width(), (double) spec.height() / picture.height());
        int width = even(picture.width() * factor, spec.width());
        int height = even(picture.height() * factor, spec.height());
        fill(scaler.scale(picture, width, height), width, height);
        try (OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < STRIDES.size(); i++) {
                int stride = STRIDES.get(i);
                OnnxTensor output = (OnnxTensor) result.get(outputNames.get(i)).orElseThrow();
                FloatBuffer values = output.getFloatBuffer();
                if (values.remaining() != decoder.length(stride)) {
                    throw new FaultException("MODEL-LOAD", spec.name() + " gives another shape");
                }
                decoder.decode(values, stride, width, height, boxes);
            }
            return Overlap.suppress(boxes, spec.overlap());
        } catch (OrtException e) {
            throw new FaultException("MODEL-RUN", spec.name(), e);
        }
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String modelSha256() {
        return spec.sha256();
    }

    @Override
    public double threshold() {
        return spec.threshold();
    }

    @Override
    public void close() {
        scaler.close();
        tensor.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new FaultException("MODEL-CLOSE", spec.name(), e);
        }
    }

    /// Interleaved bytes to three planes of normalised floats.
    private void fill(Mat bgr, int width, int height) {
        int length = width * height * CHANNELS;
        if (pixels.length != length) {
            pixels = new byte[length];
        }
        bgr.get(0, 0, pixels);
        for (int channel = 0; channel < CHANNELS; channel++) {
            float mean = spec.mean().get(channel).floatValue();
            float scale = spec.scale().get(channel).floatValue();
            Arrays.fill(plane, (PAD - mean) * scale);
            int from = channel;
            for (int row = 0; row < height; row++) {
                int to = row * spec.width();
                for (int column = 0; column < width; column++, from += CHANNELS) {
                    plane[to + column] = ((pixels[from] & 0xff) - mean) * scale;
                }
            }
            input.put(channel * plane.length, plane);
        }
    }

    /// The nearest even number of pixels that fits: chroma has half of them.
    private static int even(double pixels, int most) {
        return Math.clamp(Math.round(pixels / 2) * 2, 2, most);
    }
}
