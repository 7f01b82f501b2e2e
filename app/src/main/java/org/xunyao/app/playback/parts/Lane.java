package org.xunyao.app.playback.parts;

import java.time.Instant;
import java.util.List;

/// One row of the timeline.
///
/// @param id of its name in the bundle, such as `alarms`
/// @param spans in order
public record Lane(String id, List<Span> spans) {
    /// Copies the list.
    public Lane {
        spans = List.copyOf(spans);
    }

    /// What stands in a lane.
    ///
    /// @param words told by the tooltip, and in the lane where there is room; may be empty
    public record Span(Instant from, Instant to, Kind kind, String words) {}

    /// How it is drawn; each kind has a pattern of its own.
    public enum Kind {
        /// There is film.
        RECORDED,
        /// There is none.
        GAP,
        /// A moment that somebody gave a name.
        BOOKMARK,
        /// An alarm that nobody has decided.
        ALARM,
        /// An alarm that was decided.
        DECIDED,
        /// Seen on post.
        PRESENT,
        /// Seen, nobody on post.
        ABSENT,
        /// Could not see.
        UNSEEN
    }
}
