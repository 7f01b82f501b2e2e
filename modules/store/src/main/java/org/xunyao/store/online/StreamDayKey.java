package org.xunyao.store.online;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Key of a camera's day at one station.
class StreamDayKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String camera = "";
    LocalDate day = LocalDate.EPOCH;
    String station = "";

    StreamDayKey() {}

    StreamDayKey(String camera, LocalDate day, String station) {
        this.camera = camera;
        this.day = day;
        this.station = station;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamDayKey that
                && camera.equals(that.camera)
                && day.equals(that.day)
                && station.equals(that.station);
    }

    @Override
    public int hashCode() {
        return Objects.hash(camera, day, station);
    }
}
