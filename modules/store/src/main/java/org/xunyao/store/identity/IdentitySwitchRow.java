package org.xunyao.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.identity.IdentitySwitch;

/// That comparing faces was allowed or stopped at a shop.
@Entity
@Table(name = "identity_switch")
@IdClass(IdentitySwitchRow.Key.class)
class IdentitySwitchRow {
    @Id
    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Id
    @Column(name = "change_no")
    long number;

    @Column(name = "allowed")
    boolean on;

    @Column(name = "assessment")
    String assessment = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "changed_at")
    Instant at = Instant.EPOCH;

    @Column(name = "changed_by")
    String by = "";

    static IdentitySwitchRow of(IdentitySwitch change) {
        var row = new IdentitySwitchRow();
        row.pharmacyId = change.pharmacy().value().toString();
        row.number = change.number();
        row.on = change.on();
        row.assessment = change.assessment();
        row.reason = change.reason();
        row.at = change.at();
        row.by = change.by();
        return row;
    }

    IdentitySwitch change() {
        return new IdentitySwitch(new PharmacyId(UUID.fromString(pharmacyId)), number, on, assessment, reason, at, by);
    }

    record Key(String pharmacyId, long number) implements Serializable {}
}
