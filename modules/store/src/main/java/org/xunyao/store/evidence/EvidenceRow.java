package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// A row of sealed evidence.
@Entity
@Table(name = "evidence")
class EvidenceRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "sm3")
    String sm3 = "";

    @Column(name = "byte_size")
    long size;

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "camera_time")
    @Nullable
    Instant cameraTime;

    @Column(name = "arrival_time")
    @Nullable
    Instant arrivalTime;

    @Column(name = "recorded_time")
    Instant recordedTime = Instant.EPOCH;

    @Embedded
    @Nullable
    ClockPart clock = ClockPart.none();

    @Column(name = "camera")
    @Nullable
    String camera;

    @Column(name = "person_id")
    @Nullable
    String personId;

    @Column(name = "allowed_use")
    String use = "";

    @Column(name = "derived_from")
    @Nullable
    String derivedFrom;

    static EvidenceRow of(EvidenceItem item) {
        var row = new EvidenceRow();
        row.id = item.id().value().toString();
        row.kind = item.kind().name();
        row.sha256 = item.digests().sha256();
        row.sm3 = item.digests().sm3();
        row.size = item.digests().size();
        row.mediaType = item.mediaType();
        row.cameraTime = item.times().cameraTime().orElse(null);
        row.arrivalTime = item.times().arrivalTime().orElse(null);
        row.recordedTime = item.times().recordedTime();
        row.clock = item.times().clock().map(ClockPart::of).orElseGet(ClockPart::none);
        switch (item.source()) {
            case EvidenceSource.OfCamera(String name) -> row.camera = name;
            case EvidenceSource.OfPerson(PersonId person) ->
                row.personId = person.value().toString();
        }
        row.use = item.use().name();
        row.derivedFrom =
                item.derivedFrom().map(original -> original.value().toString()).orElse(null);
        return row;
    }

    EvidenceItem item(List<String> operations) {
        return new EvidenceItem(
                new EvidenceId(UUID.fromString(id)),
                EvidenceKind.valueOf(kind),
                new Digests(sha256, sm3, size),
                mediaType,
                new CaptureTimes(
                        Optional.ofNullable(cameraTime),
                        Optional.ofNullable(arrivalTime),
                        recordedTime,
                        ClockPart.facts(clock, recordedTime)),
                source(),
                EvidenceUse.valueOf(use),
                Optional.ofNullable(derivedFrom).map(UUID::fromString).map(EvidenceId::new),
                operations);
    }

    private EvidenceSource source() {
        if (camera != null) {
            return new EvidenceSource.OfCamera(camera);
        }
        if (personId != null) {
            return new EvidenceSource.OfPerson(new PersonId(UUID.fromString(personId)));
        }
        throw new FaultException("STORE-BROKEN", "evidence without a source: " + id);
    }
}
