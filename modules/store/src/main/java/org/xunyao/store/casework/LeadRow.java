package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Verification;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a lead as it stands. Of the parts, nothing stands for one whose columns are all empty.
@Entity
@Table(name = "lead")
class LeadRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "state")
    String state = "";

    @Column(name = "number_year")
    int numberYear;

    @Column(name = "number_sequence")
    long numberSequence;

    @Column(name = "source")
    String source = "";

    @Column(name = "origin_reference")
    String reference = "";

    @Column(name = "description")
    String description = "";

    @Column(name = "found_on")
    LocalDate foundOn = LocalDate.EPOCH;

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "registrar")
    String registrar = "";

    @Column(name = "registered_at")
    Instant registeredAt = Instant.EPOCH;

    @Embedded
    @Nullable
    VerificationPart verification;

    @Embedded
    @Nullable
    ApplicationPart application;

    @Embedded
    @Nullable
    EndingPart ending;

    static LeadRow of(Lead lead) {
        LeadRow row = of(lead.clue());
        row.state = LeadState.of(lead).name();
        switch (lead) {
            case Lead.ClueRegistered _ -> {}
            case Lead.ClueVerifying verifying -> row.follow(verifying.verification());
            case Lead.FilingPending pending -> row.follow(pending.verification(), pending.application());
            case Lead.Filed filed -> {
                row.follow(filed.verification(), filed.application());
                row.ending = EndingPart.of(filed.caseFile());
            }
            case Lead.NotFiled left -> {
                row.follow(left.verification(), left.application());
                row.end(left.ending()).ground = left.ground().name();
            }
            case Lead.ClueClosed closed -> {
                row.follow(closed.verification());
                row.end(closed.ending());
            }
            case Lead.TransferredAdmin handed -> {
                row.follow(handed.verification());
                row.end(handed.ending()).receiver = handed.receiver();
            }
        }
        return row;
    }

    private static LeadRow of(Clue clue) {
        var row = new LeadRow();
        row.id = clue.id().value().toString();
        row.numberYear = clue.number().year();
        row.numberSequence = clue.number().sequence();
        row.source = clue.source().name();
        row.reference = clue.reference();
        row.description = clue.description();
        row.foundOn = clue.foundAt();
        row.pharmacyId = clue.subject().value().toString();
        row.registrar = Cells.text(clue.registrar());
        row.registeredAt = clue.registeredAt();
        return row;
    }

    private void follow(Verification verified) {
        verification = VerificationPart.of(verified);
    }

    private void follow(Verification verified, FilingApplication applied) {
        follow(verified);
        application = ApplicationPart.of(applied);
    }

    private EndingPart end(Lead.Ending ended) {
        EndingPart part = EndingPart.of(ended);
        ending = part;
        return part;
    }

    Lead lead(LeadLists lists) {
        Clue clue = clue(lists.evidence());
        return switch (LeadState.valueOf(state)) {
            case CLUE_REGISTERED -> new Lead.ClueRegistered(clue);
            case CLUE_VERIFYING -> new Lead.ClueVerifying(clue, verified(lists));
            case FILING_PENDING -> new Lead.FilingPending(clue, verified(lists), applied());
            case FILED -> new Lead.Filed(clue, verified(lists), applied(), end().caseFile());
            case NOT_FILED -> new Lead.NotFiled(clue, verified(lists), applied(), end().ground(), end().ending());
            case CLUE_CLOSED -> new Lead.ClueClosed(clue, verified(lists), end().ending());
            case TRANSFERRED_ADMIN ->
                new Lead.TransferredAdmin(clue, verified(lists), end().receiver(), end().ending());
        };
    }

    private Clue clue(List<EvidenceId> evidence) {
        return new Clue(
                new LeadId(UUID.fromString(id)),
                new RegisterNumber(numberYear, numberSequence),
                LeadSource.valueOf(source),
                reference,
                description,
                foundOn,
                new PharmacyId(UUID.fromString(pharmacyId)),
                evidence,
                Cells.person(registrar, "registrar"),
                registeredAt);
    }

    private Verification verified(LeadLists lists) {
        return Cells.there(verification, "verification").verification(lists.officers(), lists.stops());
    }

    private FilingApplication applied() {
        return Cells.there(application, "application").application();
    }

    private EndingPart end() {
        return Cells.there(ending, "ending");
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
