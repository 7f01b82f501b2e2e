package org.xunyao.vision;

import java.util.List;
import org.xunyao.video.Box;

/// Finds people in a picture (SPI). One instance serves one thread; it holds native memory until closed.
///
/// A new detector is a class here and a row in the manifest of native/models.
public interface PersonDetector extends AutoCloseable {
    /// The people over the model's own threshold, in the unit square of the picture, best first.
    List<Box> persons(I420 picture);

    /// Name for the screen and for evidence, such as `nanodet-g-256x416`.
    String name();

    /// Digest of the weights, 64 lower-case hexadecimal digits; empty when the weights are compiled into
    /// a library.
    String modelSha256();

    /// Least score with which it calls something a person, 0..1.
    double threshold();

    /// Releases native memory; called once.
    @Override
    void close();
}
