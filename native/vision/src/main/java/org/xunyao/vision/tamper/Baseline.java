package org.xunyao.vision.tamper;

import org.opencv.core.Mat;

/// How a camera's picture looked when nothing was wrong with it (基准画面). It holds native memory
/// until closed.
final class Baseline implements AutoCloseable {
    private final Sketch sketch = new Sketch();

    /// @param grey of 320x180, neither dark nor covered
    Baseline(Mat grey) {
        sketch.take(grey);
        sketch.structure(grey);
    }

    Sketch sketch() {
        return sketch;
    }

    /// Whether there is enough in the scene to notice that it went elsewhere.
    boolean structured(int least) {
        return sketch.descriptors().rows() >= least;
    }

    @Override
    public void close() {
        sketch.close();
    }
}
