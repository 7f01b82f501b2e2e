package org.xunyao.store.casework.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/// What was typed last for a sitting.
@Entity
@Table(name = "spot_draft")
class SpotDraftRow {
    @Id
    @Column(name = "spot_id")
    String spotId = "";

    @Lob
    @Column(name = "typed")
    String typed = "";

    @Column(name = "saved_at")
    Instant savedAt = Instant.EPOCH;
}
