package org.xunyao.supervision.sales;

import java.time.Duration;
import java.time.Instant;

/// How far a till's clock stands off ours (收银机时钟偏差). An offset is added to the till's time to have ours.
public sealed interface TillClock {
    /// Nothing is known of it (未知).
    record Unknown() implements TillClock {}

    /// Taken from how the export grew (由文件增长测得). A till that writes each line late by the same time looks
    /// like a till whose clock is slow, so what a person entered stands above it.
    ///
    /// @param unsure how far it may be wrong on either side
    /// @param lines so many lines it rests on
    record Measured(Duration offset, Duration unsure, int lines) implements TillClock {}

    /// A person saw a receipt being printed on a camera's film (人工登记).
    ///
    /// @param unsure how far it may be wrong on either side
    /// @param person the audit's name
    record Entered(Duration offset, Duration unsure, String person, Instant at) implements TillClock {}

    /// What is known of the offset; zero where nothing is.
    default Duration shift() {
        return switch (this) {
            case Unknown() -> Duration.ZERO;
            case Measured measured -> measured.offset();
            case Entered entered -> entered.offset();
        };
    }

    /// Whether a moment of the till can be found in the film (domain/ai-supervision.md §2 AI-02).
    ///
    /// @param most how unsure it may be
    default boolean within(Duration most) {
        return switch (this) {
            case Unknown() -> false;
            case Measured measured -> measured.unsure().compareTo(most) <= 0;
            case Entered entered -> entered.unsure().compareTo(most) <= 0;
        };
    }

    /// How far it may be wrong; zero where nothing is known.
    default Duration doubt() {
        return switch (this) {
            case Unknown() -> Duration.ZERO;
            case Measured measured -> measured.unsure();
            case Entered entered -> entered.unsure();
        };
    }

    /// Our time of a moment of the till.
    default Instant ours(Instant till) {
        return till.plus(shift());
    }
}
