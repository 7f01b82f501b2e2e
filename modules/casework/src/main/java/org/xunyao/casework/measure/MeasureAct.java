package org.xunyao.casework.measure;

import java.time.LocalTime;
import java.util.Set;
import org.xunyao.access.PersonId;

/// What one step of a measure says (措施步骤内容): one record for each event. The day of the step and who took
/// it stand in its {@link MeasureEntry}.
public sealed interface MeasureAct permits HoldAct, SeizureAct, UnreadableMeasureAct {
    /// Which step it is.
    MeasureEvent event();

    /// How a measure was carried out (实施情况).
    ///
    /// @param paper number of the notice or decision that was handed over
    /// @param officers who carried it out
    /// @param at time of day
    /// @param done items of the list that were done
    record Taking(String paper, Set<PersonId> officers, LocalTime at, Set<ChecklistItem> done) {
        /// Copies the sets.
        public Taking {
            officers = Set.copyOf(officers);
            done = Set.copyOf(done);
        }
    }
}
