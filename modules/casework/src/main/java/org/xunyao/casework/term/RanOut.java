package org.xunyao.casework.term;

import java.time.Instant;
import java.time.LocalDate;

/// A note that a term ran out and what follows by law (期限届满记录). It moves no matter on; that stays with people.
///
/// @param matter as {@link MatterTerms#key}
/// @param term as {@link TermRow#id}
/// @param from the day from which it ran
/// @param last its last day
/// @param sentence key of the words of what follows
/// @param automatic whether that follows by law itself
/// @param recordedAt recordedTime
public record RanOut(
        String matter,
        String term,
        LocalDate from,
        LocalDate last,
        String sentence,
        boolean automatic,
        Instant recordedAt) {
    /// Names what it is about within its matter: a term with its last day, for a corrected entry gives another.
    public String name() {
        return name(term, last);
    }

    /// The name of a term's end.
    public static String name(String term, LocalDate last) {
        return term + "@" + last;
    }
}
