package org.xunyao.store.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;

/// A row of what a person wrote over the ledger.
@Entity
@Table(name = "duty_entry")
class DutyEntryRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "shop")
    String shop = "";

    @Column(name = "camera")
    String camera = "";

    @Column(name = "zone_name")
    String zone = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "from_at")
    Instant beginAt = Instant.EPOCH;

    @Column(name = "to_at")
    Instant endAt = Instant.EPOCH;

    @Column(name = "document")
    String document = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "person")
    String person = "";

    @Column(name = "recorded_at")
    Instant recorded = Instant.EPOCH;

    @Column(name = "undoes")
    @Nullable
    String undoes;

    static DutyEntryRow of(DutyEntry entry) {
        DutyDraft draft = entry.draft();
        var row = new DutyEntryRow();
        row.id = entry.id().toString();
        row.shop = draft.post().shop().value().toString();
        row.camera = draft.post().camera().code();
        row.zone = draft.post().zone();
        row.kind = draft.kind().name();
        row.beginAt = draft.from();
        row.endAt = draft.to();
        row.document = draft.document();
        row.reason = draft.reason();
        row.person = entry.person();
        row.recorded = entry.recordedAt();
        row.undoes = entry.undoes().map(UUID::toString).orElse(null);
        return row;
    }

    DutyEntry entry() {
        var draft = new DutyDraft(
                DutyDayRow.post(shop, camera, zone), DutyDraft.Kind.valueOf(kind), beginAt, endAt, document, reason);
        return new DutyEntry(
                UUID.fromString(id),
                draft,
                person,
                recorded,
                Optional.ofNullable(undoes).map(UUID::fromString));
    }
}
