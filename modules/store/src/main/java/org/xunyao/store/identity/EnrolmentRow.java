package org.xunyao.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.Template;

/// A pharmacist who may be, or might have been, compared by face. Once it has ended it has no template.
@Entity
@Table(name = "identity_enrolment")
class EnrolmentRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "pharmacist_id")
    String pharmacistId = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "notice")
    String notice = "";

    @Column(name = "purpose")
    String purpose = "";

    @Column(name = "consent_way")
    String way = "";

    @Column(name = "document")
    String document = "";

    @Column(name = "until_day")
    LocalDate until = LocalDate.EPOCH;

    @Column(name = "enrolled_at")
    Instant at = Instant.EPOCH;

    @Column(name = "enrolled_by")
    String by = "";

    @Column(name = "template")
    @Nullable
    String template;

    @Column(name = "samples")
    int samples;

    @Column(name = "model")
    String model = "";

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_why")
    @Nullable
    String endedWhy;

    @Column(name = "ended_note")
    @Nullable
    String endedNote;

    static EnrolmentRow of(Enrolment enrolment) {
        var row = new EnrolmentRow();
        row.id = enrolment.id().toString();
        row.pharmacistId = enrolment.consent().pharmacist().value().toString();
        row.pharmacyId = enrolment.consent().pharmacy().value().toString();
        row.notice = enrolment.consent().notice();
        row.purpose = enrolment.purpose();
        row.way = enrolment.consent().way().name();
        row.document = enrolment.consent().document();
        row.until = enrolment.consent().until();
        row.at = enrolment.at();
        row.by = enrolment.by();
        row.template = Base64.getEncoder().encodeToString(enrolment.template().sealed());
        row.samples = enrolment.template().samples();
        row.model = enrolment.template().model();
        return row;
    }

    void end(Enrolment.Ending ending) {
        template = null;
        endedAt = ending.at();
        endedBy = ending.by();
        endedWhy = ending.why().name();
        endedNote = ending.note();
    }

    Enrolment enrolment() {
        var consent = new Consent(
                new PharmacistId(UUID.fromString(pharmacistId)),
                new PharmacyId(UUID.fromString(pharmacyId)),
                notice,
                Consent.Way.valueOf(way),
                document,
                until);
        byte[] sealed = template == null ? new byte[0] : Base64.getDecoder().decode(template);
        return new Enrolment(
                UUID.fromString(id), consent, purpose, at, by, new Template(sealed, samples, model), ending());
    }

    private Optional<Enrolment.Ending> ending() {
        return Optional.ofNullable(endedAt)
                .map(ended -> new Enrolment.Ending(
                        ended,
                        Objects.requireNonNull(endedBy),
                        Enrolment.Why.valueOf(Objects.requireNonNull(endedWhy)),
                        Objects.requireNonNull(endedNote)));
    }
}
