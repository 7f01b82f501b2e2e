package org.xunyao.app.evidence.copying;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// What a copy is made from, as the person sees it.
public sealed interface Preview {
    /// A picture.
    ///
    /// @param encoded JPEG or PNG, read only
    /// @param width in pixels
    /// @param height in pixels
    /// @param current whether what is hidden of it is still what must be hidden; quick
    record Still(ByteBuffer encoded, int width, int height, BooleanSupplier current) implements Preview {}

    /// A clip.
    ///
    /// @param from arrival of its first picture
    /// @param to arrival of its last one
    /// @param pictures how many it has
    record Film(Instant from, Instant to, int pictures) implements Preview {}
}
