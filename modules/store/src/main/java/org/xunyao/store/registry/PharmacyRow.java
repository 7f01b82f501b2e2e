package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a pharmacy.
@Entity
@Table(name = "pharmacy")
class PharmacyRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "name")
    String name = "";

    @Column(name = "credit_code")
    String creditCode = "";

    @Column(name = "licence_number")
    String licenceNumber = "";

    @Column(name = "address")
    String address = "";

    @Column(name = "legal_representative")
    String legalRepresentative = "";

    @Column(name = "phone")
    String phone = "";

    @Column(name = "area_code")
    String areaCode = "";

    @Column(name = "area_name")
    String areaName = "";

    @Column(name = "longitude")
    @Nullable
    Double longitude;

    @Column(name = "latitude")
    @Nullable
    Double latitude;

    static PharmacyRow of(Pharmacy pharmacy) {
        var row = new PharmacyRow();
        row.id = pharmacy.id().value().toString();
        row.name = pharmacy.name();
        row.creditCode = pharmacy.creditCode().text();
        row.licenceNumber = pharmacy.licenceNumber();
        row.address = pharmacy.address();
        row.legalRepresentative = pharmacy.legalRepresentative();
        row.phone = pharmacy.phone();
        row.areaCode = pharmacy.area().code();
        row.areaName = pharmacy.area().name();
        row.longitude = pharmacy.place().map(GeoPoint::longitude).orElse(null);
        row.latitude = pharmacy.place().map(GeoPoint::latitude).orElse(null);
        return row;
    }

    Pharmacy pharmacy() {
        return new Pharmacy(
                new PharmacyId(UUID.fromString(id)),
                name,
                new CreditCode(creditCode),
                licenceNumber,
                address,
                legalRepresentative,
                phone,
                new Area(areaCode, areaName),
                place());
    }

    private Optional<GeoPoint> place() {
        return longitude == null || latitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(longitude, latitude));
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
