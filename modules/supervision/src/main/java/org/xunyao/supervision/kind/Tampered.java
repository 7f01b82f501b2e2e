package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;

/// The camera does not see what it was put up for (遮挡、失焦、移位、冻结). A dark, broken or doubtful picture says
/// nothing of that, nor does a camera that a person here has turned.
public record Tampered() implements Condition {
    private static final Set<String> DONE = Set.of("covered", "blurred", "moved", "frozen");

    @Override
    public Held judge(Observation look, Zone zone) {
        return look.usable() || DONE.contains(look.why()) ? Held.of(DONE.contains(look.why())) : Held.unseen(look);
    }
}
