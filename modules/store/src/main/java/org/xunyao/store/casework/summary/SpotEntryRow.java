package org.xunyao.store.casework.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotText;
import org.xunyao.kernel.FaultException;

/// A line of a sitting's journal.
@Entity
@Table(name = "spot_entry")
@IdClass(SpotEntryRow.Key.class)
class SpotEntryRow {
    @Id
    @Column(name = "spot_id")
    String spotId = "";

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

    @Column(name = "taken_by")
    String takenBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    static SpotEntryRow of(String spotId, SpotEntry entry, SpotText text) {
        var row = new SpotEntryRow();
        row.spotId = spotId;
        row.entryNo = entry.number();
        row.event = entry.act().event().code();
        row.act = text.write(entry.act());
        row.countsFrom = entry.day();
        row.takenBy = entry.by().value().toString();
        row.recordedAt = entry.recordedAt();
        return row;
    }

    SpotEntry entry(SpotText text) {
        SpotEvent kind =
                SpotEvent.ofCode(event).orElseThrow(() -> new FaultException("STORE-BROKEN", "event " + event));
        return new SpotEntry(
                entryNo, text.read(kind, act), countsFrom, new PersonId(UUID.fromString(takenBy)), recordedAt);
    }

    record Key(String spotId, int entryNo) implements Serializable {}
}
