package org.xunyao.app.papers.link;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// What a look at a piece of evidence shows.
public sealed interface Seen {
    /// Nothing is looked at.
    record Nothing() implements Seen {}

    /// It is being read.
    record Reading() implements Seen {}

    /// A picture.
    ///
    /// @param encoded JPEG or PNG with everything hidden that is to be hidden, read only
    /// @param current whether what is hidden of it is still what must be hidden; quick
    record Still(ByteBuffer encoded, BooleanSupplier current) implements Seen {}

    /// A clip.
    ///
    /// @param from arrival of its first picture
    /// @param to arrival of its last one
    /// @param pictures how many it has
    record Film(Instant from, Instant to, int pictures) implements Seen {}

    /// It cannot be shown here; the bundles say why.
    record Unseen(String code) implements Seen {}
}
