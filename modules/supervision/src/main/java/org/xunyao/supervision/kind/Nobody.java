package org.xunyao.supervision.kind;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;

/// Nobody is in the zone (无人).
public record Nobody() implements Condition {
    @Override
    public Held judge(Observation look, Zone zone) {
        return look.usable() ? Held.of(look.persons().stream().noneMatch(zone::holds)) : Held.unseen(look);
    }
}
