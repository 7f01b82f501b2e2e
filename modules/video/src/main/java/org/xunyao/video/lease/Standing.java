package org.xunyao.video.lease;

import java.time.Duration;
import java.util.Optional;

/// Whether this station watches a camera at this moment (值守状态). Only {@link Ours} allows looking at its
/// pictures by machine and raising alarms of it; showing the pictures to people is always allowed.
public sealed interface Standing {
    /// This station watches it.
    ///
    /// @param term which tenure this is; another number is another tenure, with an unwatched time between
    /// @param vacant how long nobody watched before; empty if nobody ever did or that is not known
    record Ours(long term, Optional<Duration> vacant) implements Standing {}

    /// Another station watches it.
    ///
    /// @param station its name
    /// @param namesake whether it bears this station's own name, which people have to mend
    record Theirs(String station, boolean namesake) implements Standing {}

    /// Nobody has answered yet.
    record Asking() implements Standing {}

    /// The database does not answer, so nobody knows who watches; this station does not.
    record Unreachable() implements Standing {}

    /// The one station of a database that no other can open watches everything.
    static Standing alone() {
        return new Ours(0, Optional.empty());
    }
}
