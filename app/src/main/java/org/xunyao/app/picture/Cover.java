package org.xunyao.app.picture;

import java.time.Instant;
import java.util.List;
import org.xunyao.registry.mask.MaskShape;

/// What of a picture must not be seen (隐私遮挡). Every picture says it, and whoever makes a picture of
/// memory or of a file into something on the screen hides it first.
public sealed interface Cover {
    /// Nothing has to be hidden.
    static Cover nothing() {
        return Over.NONE;
    }

    /// It is not known yet: nothing of the picture is shown.
    record Unknown() implements Cover {}

    /// These areas are hidden.
    record Over(List<MaskShape> shapes) implements Cover {
        private static final Over NONE = new Over(List.of());

        /// Copies the list.
        public Over {
            shapes = List.copyOf(shapes);
        }
    }

    /// They are shown for a while, for a reason that is on record (解除遮挡).
    ///
    /// @param until when they are hidden again at the latest
    record Lifted(Instant until) implements Cover {}

    /// The areas that are hidden now.
    ///
    /// @throws IllegalStateException while they are not known
    default List<MaskShape> hidden() {
        return switch (this) {
            case Unknown _ -> throw new IllegalStateException("what is hidden is not known yet");
            case Over over -> over.shapes();
            case Lifted _ -> List.of();
        };
    }

    /// Whether nothing may be shown at all.
    default boolean isUnknown() {
        return this instanceof Unknown;
    }
}
