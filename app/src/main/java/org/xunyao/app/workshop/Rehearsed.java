package org.xunyao.app.workshop;

import java.time.Instant;
import org.xunyao.supervision.workshop.Comparison;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.Trial;
import org.xunyao.supervision.workshop.TrialSum;

/// Kept looks of the posts of one line, ready to try figures on.
///
/// @param from beginning of the time that was asked for
/// @param to its end
/// @param posts how many posts the rule watches there
public record Rehearsed(Trial trial, Instant from, Instant to, int posts) {
    /// What figures would have done, as it stays on record.
    public TrialSum sum(RuleFigures figures) {
        Comparison effect = trial.of(figures);
        return effect.sum(from, to, cameras());
    }

    /// Of how many posts looks were kept.
    public int cameras() {
        return (int)
                trial.posts().stream().filter(post -> !post.spells().isEmpty()).count();
    }
}
