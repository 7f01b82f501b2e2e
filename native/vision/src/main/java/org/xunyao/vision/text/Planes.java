package org.xunyao.vision.text;

import java.nio.FloatBuffer;
import org.opencv.core.Mat;

/// Writes interleaved bytes as three planes of normalised floats.
final class Planes {
    private static final int CHANNELS = 3;

    private byte[] pixels = new byte[0];

    /// Fills the buffer from its start; what is right of the picture stays zero.
    ///
    /// @param bgr eight bits, three channels
    /// @param width of a plane, at least that of the picture
    void fill(Mat bgr, int width, TextModel model, FloatBuffer to) {
        int length = bgr.rows() * bgr.cols() * CHANNELS;
        if (pixels.length != length) {
            pixels = new byte[length];
        }
        bgr.get(0, 0, pixels);
        for (int i = 0; i < to.capacity(); i++) {
            to.put(i, 0);
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            float mean = model.mean().get(channel).floatValue();
            float scale = model.scale().get(channel).floatValue();
            int from = channel;
            for (int row = 0; row < bgr.rows(); row++) {
                int at = (channel * bgr.rows() + row) * width;
                for (int column = 0; column < bgr.cols(); column++, from += CHANNELS) {
                    to.put(at + column, ((pixels[from] & 0xff) - mean) * scale);
                }
            }
        }
    }
}
