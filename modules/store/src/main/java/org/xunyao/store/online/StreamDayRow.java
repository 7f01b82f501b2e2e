package org.xunyao.store.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.video.CameraId;

/// A row of a camera's day.
@Entity
@Table(name = "stream_day")
@IdClass(StreamDayKey.class)
class StreamDayRow {
    @Id
    @Column(name = "camera")
    String camera = "";

    @Id
    @Column(name = "day_of")
    LocalDate day = LocalDate.EPOCH;

    @Id
    @Column(name = "station")
    String station = "";

    @Column(name = "minutes")
    String minutes = "";

    @Column(name = "dropouts")
    int dropouts;

    @Column(name = "last_good")
    @Nullable
    Instant lastGood;

    void take(CameraDay known) {
        minutes = known.minutes();
        dropouts = known.dropouts();
        lastGood = known.lastGood().orElse(null);
    }

    CameraDay day() {
        return new CameraDay(new CameraId(camera), day, minutes, dropouts, Optional.ofNullable(lastGood));
    }
}
