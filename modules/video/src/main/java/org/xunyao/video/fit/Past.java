package org.xunyao.video.fit;

import java.time.Duration;

/// What was decided for a camera, with what the next decision must remember of it.
///
/// @param wanted whether its place was too large for the small stream
/// @param large when a large picture was last wanted
/// @param seen when a wall last showed the camera
/// @param mainDead whether the large stream is not trusted, since it gave no pictures lately
/// @param subDead the same of the small one
public record Past(Fit fit, boolean wanted, Moment large, Moment seen, boolean mainDead, boolean subDead) {
    /// A moment of a clock that is never set, or never.
    ///
    /// @param at since any fixed moment
    /// @param ever whether there was one
    public record Moment(Duration at, boolean ever) {
        static final Moment NEVER = new Moment(Duration.ZERO, false);

        static Moment of(Duration now) {
            return new Moment(now, true);
        }

        boolean within(Duration span, Duration now) {
            return ever && now.minus(at).compareTo(span) < 0;
        }
    }

    boolean dead(StreamKind kind) {
        return kind == StreamKind.MAIN ? mainDead : subDead;
    }

    boolean held(StreamKind kind) {
        return fit.held().contains(kind);
    }
}
