package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.FilingApplication.Condition;

/// The columns of an application to file, all empty before it is made.
@Embeddable
class ApplicationPart {
    @Column(name = "applied_by")
    @Nullable
    String appliedBy;

    @Column(name = "applied_at")
    @Nullable
    Instant appliedAt;

    @Column(name = "cause")
    @Nullable
    String cause;

    @Column(name = "findings")
    @Nullable
    String findings;

    @Column(name = "conditions_met")
    @Nullable
    String conditionsMet;

    @Column(name = "conduct_ended")
    @Nullable
    LocalDate conductEnded;

    @Column(name = "harmed_life")
    @Nullable
    Boolean harmedLife;

    static ApplicationPart of(FilingApplication application) {
        FilingApplication.Content content = application.content();
        var part = new ApplicationPart();
        part.appliedBy = Cells.text(application.applicant());
        part.appliedAt = application.at();
        part.cause = content.cause();
        part.findings = content.findings();
        part.conditionsMet =
                content.met().stream().sorted().map(Condition::name).collect(Collectors.joining(" "));
        part.conductEnded = content.conductEnded();
        part.harmedLife = content.harmedLife();
        return part;
    }

    FilingApplication application() {
        var content = new FilingApplication.Content(
                Cells.there(cause, "cause"),
                Cells.there(findings, "findings"),
                met(),
                Cells.there(conductEnded, "conduct_ended"),
                Cells.there(harmedLife, "harmed_life"));
        return new FilingApplication(
                content, Cells.person(appliedBy, "applied_by"), Cells.there(appliedAt, "applied_at"));
    }

    private Set<Condition> met() {
        return Arrays.stream(Cells.there(conditionsMet, "conditions_met").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Condition::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
