package org.xunyao.supervision.daily;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: where sums of days are kept.
public interface DaySums {
    /// A day's sum; empty while nothing is kept of it.
    Optional<KeptSum> of(Tx tx, DayPlace place, LocalDate day);

    /// Keeps a day's sum in place of the one before.
    void put(Tx tx, DayPlace place, KeptSum sum);

    /// Forgets older days.
    ///
    /// @param before the first day that is kept
    /// @return how many rows went
    int forget(Tx tx, LocalDate before);
}
