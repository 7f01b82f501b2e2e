package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.xunyao.casework.Officer;

/// One of those who work on a case.
@Entity
@Table(name = "case_officer")
@IdClass(CaseOfficerRow.Key.class)
class CaseOfficerRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Embedded
    OfficerPart officer = new OfficerPart();

    static CaseOfficerRow of(String caseId, int placeNo, Officer officer) {
        var row = new CaseOfficerRow();
        row.caseId = caseId;
        row.placeNo = placeNo;
        row.officer = OfficerPart.of(officer);
        return row;
    }

    record Key(String caseId, int placeNo) implements Serializable {}
}
