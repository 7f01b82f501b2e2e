package org.xunyao.app.cases.goods;

import java.util.Optional;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.SeizureAct;

/// What the journal of a measure says of it (措施要素).
public final class MeasureFacts {
    private MeasureFacts() {}

    /// Where what is held or seized is kept; nothing if the journal does not say.
    public static Optional<String> place(Measure measure) {
        return measure.ground()
                .map(SeizureAct.Ground::place)
                .or(() -> measure.steps().stream()
                        .map(MeasureEntry::act)
                        .flatMap(act -> switch (act) {
                            case HoldAct.ProposeHold one -> Optional.of(one.place()).stream();
                            case HoldAct.HoldAtOnce one -> Optional.of(one.place()).stream();
                            default -> Optional.<String>empty().stream();
                        })
                        .findFirst())
                .filter(place -> !place.isBlank());
    }

    /// Number of the paper by which it was carried out; nothing while it was not.
    public static Optional<String> paper(Measure measure) {
        return measure.taking().map(taking -> taking.paper()).filter(paper -> !paper.isBlank());
    }
}
