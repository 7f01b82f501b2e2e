package org.xunyao.supervision.reading.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.supervision.reading.TwiceRead;
import org.xunyao.supervision.reading.Unread;

/// Port: verdicts that were read again.
public interface VerdictReadings {
    /// The decided alarms that nobody read again and about which this person did nothing, the oldest first.
    ///
    /// @param since raised then or later
    /// @param before decided then or earlier
    /// @param most 1..10000
    List<Unread> unread(Tx tx, Instant since, Instant before, PersonId person, int most);

    /// What was read of an alarm, held until the transaction ends.
    Optional<KeptVerdict> find(Tx tx, AlarmId alarm);

    /// Adds a second reading.
    ///
    /// @param kept without a third
    void add(Tx tx, KeptVerdict kept);

    /// Adds the third reading, which settles.
    void third(Tx tx, AlarmId alarm, Reading<End> reading);

    /// All pairs whose verdict was given at that time or later.
    List<TwiceRead<End>> pairs(Tx tx, Instant since);

    /// Those that wait for a third reading, the oldest first.
    ///
    /// @param most 1..10000
    List<Unread> disputes(Tx tx, int most);
}
