package org.xunyao.app.cases.people;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.casework.procedure.Obstacle;

/// What the panel has to say.
public sealed interface PeopleMessage {
    /// Nothing.
    record None() implements PeopleMessage {}

    /// It is being saved.
    record Saving() implements PeopleMessage {}

    /// It is on the disk.
    record Done(Saved<?> saved) implements PeopleMessage {}

    /// Something is missing.
    record Blocked(List<Obstacle> obstacles) implements PeopleMessage {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// A field that cannot be read.
    record Unreadable(String field) implements PeopleMessage {}

    /// It failed.
    ///
    /// @param saving whether something was being saved
    record Fault(String code, boolean saving) implements PeopleMessage {}
}
