package org.xunyao.supervision.kind;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;

/// So many people are in the zone, or more (不少于若干人).
///
/// @param persons at least 1
public record AtLeast(int persons) implements Condition {
    /// Refuses a number that everything would reach.
    public AtLeast {
        if (persons < 1) {
            throw new IllegalArgumentException("at least " + persons);
        }
    }

    @Override
    public Held judge(Observation look, Zone zone) {
        return look.usable()
                ? Held.of(look.persons().stream().filter(zone::holds).count() >= persons)
                : Held.unseen(look);
    }
}
