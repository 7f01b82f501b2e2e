package org.xunyao.access.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// The head of a chain at one moment (检查点): whoever holds a signed one notices if anything up to that link
/// changes or goes.
///
/// @param station whose chain it is
/// @param sequence number of the newest link, at least 1
/// @param head that link's SM3, 64 lower-case hexadecimal digits
/// @param at when it was made, whole seconds
/// @param clock what the station knew of its clock, printable ASCII
public record Checkpoint(String station, long sequence, String head, Instant at, String clock, Cause cause) {
    private static final Pattern STATION = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CLOCK = Pattern.compile("[\\x20-\\x7e]{1,200}");

    /// Why it was made.
    public enum Cause {
        /// An hour had passed.
        HOURLY,
        /// The audit was exported.
        EXPORT,
        /// A package was sealed.
        PACKAGE,
        /// A document or a digest sheet was printed.
        PRINT,
        /// Somebody signed out, or the program ended.
        SIGN_OUT,
        /// A person asked for it.
        DEMAND
    }

    /// Refuses what has no canonical text.
    public Checkpoint {
        require(STATION.matcher(station).matches(), "station");
        require(sequence >= 1, "sequence");
        require(HEAD.matcher(head).matches(), "head");
        require(at.equals(at.truncatedTo(ChronoUnit.SECONDS)), "time");
        require(CLOCK.matcher(clock).matches(), "clock");
    }

    /// The head's first twelve digits, as a person copies them onto paper.
    public String shortHead() {
        return head.substring(0, 12);
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("checkpoint: " + what);
        }
    }
}
