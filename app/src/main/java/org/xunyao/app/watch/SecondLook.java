package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.AccessUnit;

/// Port: looks again, with exact times, at the very film that is about to be sealed (二次核对;
/// design/house.md §3 *Picture and proof*). An implementation that is not able to look answers {@link
/// Cannot} and never guesses.
@FunctionalInterface
public interface SecondLook {
    /// Looks whether the condition holds in these pictures too. It may take seconds and is called on no thread
    /// that anybody waits for.
    ///
    /// @param units of one camera, the first a key unit; where numbers are missing there is a gap
    Answer look(List<AccessUnit> units, Question question);

    /// Looks at film for which it will probably be asked soon (预看), so that the answer then comes sooner; nothing is
    /// concluded. It may do nothing. It may take seconds and is called on no thread that anybody waits for.
    ///
    /// @param units of one camera, the first a key unit
    /// @param condition that will be asked
    default void ahead(List<AccessUnit> units, Condition condition) {}

    /// Nobody looks; so no alarm is raised.
    static SecondLook none() {
        return (units, question) -> new Cannot("no second look is installed");
    }

    /// What is asked of the film.
    ///
    /// @param condition must hold
    /// @param zone where
    /// @param from from when on; film before that is for the person only
    /// @param lapse longest moment in which it may not hold
    /// @param stills when pictures for the person are due, at least one
    record Question(Condition condition, Zone zone, Instant from, Duration lapse, List<Instant> stills) {
        /// Copies the list; refuses a question that would give the person no picture.
        public Question {
            stills = List.copyOf(stills);
            if (stills.isEmpty()) {
                throw new IllegalArgumentException("no stills");
            }
        }
    }

    /// What came of it.
    sealed interface Answer {}

    /// The condition holds in these pictures too (一致).
    ///
    /// @param stills pictures for the person who decides, at least one
    /// @param detector what looked
    record Agrees(List<Still> stills, Finding.Detector detector) implements Answer {
        /// Copies the list; refuses an answer without a picture.
        public Agrees {
            stills = List.copyOf(stills);
            if (stills.isEmpty()) {
                throw new IllegalArgumentException("no stills");
            }
        }
    }

    /// It does not hold there (不一致).
    ///
    /// @param why for the log
    record Disagrees(String why) implements Answer {}

    /// It could not be seen (无法核对).
    ///
    /// @param why for the log
    record Cannot(String why) implements Answer {}

    /// A picture made of the film.
    ///
    /// @param unit number of the access unit that it shows
    /// @param mediaType such as `image/jpeg`
    /// @param bytes of the picture file, not changed afterwards
    /// @param operations how it was made of the film, in order, at least one
    @SuppressWarnings("ArrayRecordComponent") // a picture file is handed on, never compared
    record Still(long unit, String mediaType, byte[] bytes, List<String> operations) {
        /// Copies the list; refuses a picture that does not say how it was made.
        public Still {
            operations = List.copyOf(operations);
            if (bytes.length == 0 || operations.isEmpty()) {
                throw new IllegalArgumentException("a still of " + bytes.length + " bytes");
            }
        }
    }
}
