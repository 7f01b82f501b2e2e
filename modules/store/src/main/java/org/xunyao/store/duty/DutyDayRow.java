package org.xunyao.store.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.video.CameraId;

/// A row of a post's day.
@Entity
@Table(name = "duty_day")
@IdClass(DutyDayKey.class)
class DutyDayRow {
    @Id
    @Column(name = "shop")
    String shop = "";

    @Id
    @Column(name = "camera")
    String camera = "";

    @Id
    @Column(name = "zone_name")
    String zone = "";

    @Id
    @Column(name = "day_of")
    LocalDate day = LocalDate.EPOCH;

    @Id
    @Column(name = "station")
    String station = "";

    @Column(name = "marks")
    String marks = "";

    DutyDay day() {
        return new DutyDay(post(shop, camera, zone), day, marks);
    }

    static DutyPost post(String shop, String camera, String zone) {
        return new DutyPost(new PharmacyId(UUID.fromString(shop)), new CameraId(camera), zone);
    }
}
