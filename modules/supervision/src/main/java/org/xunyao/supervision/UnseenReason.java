package org.xunyao.supervision;

import java.time.Duration;

/// Why nothing is known of a stretch of time (未能看到的原因).
public enum UnseenReason {
    /// Nobody looked for longer than a look covers.
    NO_LOOK,
    /// The picture was too dark.
    DARK,
    /// The lens was covered.
    COVERED,
    /// The picture did not change to the last byte.
    FROZEN,
    /// The picture could not be used for another reason.
    UNUSABLE,
    /// The camera's stream was gone.
    STREAM_LOST,
    /// Our own program was not running.
    RESTARTED,
    /// This station did not hold the camera's lease.
    NOT_OURS,
    /// The camera was turned away from what it watches, by a person here or by whom nobody knows.
    MOVED,
    /// A person drew the zone anew.
    REDRAWN,
    /// Nothing was sharp.
    BLURRED,
    /// What should be read was hidden, too small or not read in time.
    UNREADABLE,
    /// A display showed what no working probe shows (探头故障).
    FAULTY;

    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration COMPARED = Duration.ofSeconds(15);

    /// How long it may have been so when it is found: a frozen picture shows by not changing, and a camera is compared
    /// with its baseline four times a minute (design/vision.md §6). What shows by itself is found at once.
    ///
    /// @param why an observation's one word
    static Duration foundAfter(String why) {
        return switch (why) {
            case "frozen" -> LONGEST;
            case "moved", "blurred", "doubtful" -> COMPARED;
            default -> Duration.ZERO;
        };
    }

    /// The reason behind an observation's one word.
    ///
    /// @param why `dark`, `covered`, `frozen`, `moved`, `turned`, `blurred`, or anything else
    public static UnseenReason of(String why) {
        return switch (why) {
            case "dark" -> DARK;
            case "covered" -> COVERED;
            case "frozen" -> FROZEN;
            case "moved", "turned" -> MOVED;
            case "blurred" -> BLURRED;
            default -> UNUSABLE;
        };
    }
}
