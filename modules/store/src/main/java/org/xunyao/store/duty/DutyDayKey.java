package org.xunyao.store.duty;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.duty.DutyDay;

/// Key of a post's day at one station.
class DutyDayKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String shop = "";
    String camera = "";
    String zone = "";
    LocalDate day = LocalDate.EPOCH;
    String station = "";

    DutyDayKey() {}

    DutyDayKey(DutyDay of, String station) {
        this.shop = of.post().shop().value().toString();
        this.camera = of.post().camera().code();
        this.zone = of.post().zone();
        this.day = of.day();
        this.station = station;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DutyDayKey that
                && shop.equals(that.shop)
                && camera.equals(that.camera)
                && zone.equals(that.zone)
                && day.equals(that.day)
                && station.equals(that.station);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shop, camera, zone, day, station);
    }
}
