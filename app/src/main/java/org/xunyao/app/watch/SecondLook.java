package org.xunyao.app.watch;

import java.util.List;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.AccessUnit;

/// Port: looks again, with exact times, at the very film that is about to be sealed (二次核对;
/// design/house.md §3 *Picture and proof*). An implementation that is not able to look answers {@link
/// Cannot} and never guesses.
@FunctionalInterface
public interface SecondLook {
    /// Looks whether the zone is empty in these pictures. It may take seconds and is called on no thread
    /// that anybody waits for.
    ///
    /// @param units of one camera, the first a key unit; where numbers are missing there is a gap
    Answer look(List<AccessUnit> units, Zone zone);

    /// Nobody looks; so no alarm is raised.
    static SecondLook none() {
        return (units, zone) -> new Cannot("no second look is installed");
    }

    /// What came of it.
    sealed interface Answer {}

    /// The zone is empty in these pictures too (一致).
    ///
    /// @param still one of the pictures, for the person who decides
    /// @param detector what looked
    record Agrees(Still still, Finding.Detector detector) implements Answer {}

    /// Somebody is there (不一致).
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
