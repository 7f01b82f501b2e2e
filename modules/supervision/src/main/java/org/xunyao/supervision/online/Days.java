package org.xunyao.supervision.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;

/// Port: where the days of cameras are kept (点位日记录).
public interface Days {
    /// Adds what a station knows of a day to what it wrote before; what was known stays.
    ///
    /// @param station whose record it is
    void put(Tx tx, String station, CameraDay day);

    /// The days of a camera as all stations together know them, in their order; a day without record is
    /// left out.
    ///
    /// @param from first day
    /// @param to last day
    List<CameraDay> of(Tx tx, CameraId camera, LocalDate from, LocalDate to);

    /// When the newest usable picture of a camera came.
    Optional<Instant> lastGood(Tx tx, CameraId camera);

    /// Forgets older days.
    ///
    /// @param before the first day that is kept
    /// @return how many rows went
    int forget(Tx tx, LocalDate before);

    /// The oldest of the newest days that were written down.
    ///
    /// @param days how many, over 0
    /// @return empty if there are fewer
    Optional<LocalDate> oldestOf(Tx tx, int days);
}
