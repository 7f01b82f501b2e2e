package org.xunyao.video.patrol;

import java.time.Instant;

/// How a patrol was closed (轮巡封存).
///
/// @param at whole seconds
/// @param looks how many it has
/// @param head SM3 over the patrol and all its looks, 64 hexadecimal digits
/// @param signature of the station over {@link PatrolText#signed}, Base64 of a detached CMS
public record PatrolEnd(Instant at, Cause cause, long looks, String head, String signature) {
    /// Why it ended.
    public enum Cause {
        /// The person stopped it.
        STOPPED,
        /// The person signed out, or the program ended.
        LEFT,
        /// The program was cut off; it was closed at the next start with what had been written down.
        CUT_OFF
    }
}
