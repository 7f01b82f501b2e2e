package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.course.Course;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a case as it stands.
@Entity
@Table(name = "case_file")
class CaseFileRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "stage")
    String stage = "";

    @Column(name = "number_year")
    int numberYear;

    @Column(name = "number_sequence")
    long numberSequence;

    @Column(name = "lead_id")
    String leadId = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "cause")
    String cause = "";

    @Column(name = "filed_on")
    LocalDate filedOn = LocalDate.EPOCH;

    @Column(name = "approver")
    String approver = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    static CaseFileRow of(CaseFile file) {
        CaseFile.Head head = file.head();
        var row = new CaseFileRow();
        row.id = head.id().value().toString();
        row.stage = file.stage().name();
        row.numberYear = head.number().year();
        row.numberSequence = head.number().sequence();
        row.leadId = head.lead().value().toString();
        row.pharmacyId = head.party().value().toString();
        row.cause = head.cause();
        row.filedOn = head.filedAt();
        row.approver = Cells.text(head.approver());
        row.recordedAt = head.recordedAt();
        return row;
    }

    CaseFile file(List<Officer> officers, Course course) {
        if (!stage.equals(course.stage().name())) {
            throw new FaultException("STORE-BROKEN", "case at " + stage + ", its journal at " + course.stage());
        }
        CaseFile.Head head = head(officers);
        return course.entries().isEmpty() ? new CaseFile.Investigating(head) : new CaseFile.OnCourse(head, course);
    }

    private CaseFile.Head head(List<Officer> officers) {
        return new CaseFile.Head(
                new CaseId(UUID.fromString(id)),
                new RegisterNumber(numberYear, numberSequence),
                new LeadId(UUID.fromString(leadId)),
                new PharmacyId(UUID.fromString(pharmacyId)),
                cause,
                filedOn,
                officers,
                Cells.person(approver, "approver"),
                recordedAt);
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
