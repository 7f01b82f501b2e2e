package org.xunyao.ingest;

import java.time.Duration;
import java.time.Instant;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamFacts;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;

/// What outlives the connections of one camera: unit numbers and time that go on, and how the stream is
/// doing. Only the newest life of the camera may speak through it.
final class Numbering {
    private static final long TICKS_PER_MILLI = 90;

    private long life;
    private long nextNumber;
    private long lastPts = -1;
    private Instant lastArrival = Instant.MIN;
    private volatile StreamFacts facts = StreamFacts.NONE;

    Numbering(long first) {
        nextNumber = first;
    }

    /// Begins a new life; what older ones still say is not passed on.
    synchronized long begin() {
        facts = StreamFacts.NONE;
        return ++life;
    }

    synchronized void event(long speaker, StreamEvent event, UnitListener to) {
        if (speaker == life) {
            facts = facts.after(event);
            to.event(event);
        }
    }

    /// Ends the life with a last word.
    synchronized void end(long speaker, StreamEvent.Stopped event, UnitListener to) {
        if (speaker == life) {
            event(speaker, event, to);
            life++;
        }
    }

    /// @param given when it is given, on our clock
    synchronized void unit(long speaker, AccessUnit unit, Instant given, UnitListener to) {
        if (speaker != life) {
            return;
        }
        AccessUnit numbered = new AccessUnit(
                unit.camera(),
                nextNumber++,
                unit.codec(),
                unit.key(),
                unit.pts(),
                unit.arrival(),
                unit.lost(),
                unit.bytes());
        lastPts = Math.max(lastPts, unit.pts());
        lastArrival = unit.arrival();
        facts = facts.after(numbered, given);
        to.unit(numbered);
    }

    /// The unit before was at least so old when it was given.
    synchronized void aged(long speaker, Duration least, UnitListener to) {
        if (speaker == life) {
            facts = facts.aged(least);
            to.aged(least);
        }
    }

    /// How late the newest picture came.
    synchronized Duration lag() {
        return facts.link() instanceof StreamFacts.Flowing flowing ? flowing.lag() : Duration.ZERO;
    }

    /// Where the time of a new connection starts: after the last picture by as much as passed on our clock.
    synchronized long ptsBase(Instant now) {
        if (lastPts < 0) {
            return 0;
        }
        long passed = Math.max(1, Duration.between(lastArrival, now).toMillis());
        return lastPts + passed * TICKS_PER_MILLI;
    }

    /// Never waits for a listener, since the screen asks.
    StreamHealth health(Instant now, StreamHealth.Thresholds thresholds) {
        return StreamHealth.of(facts, now, thresholds);
    }
}
