package org.xunyao.casework.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// One entry of a matter's journal as deadlines see it (程序事项).
///
/// @param id names the entry within its journal
/// @param event its code, such as `registerClue`
/// @param day on which it happened in law
/// @param hour of that day, for deadlines of hours; without one the day's beginning counts
/// @param detail what it says of the clock
/// @param recordedAt recordedTime
/// @param corrects the entry whose place it takes
public record Happening(
        String id,
        String event,
        LocalDate day,
        Optional<LocalTime> hour,
        Detail detail,
        Instant recordedAt,
        Optional<String> corrects) {
    /// What an entry says of the clock besides that it happened.
    public sealed interface Detail {}

    /// Nothing.
    public record Plain() implements Detail {}

    /// A stretch that does not count (停表), both ends included.
    ///
    /// @param to none while it lasts
    /// @param reason code, such as `TEST`
    /// @param document number of the paper that proves it
    public record Stopped(LocalDate from, Optional<LocalDate> to, String reason, String document) implements Detail {}

    /// A deadline that a decision made longer by so many of its unit (延长).
    ///
    /// @param count from 1
    public record Longer(int count) implements Detail {}

    /// A deadline that a decision moved to a day (另行确定的期限).
    public record Until(LocalDate day) implements Detail {}

    /// An entry that says no more than that it happened.
    public static Happening plain(String id, String event, LocalDate day, Instant recordedAt) {
        return new Happening(id, event, day, Optional.empty(), new Plain(), recordedAt, Optional.empty());
    }

    /// The same with something about the clock.
    public Happening with(Detail other) {
        return new Happening(id, event, day, hour, other, recordedAt, corrects);
    }

    /// The same at an hour of its day.
    public Happening at(LocalTime time) {
        return new Happening(id, event, day, Optional.of(time), detail, recordedAt, corrects);
    }

    /// The same in the place of an earlier entry.
    public Happening correcting(String earlier) {
        return new Happening(id, event, day, hour, detail, recordedAt, Optional.of(earlier));
    }
}
