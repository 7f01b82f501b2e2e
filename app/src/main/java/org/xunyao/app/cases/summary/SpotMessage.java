package org.xunyao.app.cases.summary;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.documents.Flaw;

/// What the page has to say of the last step.
sealed interface SpotMessage {
    /// Nothing.
    record None() implements SpotMessage {}

    /// It is on its way.
    record Saving() implements SpotMessage {}

    /// It is on the disk.
    record Done(SpotEvent event, Saved<?> saved) implements SpotMessage {}

    /// Something stands in the way; nothing was saved.
    record Withheld(List<SpotObstacle> obstacles) implements SpotMessage {}

    /// A field cannot be read.
    record Unreadable(String field) implements SpotMessage {}

    /// Form 44 lacks something; no number was taken.
    record Incomplete(List<Flaw> flaws) implements SpotMessage {}

    /// It failed.
    record Fault(String code) implements SpotMessage {}

    /// A plain sentence.
    ///
    /// @param key in the bundle
    record Told(String key) implements SpotMessage {}
}
