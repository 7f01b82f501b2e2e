package org.xunyao.vision.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.xunyao.kernel.FaultException;

/// A network with one input and one output in ONNX Runtime, on the caller's thread alone. One instance
/// serves one thread; it holds native memory until closed.
///
/// Trap: with one thread the setting that rounds denormal numbers to zero has no effect, so a network
/// whose activations run into them is slow here (design/vision.md 3); none of the manifest does.
public final class Network implements AutoCloseable {
    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private FloatBuffer input = FloatBuffer.allocate(0);

    /// What a network gave.
    ///
    /// @param values row by row
    /// @param shape its sides
    public record Output(FloatBuffer values, long[] shape) {}

    /// Loads the file; its digest was checked by whoever found it.
    ///
    /// @param name for the message, such as `dlib-face-150`
    /// @throws FaultException `MODEL-LOAD` when ONNX Runtime refuses it or it has several inputs or outputs
    public Network(String name, Path file) {
        this.name = name;
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            this.session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new FaultException("MODEL-LOAD", name, e);
        }
        this.inputName = session.getInputNames().iterator().next();
        long inputs = session.getNumInputs();
        long outputs = session.getNumOutputs();
        if (inputs != 1 || outputs != 1) {
            close();
            throw new FaultException("MODEL-LOAD", name + " has " + inputs + " inputs and " + outputs + " outputs");
        }
    }

    /// The direct buffer to fill for the next run, at position 0; it is used again by the next call.
    ///
    /// @param length in numbers
    public FloatBuffer input(int length) {
        if (input.capacity() != length) {
            input = ByteBuffer.allocateDirect(Math.multiplyExact(length, Float.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        return input.clear();
    }

    /// Runs over what [#input] was filled with.
    ///
    /// @param shape sides of the input
    /// @throws FaultException `MODEL-RUN` when it refuses the shape or fails
    public Output run(long... shape) {
        input.rewind();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape);
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            if (result.get(0) instanceof OnnxTensor output) {
                return new Output(output.getFloatBuffer(), output.getInfo().getShape());
            }
            throw new FaultException("MODEL-RUN", name + " gave no numbers");
        } catch (OrtException e) {
            throw new FaultException("MODEL-RUN", name, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new FaultException("MODEL-CLOSE", name, e);
        }
    }
}
