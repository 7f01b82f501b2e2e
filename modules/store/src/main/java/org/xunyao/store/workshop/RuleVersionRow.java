package org.xunyao.store.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.store.session.Versioned;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.video.CameraId;

/// A row of a version of a rule.
@Entity
@Table(name = "rule_version")
class RuleVersionRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "rule_id")
    String rule = "";

    @Column(name = "version_number")
    int number;

    @Column(name = "camera")
    @Nullable
    String camera;

    @Column(name = "sustained_s")
    long sustained;

    @Column(name = "lapse_s")
    long lapse;

    @Column(name = "merge_s")
    long merge;

    @Column(name = "persons")
    int persons;

    @Column(name = "owner")
    String owner = "";

    @Column(name = "asked_at")
    Instant askedAt = Instant.EPOCH;

    @Column(name = "reason")
    String reason = "";

    @Column(name = "state")
    String state = "";

    /// Nothing instead of a part whose columns are all empty.
    @Embedded
    @Nullable
    TrialPart trial;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "force_from")
    @Nullable
    Instant forceFrom;

    @Column(name = "replaced_at")
    @Nullable
    Instant replacedAt;

    @Version
    @Column(name = "version_no")
    long version;

    /// How the states are written down.
    private enum Written {
        DRAFT,
        REHEARSED,
        IN_FORCE,
        REPLACED
    }

    static RuleVersionRow of(RuleVersion set) {
        var row = new RuleVersionRow();
        row.id = set.text();
        row.rule = set.rule();
        row.number = set.version();
        row.camera = set.camera().map(CameraId::code).orElse(null);
        row.sustained = set.figures().sustained().toSeconds();
        row.lapse = set.figures().lapse().toSeconds();
        row.merge = set.figures().merge().toSeconds();
        row.persons = set.figures().persons();
        row.owner = set.asked().owner();
        row.askedAt = set.asked().at();
        row.reason = set.asked().reason();
        row.write(set.state());
        return row;
    }

    private void write(RuleState set) {
        switch (set) {
            case RuleState.Draft() -> state = Written.DRAFT.name();
            case RuleState.Rehearsed(TrialSum sum) -> {
                state = Written.REHEARSED.name();
                trial = TrialPart.of(sum);
            }
            case RuleState.InForce force -> {
                state = Written.IN_FORCE.name();
                write(force);
            }
            case RuleState.Replaced(Optional<RuleState.InForce> was, Instant to) -> {
                state = Written.REPLACED.name();
                replacedAt = to;
                was.ifPresent(this::write);
            }
        }
    }

    private void write(RuleState.InForce force) {
        trial = TrialPart.of(force.trial());
        approvedBy = force.approvedBy();
        forceFrom = force.from();
    }

    RuleVersion set() {
        return new RuleVersion(
                rule,
                number,
                Optional.ofNullable(camera).map(CameraId::new),
                new RuleFigures(
                        Duration.ofSeconds(sustained), Duration.ofSeconds(lapse), Duration.ofSeconds(merge), persons),
                new RuleVersion.Asked(owner, askedAt, reason),
                read());
    }

    private RuleState read() {
        return switch (Written.valueOf(state)) {
            case DRAFT -> new RuleState.Draft();
            case REHEARSED ->
                new RuleState.Rehearsed(Objects.requireNonNull(trial).sum());
            case IN_FORCE -> force();
            case REPLACED ->
                new RuleState.Replaced(
                        approvedBy == null ? Optional.empty() : Optional.of(force()),
                        Objects.requireNonNull(replacedAt));
        };
    }

    private RuleState.InForce force() {
        return new RuleState.InForce(
                Objects.requireNonNull(trial).sum(),
                Objects.requireNonNull(approvedBy),
                Objects.requireNonNull(forceFrom));
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
