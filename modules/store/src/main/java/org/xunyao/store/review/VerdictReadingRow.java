package org.xunyao.store.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.supervision.reading.verdict.KeptVerdict;

/// A verdict that was read again.
@Entity
@Table(name = "alarm_reading")
class VerdictReadingRow {
    @Id
    @Column(name = "alarm_id")
    String alarmId = "";

    @Column(name = "first_person")
    String firstPerson = "";

    @Column(name = "first_verdict")
    String firstVerdict = "";

    @Column(name = "first_at")
    Instant firstAt = Instant.EPOCH;

    @Column(name = "second_person")
    String secondPerson = "";

    @Column(name = "second_verdict")
    String secondVerdict = "";

    @Column(name = "second_at")
    Instant secondAt = Instant.EPOCH;

    @Column(name = "third_person")
    @Nullable
    String thirdPerson;

    @Column(name = "third_verdict")
    @Nullable
    String thirdVerdict;

    @Column(name = "third_at")
    @Nullable
    Instant thirdAt;

    static VerdictReadingRow of(KeptVerdict kept) {
        var row = new VerdictReadingRow();
        row.alarmId = kept.alarm().value().toString();
        row.firstPerson = kept.first().person();
        row.firstVerdict = kept.first().answer().name();
        row.firstAt = kept.first().at();
        row.secondPerson = kept.second().person();
        row.secondVerdict = kept.second().answer().name();
        row.secondAt = kept.second().at();
        return row;
    }

    void third(Reading<End> reading) {
        thirdPerson = reading.person();
        thirdVerdict = reading.answer().name();
        thirdAt = reading.at();
    }

    KeptVerdict kept() {
        return new KeptVerdict(
                new AlarmId(UUID.fromString(alarmId)),
                new Reading<>(firstPerson, End.valueOf(firstVerdict), firstAt),
                new Reading<>(secondPerson, End.valueOf(secondVerdict), secondAt),
                third());
    }

    private Optional<Reading<End>> third() {
        return thirdPerson == null || thirdVerdict == null || thirdAt == null
                ? Optional.empty()
                : Optional.of(new Reading<>(thirdPerson, End.valueOf(thirdVerdict), thirdAt));
    }
}
