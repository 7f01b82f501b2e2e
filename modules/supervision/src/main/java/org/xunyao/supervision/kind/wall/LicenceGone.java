package org.xunyao.supervision.kind.wall;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Piled;
import org.xunyao.video.Observation;

/// The wall does not look as it did when a person confirmed that the licences hang there (证照位与基准不符). Glare, a
/// person before it, darkness and a mask leave cells unknown, and where the answer depends on them there is none.
///
/// @param percent of the zone's cells, 1..100
public record LicenceGone(int percent) implements Condition {
    /// Refuses a share that everything or nothing would reach.
    public LicenceGone {
        Object _ = new Piled(percent);
    }

    @Override
    public Held judge(Observation look, Zone zone) {
        return new Piled(percent).judge(look, zone);
    }

    @Override
    public boolean daily() {
        return true;
    }
}
