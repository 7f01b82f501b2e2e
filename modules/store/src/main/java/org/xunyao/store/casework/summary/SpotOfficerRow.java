package org.xunyao.store.casework.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.casework.Officer;

/// One of the officers of a sitting, as printed when it began.
@Entity
@Table(name = "spot_officer")
@IdClass(SpotOfficerRow.Key.class)
class SpotOfficerRow {
    @Id
    @Column(name = "spot_id")
    String spotId = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Column(name = "person_id")
    String personId = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "badge")
    String badge = "";

    static SpotOfficerRow of(String spotId, int placeNo, Officer officer) {
        var row = new SpotOfficerRow();
        row.spotId = spotId;
        row.placeNo = placeNo;
        row.personId = officer.id().value().toString();
        row.name = officer.name();
        row.badge = officer.badge();
        return row;
    }

    Officer officer() {
        return new Officer(new PersonId(UUID.fromString(personId)), name, badge);
    }

    record Key(String spotId, int placeNo) implements Serializable {}
}
