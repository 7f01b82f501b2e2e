package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.xunyao.kernel.calendar.ClockStop;

/// Days that do not count towards the term of verification.
@Entity
@Table(name = "lead_stop")
@IdClass(LeadPlace.class)
class LeadStopRow {
    @Id
    @Column(name = "lead_id")
    String leadId = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Column(name = "stop_from")
    LocalDate from = LocalDate.EPOCH;

    @Column(name = "stop_to")
    LocalDate to = LocalDate.EPOCH;

    @Column(name = "reason")
    String reason = "";

    @Column(name = "paper")
    String paper = "";

    static LeadStopRow of(String leadId, int placeNo, ClockStop stop) {
        var row = new LeadStopRow();
        row.leadId = leadId;
        row.placeNo = placeNo;
        row.from = stop.from();
        row.to = stop.to();
        row.reason = stop.reason();
        row.paper = stop.document();
        return row;
    }

    ClockStop stop() {
        return new ClockStop(from, to, reason, paper);
    }
}
