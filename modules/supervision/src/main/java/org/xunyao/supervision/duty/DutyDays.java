package org.xunyao.supervision.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: where the days of posts are kept (岗位日记录).
public interface DutyDays {
    /// Adds what a station knows of a day to what it wrote before, by {@link DutyDay#with}.
    ///
    /// @param station whose record it is
    void put(Tx tx, String station, DutyDay day);

    /// The days of a post as all stations together know them, in their order; a day without record
    /// is left out.
    ///
    /// @param from first day
    /// @param to last day
    List<DutyDay> of(Tx tx, DutyPost post, LocalDate from, LocalDate to);

    /// All posts that have a record, each with its first and last day.
    Map<DutyPost, DutySpan> posts(Tx tx);

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
