package org.xunyao.app.patrol.reading;

import java.nio.IntBuffer;

/// A picture as it stood on the screen, with what is hidden of it painted over.
///
/// @param argb width × height numbers from the top, opaque
public record StillPixels(int width, int height, IntBuffer argb) {}
