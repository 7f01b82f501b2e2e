package org.xunyao.supervision.reading;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: readings of patrols and their pictures.
public interface Readings {
    /// Adds a first reading.
    ///
    /// @param first who gave it and when
    /// @param picture kept for a second reading if the lot fell on it
    /// @param sm3 of the picture that was seen, empty without one
    /// @return false if this look has an answer already; then nothing is added
    boolean add(Tx tx, FirstReading reading, Reading<Answer> first, Optional<ByteBuffer> picture, String sm3);

    /// A reading, held until the transaction ends.
    Optional<KeptReading> find(Tx tx, UUID id);

    /// Its picture, if it is kept still.
    Optional<ByteBuffer> picture(Tx tx, UUID id);

    /// Those of finished patrols that wait for a second reading and were not first read by this
    /// person, the oldest first.
    List<Unread> unread(Tx tx, String person, int most);

    /// Adds the second reading.
    void second(Tx tx, UUID id, Reading<Answer> reading);

    /// Adds the third reading, which settles.
    void third(Tx tx, UUID id, Reading<Answer> reading);

    /// All pairs whose first reading was at that time or later.
    List<TwiceRead<Answer>> pairs(Tx tx, Instant since);

    /// Those that wait for a third reading and whose picture is kept still, the oldest first.
    List<Dispute> disputes(Tx tx, int most);

    /// When stations were at work at that time or later, the newest first; by their own clocks.
    List<Instant> atWork(Tx tx, Instant since);

    /// Whether anything is older than it may be kept.
    boolean lapsed(Tx tx, Instant pictures, Instant people);

    /// Takes away pictures older than the one moment, and older than the other: looks of closed
    /// patrols and the names of people in patrols, coverage and readings. What was counted stays.
    ///
    /// @param most patrols at once
    Lapsed lapse(Tx tx, Instant pictures, Instant people, int most);

    /// How many went.
    record Lapsed(int pictures, int patrols, long looks) {}
}
