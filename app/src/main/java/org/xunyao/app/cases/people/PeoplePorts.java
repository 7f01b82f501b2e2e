package org.xunyao.app.cases.people;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.casework.procedure.Obstacle;

/// Port: the people of cases. All is called off the JavaFX thread and may throw a `FaultException`, which the
/// screen says by its code. The person's ticket is inside.
public interface PeoplePorts {
    /// The people of a case; nothing for whoever may not read it.
    Optional<Sheet> open(CaseId id);

    /// Adds a line.
    Acted act(CaseId id, PeopleAct act);

    /// The whole number of a line's paper; the look stands in the audit.
    PersonalNumber reveal(CaseId id, int line);

    /// What is known of a case.
    ///
    /// @param mayEnter whether lines may be added
    /// @param mayReveal whether numbers may be read
    record Sheet(PeopleFile file, boolean mayEnter, boolean mayReveal) {}

    /// What is done (参与人办理).
    sealed interface PeopleAct {
        /// Names somebody.
        ///
        /// @param instead of which line
        record Enter(Participant person, PersonalNumber number, Optional<PeopleLine.Reversal> instead)
                implements PeopleAct {}

        /// Takes a line back.
        record TakeBack(PeopleLine.Reversal reversal) implements PeopleAct {}
    }

    /// What became of it.
    sealed interface Acted {
        /// It is on the disk.
        record Done(Saved<?> saved) implements Acted {}

        /// It was not done.
        record Blocked(List<Obstacle> obstacles) implements Acted {
            /// Copies the obstacles.
            public Blocked {
                obstacles = List.copyOf(obstacles);
            }
        }
    }
}
