package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a pharmacist.
@Entity
@Table(name = "pharmacist")
class PharmacistRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "name")
    String name = "";

    @Column(name = "registration_number")
    String registrationNumber = "";

    @Column(name = "category")
    String category = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "valid_until")
    LocalDate validUntil = LocalDate.EPOCH;

    static PharmacistRow of(Pharmacist pharmacist) {
        var row = new PharmacistRow();
        row.id = pharmacist.id().value().toString();
        row.name = pharmacist.name();
        row.registrationNumber = pharmacist.registrationNumber();
        row.category = pharmacist.category().name();
        row.pharmacyId = pharmacist.pharmacy().value().toString();
        row.validUntil = pharmacist.validUntil();
        return row;
    }

    Pharmacist pharmacist() {
        return new Pharmacist(
                new PharmacistId(UUID.fromString(id)),
                name,
                registrationNumber,
                Pharmacist.Category.valueOf(category),
                new PharmacyId(UUID.fromString(pharmacyId)),
                validUntil);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
