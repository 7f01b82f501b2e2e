package org.xunyao.app.cases;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Obstacle;

/// What 办理 has to say.
public sealed interface CaseMessage {
    /// Nothing.
    record None() implements CaseMessage {}

    /// The step is on its way to the disk.
    record Saving() implements CaseMessage {}

    /// It is on the disk.
    record Done(Event event, Saved<?> saved) implements CaseMessage {}

    /// It was not taken; nothing was saved.
    ///
    /// @param obstacles at least one
    record Blocked(List<Obstacle> obstacles) implements CaseMessage {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// Somebody else took a step first; nothing was saved. Until the person goes on from it, nothing else
    /// can be done.
    ///
    /// @param mine the step that this person was about to record
    /// @param seen the matter as this person saw it
    /// @param now as it stands
    record Overtaken(CaseAct mine, MatterSheet seen, MatterSheet now) implements CaseMessage {}

    /// A field cannot be read, such as a day that is none; nothing was asked of the desk.
    ///
    /// @param field of {@link ActDraft}, such as `day`
    record Unreadable(String field) implements CaseMessage {}

    /// It could not be saved, or the list or the matter could not be read; what is typed stays.
    ///
    /// @param saving whether it was a step
    record Fault(String code, boolean saving) implements CaseMessage {}
}
