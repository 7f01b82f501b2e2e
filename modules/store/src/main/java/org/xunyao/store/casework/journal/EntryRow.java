package org.xunyao.store.casework.journal;

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
import org.xunyao.casework.course.ActText;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.FaultException;

/// A line of a case's journal.
@Entity
@Table(name = "case_entry")
@IdClass(EntryRow.Key.class)
class EntryRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

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

    @Column(name = "stage_after")
    String stageAfter = "";

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

    static EntryRow of(String caseId, Entry entry, ActText text) {
        var row = new EntryRow();
        row.caseId = caseId;
        row.entryNo = entry.number();
        row.event = entry.act().event().code();
        row.act = text.write(entry.act());
        row.countsFrom = entry.day();
        row.stageAfter = entry.to().name();
        row.takenBy = entry.by().value().toString();
        row.recordedAt = entry.recordedAt();
        row.corrects = entry.correction().map(Entry.Correction::of).orElse(null);
        row.reason = entry.correction().map(Entry.Correction::reason).orElse(null);
        return row;
    }

    Entry entry(ActText text) {
        Event kind = Event.ofCode(event).orElseThrow(() -> new FaultException("STORE-BROKEN", "event " + event));
        return new Entry(
                entryNo,
                text.read(kind, act),
                countsFrom,
                stage(),
                new PersonId(UUID.fromString(takenBy)),
                recordedAt,
                Optional.ofNullable(corrects).map(of -> new Entry.Correction(of, reason == null ? "" : reason)));
    }

    private Stage stage() {
        return Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stageAfter))
                .findFirst()
                .orElseThrow(() -> new FaultException("STORE-BROKEN", "stage " + stageAfter));
    }

    record Key(String caseId, int entryNo) implements Serializable {}
}
