package org.xunyao.ingest.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.KeyUnit;

/// A recorded film that is open (录像文件). Its times are what the film says of itself, counted from the first
/// picture shown; units carry them in the place of arrival times, from 1970 on, for there is no arrival.
/// Nothing here was received by this station. Any thread; one at a time.
public interface Recorded extends AutoCloseable {
    /// In the place of a camera's identity: no camera of this station.
    CameraId FILE = new CameraId("recorded-file");

    /// From the first picture shown to the last.
    Duration length();

    /// How much of the beginning other players do not show, because an edit list hides it.
    Duration hidden();

    /// What else it says of itself.
    Told told();

    /// Units in coding order from the key unit before one moment to another, as much as can be opened at
    /// once; at least one group behind that of the first moment. Units that make no sense are left out with
    /// all that need them, and their numbers are missing.
    ///
    /// @throws RecordedException CHANGED, UNREADABLE or BROKEN
    List<AccessUnit> film(Duration from, Duration to) throws RecordedException;

    /// The key unit at or before a moment.
    ///
    /// @throws RecordedException as for {@link #film}
    Optional<KeyUnit> key(Duration moment) throws RecordedException;

    @Override
    void close();
}
