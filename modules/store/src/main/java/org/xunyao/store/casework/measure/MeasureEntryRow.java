package org.xunyao.store.casework.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.measure.MeasureActText;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.kernel.FaultException;

/// A line of a measure's journal.
@Entity
@Table(name = "measure_entry")
@IdClass(MeasureEntryRow.Key.class)
class MeasureEntryRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "measure_no")
    int measureNo;

    @Id
    @Column(name = "entry_no")
    int entryNo;

    @Column(name = "event_code")
    String event = "";

    @Lob
    @Column(name = "act")
    String act = "";

    @Column(name = "counts_from")
    LocalDate countsFrom = LocalDate.EPOCH;

    @Column(name = "state_after")
    String stateAfter = "";

    @Column(name = "taken_by")
    String takenBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "corrects_no")
    @Nullable
    Integer corrects;

    @Column(name = "correction_reason")
    @Nullable
    String reason;

    static MeasureEntryRow of(String caseId, int measure, MeasureEntry entry, MeasureActText text) {
        var row = new MeasureEntryRow();
        row.caseId = caseId;
        row.measureNo = measure;
        row.entryNo = entry.number();
        row.event = entry.act().event().code();
        row.act = text.write(entry.act());
        row.countsFrom = entry.day();
        row.stateAfter = entry.to().name();
        row.takenBy = entry.by().value().toString();
        row.recordedAt = entry.recordedAt();
        row.corrects = entry.correction().map(Entry.Correction::of).orElse(null);
        row.reason = entry.correction().map(Entry.Correction::reason).orElse(null);
        return row;
    }

    MeasureEntry entry(MeasureActText text) {
        MeasureEvent kind =
                MeasureEvent.ofCode(event).orElseThrow(() -> new FaultException("STORE-BROKEN", "event " + event));
        MeasureState to = Arrays.stream(MeasureState.values())
                .filter(one -> one.name().equals(stateAfter))
                .findFirst()
                .orElseThrow(() -> new FaultException("STORE-BROKEN", "state " + stateAfter));
        return new MeasureEntry(
                entryNo,
                text.read(kind, act),
                countsFrom,
                to,
                new PersonId(UUID.fromString(takenBy)),
                recordedAt,
                Optional.ofNullable(corrects).map(of -> new Entry.Correction(of, reason == null ? "" : reason)));
    }

    record Key(String caseId, int measureNo, int entryNo) implements Serializable {}
}
