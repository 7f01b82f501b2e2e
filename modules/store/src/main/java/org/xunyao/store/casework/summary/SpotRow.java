package org.xunyao.store.casework.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a sitting as it stands.
@Entity
@Table(name = "spot_case")
class SpotRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "stage")
    String stage = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "lead_id")
    @Nullable
    String leadId;

    @Column(name = "found_on")
    LocalDate foundOn = LocalDate.EPOCH;

    @Column(name = "started_by")
    String startedBy = "";

    @Column(name = "started_at")
    Instant startedAt = Instant.EPOCH;

    static SpotRow of(SpotCase sitting) {
        SpotCase.Head head = sitting.head();
        var row = new SpotRow();
        row.id = head.id().value().toString();
        row.stage = sitting.stage().name();
        row.pharmacyId = head.party().value().toString();
        row.leadId = head.lead().map(lead -> lead.value().toString()).orElse(null);
        row.foundOn = head.foundOn();
        row.startedBy = head.startedBy().value().toString();
        row.startedAt = head.startedAt();
        return row;
    }

    SpotCase sitting(List<Officer> officers, List<SpotEntry> entries) {
        var head = new SpotCase.Head(
                new SpotId(UUID.fromString(id)),
                new PharmacyId(UUID.fromString(pharmacyId)),
                Optional.ofNullable(leadId).map(UUID::fromString).map(LeadId::new),
                foundOn,
                officers,
                new PersonId(UUID.fromString(startedBy)),
                startedAt);
        var sitting = new SpotCase(head, entries);
        boolean readable = entries.stream().noneMatch(entry -> entry.act() instanceof SpotAct.Unreadable);
        if (readable && !stage.equals(sitting.stage().name())) {
            throw new FaultException("STORE-BROKEN", "sitting at " + stage + ", its journal at " + sitting.stage());
        }
        return sitting;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
