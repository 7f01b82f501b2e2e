package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.xunyao.casework.Officer;

/// One of those who verify a lead.
@Entity
@Table(name = "lead_officer")
@IdClass(LeadPlace.class)
class LeadOfficerRow {
    @Id
    @Column(name = "lead_id")
    String leadId = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Embedded
    OfficerPart officer = new OfficerPart();

    static LeadOfficerRow of(String leadId, int placeNo, Officer officer) {
        var row = new LeadOfficerRow();
        row.leadId = leadId;
        row.placeNo = placeNo;
        row.officer = OfficerPart.of(officer);
        return row;
    }
}
