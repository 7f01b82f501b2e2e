package org.xunyao.video.fit;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.video.PictureSize;

/// What is seen of one stream now.
///
/// @param lasting for how long it has been so
/// @param size true size of its pictures, known since the camera said it
/// @param kbits what it last took of the line, in kbit/s; 0 if it was never measured
/// @param tooLarge whether its pictures are known to be larger than can be decoded
public record Sight(State state, Duration lasting, Optional<PictureSize> size, int kbits, boolean tooLarge) {
    /// Nothing is known of the stream.
    public static final Sight NOTHING = new Sight(State.IDLE, Duration.ZERO, Optional.empty(), 0);

    /// Of pictures that can be decoded, as far as is known.
    public Sight(State state, Duration lasting, Optional<PictureSize> size, int kbits) {
        this(state, lasting, size, kbits, false);
    }

    /// Where it stands.
    public enum State {
        /// not fetched
        IDLE,
        /// asked for, no picture yet
        COMING,
        /// pictures come
        LIVE,
        /// no picture comes, or no connection stands
        DEAD
    }

    boolean dead(Duration after) {
        return state == State.DEAD && lasting.compareTo(after) >= 0;
    }

    boolean live() {
        return state == State.LIVE;
    }

    boolean settled(Duration after) {
        return live() && lasting.compareTo(after) >= 0;
    }
}
