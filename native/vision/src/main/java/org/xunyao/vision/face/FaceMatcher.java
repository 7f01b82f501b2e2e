package org.xunyao.vision.face;

import java.util.List;
import org.opencv.core.Mat;
import org.xunyao.vision.face.FaceMatch.Compared;
import org.xunyao.vision.face.FaceMatch.NotJudged;
import org.xunyao.vision.face.FaceMatch.Reason;

/// Compares the faces of two pictures. Nothing is kept of either. One instance serves one thread.
public final class FaceMatcher implements AutoCloseable {
    private final BlazeFace finder;
    private final FaceEmbedder embedder;
    private final FaceLimits limits;

    /// @param finder becomes this object's own and is closed with it
    /// @param embedder likewise
    public FaceMatcher(BlazeFace finder, FaceEmbedder embedder, FaceLimits limits) {
        this.finder = finder;
        this.embedder = embedder;
        this.limits = limits;
    }

    /// Compares two pictures, each with one face.
    ///
    /// @param a blue, green, red; only read
    /// @param b likewise
    public FaceMatch match(Mat a, Mat b) {
        List<Face> facesA = finder.find(a);
        List<Face> facesB = finder.find(b);
        if (!judged(facesA)) {
            return notJudged(true, facesA);
        }
        if (!judged(facesB)) {
            return notJudged(false, facesB);
        }
        Face faceA = facesA.getFirst();
        Face faceB = facesB.getFirst();
        double distance = FaceEmbedder.distance(embedder.embed(a, faceA), embedder.embed(b, faceB));
        return new Compared(distance, Likeness.of(distance, limits), faceA.pixels(), faceB.pixels());
    }

    private boolean judged(List<Face> faces) {
        return faces.size() == 1 && faces.getFirst().pixels() >= limits.leastPixels();
    }

    private static FaceMatch notJudged(boolean first, List<Face> faces) {
        if (faces.isEmpty()) {
            return new NotJudged(first, Reason.NO_FACE, 0);
        }
        return faces.size() > 1
                ? new NotJudged(first, Reason.SEVERAL_FACES, 0)
                : new NotJudged(first, Reason.TOO_SMALL, faces.getFirst().pixels());
    }

    @Override
    public void close() {
        finder.close();
        embedder.close();
    }
}
