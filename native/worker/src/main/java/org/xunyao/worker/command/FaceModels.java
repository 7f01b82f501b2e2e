package org.xunyao.worker.command;

import java.nio.file.Path;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelAnswer;
import org.xunyao.models.ModelRow;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.vision.face.FaceEmbedder;
import org.xunyao.vision.face.FaceLimits;
import org.xunyao.vision.face.FaceMatcher;
import org.xunyao.worker.reader.ModelFiles;

/// The two models of identity with the limits that their rows name.
public final class FaceModels {
    private final ModelAnswer.Found detector;
    private final ModelAnswer.Found embedding;
    private final FaceLimits limits;

    private FaceModels(ModelAnswer.Found detector, ModelAnswer.Found embedding) {
        this.detector = detector;
        this.embedding = embedding;
        ModelRow.Thresholds face = detector.row().thresholds();
        ModelRow.Thresholds identity = embedding.row().thresholds();
        this.limits = new FaceLimits(
                face.value("face"),
                face.overlap(),
                (int) face.value("leastPixels"),
                identity.value("same"),
                identity.value("other"),
                (int) identity.value("otherSamples"),
                identity.value("otherSeconds"));
    }

    /// Finds both models in a folder.
    ///
    /// @throws FaultException with a code beginning `MODEL-` when one is missing or refused
    public static FaceModels in(Path folder) {
        ModelFiles files = ModelFiles.in(folder);
        return new FaceModels(files.found("blazeface-short-128"), files.found("dlib-face-150"));
    }

    /// From where on a value counts.
    public FaceLimits limits() {
        return limits;
    }

    /// Digest of the embedding, 64 lower-case hexadecimal digits.
    public String model() {
        return embedding.row().result().sha256();
    }

    /// A detector of faces; the caller closes it.
    ///
    /// @throws FaultException `MODEL-LOAD` when OpenCV refuses it
    public BlazeFace finder() {
        return new BlazeFace(detector.file(), limits);
    }

    /// An embedding; the caller closes it.
    ///
    /// @throws FaultException `MODEL-LOAD` when ONNX Runtime refuses it
    public FaceEmbedder embedder() {
        ModelRow.Input input = embedding.row().input();
        return new FaceEmbedder(embedding.file(), input.mean(), input.scale());
    }

    /// Both together; the caller closes it.
    ///
    /// @throws FaultException `MODEL-LOAD` when a library refuses one
    public FaceMatcher matcher() {
        return new FaceMatcher(finder(), embedder(), limits);
    }
}
