package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The picture of a reading, in the row of the reading.
@Entity
@Table(name = "patrol_reading")
class StillRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "first_at")
    Instant at = Instant.EPOCH;

    @Column(name = "picture")
    byte @Nullable [] picture;
}
