package org.xunyao.store.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.store.session.Versioned;
import org.xunyao.supervision.workshop.Demotion;

/// A row of a demotion.
@Entity
@Table(name = "rule_demotion")
class RuleDemotionRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "rule_id")
    String rule = "";

    @Column(name = "place_no")
    int place;

    @Column(name = "demoted_at")
    Instant at = Instant.EPOCH;

    @Column(name = "right_count")
    int right;

    @Column(name = "decided_count")
    int decided;

    @Column(name = "lifted_by")
    @Nullable
    String liftedBy;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;

    @Column(name = "lifted_reason")
    @Nullable
    String liftedReason;

    @Version
    @Column(name = "version_no")
    long version;

    static RuleDemotionRow of(Demotion demotion) {
        var row = new RuleDemotionRow();
        row.id = demotion.rule() + "/" + demotion.number();
        row.rule = demotion.rule();
        row.place = demotion.number();
        row.at = demotion.at();
        row.right = demotion.right();
        row.decided = demotion.decided();
        demotion.lifted().ifPresent(lifted -> {
            row.liftedBy = lifted.by();
            row.liftedAt = lifted.at();
            row.liftedReason = lifted.reason();
        });
        return row;
    }

    Demotion demotion() {
        return new Demotion(
                rule,
                place,
                at,
                right,
                decided,
                Optional.ofNullable(liftedBy)
                        .map(by -> new Demotion.Lifted(
                                by, Objects.requireNonNull(liftedAt), Objects.requireNonNull(liftedReason))));
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
