package org.xunyao.store.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewStep;

/// What a person once did about an alarm.
@Entity
@Table(name = "alarm_step")
@IdClass(AlarmStepRow.Key.class)
class AlarmStepRow {
    @Id
    @Column(name = "alarm_id")
    String alarmId = "";

    @Id
    @Column(name = "step_no")
    int number;

    @Column(name = "act")
    String act = "";

    @Column(name = "person")
    String person = "";

    @Column(name = "done_at")
    Instant at = Instant.EPOCH;

    @Column(name = "remark")
    String remark = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "corrects")
    @Nullable
    Integer corrects;

    @Column(name = "why")
    @Nullable
    String why;

    @Column(name = "batch_id")
    @Nullable
    String batchId;

    static AlarmStepRow of(ReviewStep step) {
        var row = new AlarmStepRow();
        row.alarmId = step.alarm().value().toString();
        row.number = step.number();
        row.act = step.act().name();
        row.person = step.person().value().toString();
        row.at = step.at();
        row.remark = step.remark();
        row.reason = step.reason();
        row.corrects = step.corrects().map(ReviewStep.Correction::step).orElse(null);
        row.why = step.corrects().map(ReviewStep.Correction::why).orElse(null);
        row.batchId = step.batch().map(one -> one.value().toString()).orElse(null);
        return row;
    }

    ReviewStep step() {
        return new ReviewStep(
                new AlarmId(UUID.fromString(alarmId)),
                number,
                ReviewStep.Act.valueOf(act),
                new PersonId(UUID.fromString(person)),
                at,
                remark,
                reason,
                Optional.ofNullable(corrects)
                        .map(before -> new ReviewStep.Correction(before, Objects.requireNonNullElse(why, ""))),
                Optional.ofNullable(batchId).map(UUID::fromString).map(Batch.Id::new));
    }

    record Key(String alarmId, int number) implements Serializable {}
}
