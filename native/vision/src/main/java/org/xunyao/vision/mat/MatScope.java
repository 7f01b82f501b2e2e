package org.xunyao.vision.mat;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/// Releases the matrices of one piece of work at its end. A `Mat` is small on the Java heap and
/// large outside it, so the collector would let gigabytes gather. One thread.
public final class MatScope implements AutoCloseable {
    private final List<Mat> held = new ArrayList<>();

    /// An empty matrix that is released with this.
    public Mat mat() {
        return hold(new Mat());
    }

    /// Releases this matrix, too.
    ///
    /// @return the same matrix
    public <M extends Mat> M hold(M mat) {
        held.add(mat);
        return mat;
    }

    /// Releases all, the newest first.
    @Override
    public void close() {
        held.reversed().forEach(Mat::release);
        held.clear();
    }
}
