package org.xunyao.app.cases.goods;

import java.util.OptionalInt;
import org.xunyao.casework.measure.MeasureEvent;

/// The step whose form is open (正在填写的步骤).
///
/// @param measure its number; none begins a new one
/// @param movement number of the one that is taken back; none otherwise
public record OpenStep(OptionalInt measure, MeasureEvent event, OptionalInt movement) {
    /// A step of a measure.
    public static OpenStep of(int measure, MeasureEvent event) {
        return new OpenStep(OptionalInt.of(measure), event, OptionalInt.empty());
    }

    /// A step that begins one.
    public static OpenStep begin(MeasureEvent event) {
        return new OpenStep(OptionalInt.empty(), event, OptionalInt.empty());
    }

    /// A movement is taken back.
    public static OpenStep back(int measure, int movement) {
        return new OpenStep(OptionalInt.of(measure), MeasureEvent.MOVE_GOODS, OptionalInt.of(movement));
    }

    String key() {
        return measure.orElse(0) + " " + event.code() + " " + movement.orElse(0);
    }
}
