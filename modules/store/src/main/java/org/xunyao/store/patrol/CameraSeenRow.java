package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xunyao.supervision.patrol.Seen;

/// A row of when a camera was looked at last.
@Entity
@Table(name = "camera_seen")
class CameraSeenRow {
    @Id
    @Column(name = "camera")
    String camera = "";

    @Column(name = "seen_at")
    Instant at = Instant.EPOCH;

    @Column(name = "person")
    String person = "";

    Seen seen() {
        return new Seen(at, person);
    }
}
