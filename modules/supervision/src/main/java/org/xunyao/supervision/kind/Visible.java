package org.xunyao.supervision.kind;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;

/// The picture is of use (画面可看). What happens in it is for a person to see.
record Visible() implements Condition {
    @Override
    public Held judge(Observation look, Zone zone) {
        return look.usable() ? new Held.Holds() : Held.unseen(look);
    }
}
