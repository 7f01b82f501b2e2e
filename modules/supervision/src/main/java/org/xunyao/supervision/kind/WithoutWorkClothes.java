package org.xunyao.supervision.kind;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;
import org.xunyao.video.found.WearCount;

/// People are in the zone and none of them wears the shop's work clothes (无人着工作服). One of whom nothing can be
/// said may wear them, so then nothing is known; where nobody stands it does not hold.
public record WithoutWorkClothes() implements Condition {
    @Override
    public Held judge(Observation look, Zone zone) {
        if (!look.usable()) {
            return Held.unseen(look);
        }
        return look.found()
                .wear(zone.name())
                .map(WithoutWorkClothes::held)
                .orElseGet(() -> new Held.Unseen(UnseenReason.UNUSABLE));
    }

    private static Held held(WearCount count) {
        if (count.wearing() > 0 || count.persons() == 0) {
            return Held.of(false);
        }
        return count.unknown() > 0 ? new Held.Unseen(UnseenReason.UNUSABLE) : Held.of(true);
    }
}
