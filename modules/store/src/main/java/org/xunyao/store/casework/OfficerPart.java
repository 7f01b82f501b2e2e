package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.xunyao.casework.Officer;

/// The columns of an officer as printed when the step was taken.
@Embeddable
class OfficerPart {
    @Column(name = "person_id")
    String personId = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "badge")
    String badge = "";

    static OfficerPart of(Officer officer) {
        var part = new OfficerPart();
        part.personId = Cells.text(officer.id());
        part.name = officer.name();
        part.badge = officer.badge();
        return part;
    }

    Officer officer() {
        return new Officer(Cells.person(personId, "person_id"), name, badge);
    }
}
