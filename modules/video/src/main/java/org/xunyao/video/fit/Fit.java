package org.xunyao.video.fit;

import java.util.EnumSet;
import java.util.Set;

/// What is done with one camera's streams.
///
/// @param held the streams that are fetched
/// @param shown the one that the tile shows
/// @param looks the one that the detector looks at
/// @param film the one whose units become film, and evidence if it comes to that
/// @param slowed why only key frames are decoded, if so
public record Fit(
        Set<StreamKind> held, StreamKind shown, StreamKind looks, StreamKind film, Reason reason, Slowed slowed) {
    /// Refuses to show, look at or keep what is not fetched.
    ///
    /// @throws IllegalArgumentException if that was meant
    public Fit {
        held = Set.copyOf(held);
        if (!held.contains(film) || !held.contains(looks) || !held.contains(shown)) {
            throw new IllegalArgumentException("held " + held + ", shown " + shown + ", looks " + looks);
        }
    }

    /// Whether only key frames are decoded (只解关键帧), and why.
    public enum Slowed {
        /// every picture is decoded
        NO,
        /// no wall shows the camera
        HIDDEN,
        /// the machine does not keep up
        OVERLOAD
    }

    /// The streams that are decoded.
    public Set<StreamKind> decoded() {
        return Set.copyOf(EnumSet.of(shown, looks));
    }

    /// Whether only key frames are decoded.
    public boolean keysOnly() {
        return slowed != Slowed.NO;
    }
}
