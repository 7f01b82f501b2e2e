package org.xunyao.store.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;

/// A still or clip of an episode that was merged into an alarm.
@Entity
@Table(name = "alarm_further")
@IdClass(FurtherRow.Key.class)
class FurtherRow {
    @Id
    @Column(name = "alarm_id")
    String alarmId = "";

    @Id
    @Column(name = "kind")
    String kind = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Column(name = "evidence_id")
    String evidenceId = "";

    static FurtherRow of(String alarmId, EvidenceKind kind, int placeNo, EvidenceId item) {
        var row = new FurtherRow();
        row.alarmId = alarmId;
        row.kind = kind.name();
        row.placeNo = placeNo;
        row.evidenceId = item.value().toString();
        return row;
    }

    EvidenceId item() {
        return new EvidenceId(UUID.fromString(evidenceId));
    }

    record Key(String alarmId, String kind, int placeNo) implements Serializable {}
}
