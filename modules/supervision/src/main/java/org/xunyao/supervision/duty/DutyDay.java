package org.xunyao.supervision.duty;

import java.time.LocalDate;

/// One day of one post as machines recorded it, minute by minute (岗位日记录). People's entries lie over
/// it and never change it.
///
/// @param day by the station's calendar
/// @param marks one letter of {@link DutyMark} for each of {@value #MINUTES}
public record DutyDay(DutyPost post, LocalDate day, String marks) {
    /// Minutes of a day.
    public static final int MINUTES = 1_440;

    /// Refuses what is no day.
    public DutyDay {
        if (marks.length() != MINUTES) {
            throw new IllegalArgumentException("a day of " + marks.length() + " minutes");
        }
    }

    /// A day of which nothing is known.
    public static DutyDay unknown(DutyPost post, LocalDate day) {
        return new DutyDay(post, day, String.valueOf(DutyMark.NOTHING.letter()).repeat(MINUTES));
    }

    /// What a minute was.
    ///
    /// @param minute 0..1439
    public DutyMark at(int minute) {
        return DutyMark.of(marks.charAt(minute));
    }

    /// Both records of the same day, such as of two stations or of two runs of one, in either order.
    public DutyDay with(DutyDay other) {
        if (!post.equals(other.post) || !day.equals(other.day)) {
            throw new IllegalArgumentException("another day");
        }
        var both = new StringBuilder(MINUTES);
        for (int i = 0; i < MINUTES; i++) {
            both.append(at(i).or(other.at(i)).letter());
        }
        return new DutyDay(post, day, both.toString());
    }
}
