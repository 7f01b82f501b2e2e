package org.xunyao.store.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.xunyao.supervision.workshop.TrialSum;

/// The columns of a rehearsal.
@Embeddable
class TrialPart {
    @Column(name = "trial_from")
    Instant begins = Instant.EPOCH;

    @Column(name = "trial_to")
    Instant ends = Instant.EPOCH;

    @Column(name = "trial_cameras")
    int cameras;

    @Column(name = "trial_seen_s")
    long seen;

    @Column(name = "trial_unseen_s")
    long unseen;

    @Column(name = "trial_fired")
    int fired;

    @Column(name = "trial_falses")
    int falses;

    @Column(name = "trial_removed")
    int removed;

    @Column(name = "trial_rights")
    int rights;

    @Column(name = "trial_lost")
    int lost;

    static TrialPart of(TrialSum trial) {
        var part = new TrialPart();
        part.begins = trial.from();
        part.ends = trial.to();
        part.cameras = trial.cameras();
        part.seen = trial.seen().toSeconds();
        part.unseen = trial.unseen().toSeconds();
        part.fired = trial.fired();
        part.falses = trial.falses();
        part.removed = trial.removed();
        part.rights = trial.trues();
        part.lost = trial.lost();
        return part;
    }

    TrialSum sum() {
        return new TrialSum(
                begins,
                ends,
                cameras,
                Duration.ofSeconds(seen),
                Duration.ofSeconds(unseen),
                fired,
                falses,
                removed,
                rights,
                lost);
    }
}
