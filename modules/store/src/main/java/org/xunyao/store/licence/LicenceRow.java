package org.xunyao.store.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;

/// A licence as somebody entered it. Its categories are in the order of their codes, a blank between them.
@Entity
@Table(name = "drug_licence")
@IdClass(LicenceRow.Key.class)
class LicenceRow {
    @Id
    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Id
    @Column(name = "entry_no")
    long number;

    @Column(name = "licence_number")
    String licenceNumber = "";

    @Column(name = "method")
    String method = "";

    @Column(name = "scopes")
    String scopes = "";

    @Column(name = "cold_chain")
    boolean cold;

    @Column(name = "scope_words")
    String words = "";

    @Column(name = "address")
    String address = "";

    @Column(name = "valid_from")
    LocalDate from = LocalDate.EPOCH;

    @Column(name = "valid_to")
    LocalDate to = LocalDate.EPOCH;

    @Column(name = "entered_at")
    Instant at = Instant.EPOCH;

    @Column(name = "entered_by")
    String by = "";

    static LicenceRow of(DrugLicence licence) {
        var row = new LicenceRow();
        LicenceText text = licence.text();
        row.pharmacyId = licence.pharmacy().value().toString();
        row.number = licence.number();
        row.licenceNumber = text.number();
        row.method = text.method().name();
        row.scopes = String.join(" ", new TreeSet<>(text.scopes()));
        row.cold = text.cold();
        row.words = text.words();
        row.address = text.address();
        row.from = text.from();
        row.to = text.to();
        row.at = licence.at();
        row.by = licence.by();
        return row;
    }

    DrugLicence licence() {
        var text = new LicenceText(
                licenceNumber,
                LicenceMethod.valueOf(method),
                Set.copyOf(List.of(scopes.split(" ", -1))),
                cold,
                words,
                address,
                from,
                to);
        return new DrugLicence(new PharmacyId(UUID.fromString(pharmacyId)), number, text, at, by);
    }

    record Key(String pharmacyId, long number) implements Serializable {}
}
