package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.kernel.calendar.ClockStop;

/// The columns of a verification, all empty before it begins.
@Embeddable
class VerificationPart {
    @Column(name = "verify_ordered_by")
    @Nullable
    String orderedBy;

    @Column(name = "verify_started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "extension_reason")
    @Nullable
    String extensionReason;

    @Column(name = "extension_by")
    @Nullable
    String extensionBy;

    @Column(name = "extension_at")
    @Nullable
    Instant extensionAt;

    static VerificationPart of(Verification verification) {
        var part = new VerificationPart();
        part.orderedBy = Cells.text(verification.orderedBy());
        part.startedAt = verification.startedAt();
        verification.extension().ifPresent(part::extension);
        return part;
    }

    private void extension(Verification.Extension extension) {
        extensionReason = extension.reason();
        extensionBy = Cells.text(extension.approver());
        extensionAt = extension.at();
    }

    Verification verification(List<Officer> officers, List<ClockStop> stops) {
        return new Verification(
                officers,
                Cells.person(orderedBy, "verify_ordered_by"),
                Cells.there(startedAt, "verify_started_at"),
                extension(),
                stops);
    }

    private Optional<Verification.Extension> extension() {
        return extensionAt == null
                ? Optional.empty()
                : Optional.of(new Verification.Extension(
                        Cells.there(extensionReason, "extension_reason"),
                        Cells.person(extensionBy, "extension_by"),
                        extensionAt));
    }
}
