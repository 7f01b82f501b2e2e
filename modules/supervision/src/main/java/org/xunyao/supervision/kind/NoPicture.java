package org.xunyao.supervision.kind;

import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;

/// No picture comes (没有画面). A look is one at a picture that came, so none ever says that it holds:
/// that is judged by what the streams do ({@link org.xunyao.supervision.outage.OutageLedger}).
public record NoPicture() implements Condition {
    @Override
    public Held judge(Observation look, Zone zone) {
        return new Held.Not();
    }
}
