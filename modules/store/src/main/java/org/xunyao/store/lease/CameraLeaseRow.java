package org.xunyao.store.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of a camera's lease.
@Entity
@Table(name = "camera_lease")
class CameraLeaseRow {
    @Id
    @Column(name = "camera")
    String camera = "";

    @Column(name = "station")
    String station = "";

    @Column(name = "taken_at")
    Instant takenAt = Instant.EPOCH;

    @Column(name = "until_time")
    Instant until = Instant.EPOCH;

    @Column(name = "term_no")
    long term;

    boolean heldBy(String name) {
        return station.equals(name);
    }

    void give(String name, Instant now) {
        station = name;
        takenAt = now;
        term++;
    }
}
