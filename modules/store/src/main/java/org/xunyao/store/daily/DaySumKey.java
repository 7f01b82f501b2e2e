package org.xunyao.store.daily;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.daily.DayPlace;

/// Key of a day's sum.
class DaySumKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String camera = "";
    String zone = "";
    String rule = "";
    LocalDate day = LocalDate.EPOCH;

    DaySumKey() {}

    DaySumKey(DayPlace of, LocalDate day) {
        this.camera = of.camera().code();
        this.zone = of.zone();
        this.rule = of.rule();
        this.day = day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DaySumKey that
                && camera.equals(that.camera)
                && zone.equals(that.zone)
                && rule.equals(that.rule)
                && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(camera, zone, rule, day);
    }
}
