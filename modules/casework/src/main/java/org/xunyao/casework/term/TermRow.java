package org.xunyao.casework.term;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.RoleId;

/// A row of the table of running deadlines (期限运行表): which rule runs for which kind of matter, and how.
///
/// @param id such as `CASE-D13`; a term that begins where this one runs out names it
/// @param rule row of `deadlines.csv` or `other.csv`
/// @param course which events move it
/// @param judged by which of the two last days it is over
/// @param end what follows when it runs out
/// @param red whether it is a red line (红线期限), which is warned of by days left too
/// @param source statute and article of what follows
/// @param verified false shows 待核 on the screen
public record TermRow(
        String id,
        MatterKind kind,
        String rule,
        Course course,
        Judged judged,
        RunOut end,
        boolean red,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// Which events move a term. One event may do only one of these to a term.
    ///
    /// @param begins events from which it runs
    /// @param after terms instead: it begins when all of them have run out, at the end of the last
    /// @param ends events with which its purpose is met
    /// @param stops events that stop the clock, and the reason each stands for
    /// @param resumes events after which it runs on, and the reason each takes away
    /// @param prolongs events that prolong it
    /// @param approver who approves that, empty where nothing prolongs it
    public record Course(
            Set<String> begins,
            Set<String> after,
            Set<String> ends,
            Map<String, String> stops,
            Map<String, String> resumes,
            Set<String> prolongs,
            Optional<RoleId> approver) {
        /// Copies the sets.
        public Course {
            begins = Set.copyOf(begins);
            after = Set.copyOf(after);
            ends = Set.copyOf(ends);
            stops = Map.copyOf(stops);
            resumes = Map.copyOf(resumes);
            prolongs = Set.copyOf(prolongs);
            if (begins.isEmpty() == after.isEmpty()) {
                throw new IllegalArgumentException("a term begins with an event or after a term");
            }
            if (prolongs.isEmpty() != approver.isEmpty()) {
                throw new IllegalArgumentException("what prolongs a term has an approver");
            }
        }
    }

    /// By which day a term is over (届满口径).
    public enum Judged {
        /// By the last day counted, never moved: measures against a person's goods (强制措施).
        RAW,
        /// By the day after moving past days off (顺延).
        ROLLED
    }

    /// What follows when a term runs out (届满后果).
    ///
    /// @param sentence key of the words, such as `WAIVED`
    /// @param automatic whether it follows by law itself, and not by somebody's act
    public record RunOut(String sentence, boolean automatic) {}
}
