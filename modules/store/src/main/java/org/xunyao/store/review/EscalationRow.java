package org.xunyao.store.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.access.RoleId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.escalation.Escalation;

/// An alarm that went up.
@Entity
@Table(name = "alarm_escalation")
@IdClass(EscalationRow.Key.class)
class EscalationRow {
    @Id
    @Column(name = "alarm_id")
    String alarmId = "";

    @Id
    @Column(name = "percent")
    int percent;

    @Column(name = "role_code")
    String role = "";

    @Column(name = "colour")
    String colour = "";

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    @Column(name = "escalated_at")
    Instant at = Instant.EPOCH;

    static EscalationRow of(Escalation escalation) {
        var row = new EscalationRow();
        row.alarmId = escalation.alarm().value().toString();
        row.percent = escalation.percent();
        row.role = escalation.role().code();
        row.colour = escalation.colour().name();
        row.dueAt = escalation.dueAt();
        row.at = escalation.at();
        return row;
    }

    Escalation escalation() {
        return new Escalation(
                new AlarmId(UUID.fromString(alarmId)),
                percent,
                new RoleId(role),
                AlarmColour.valueOf(colour),
                dueAt,
                at);
    }

    record Key(String alarmId, int percent) implements Serializable {}
}
