package org.xunyao.supervision.duty;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.supervision.UnseenReason;

/// What one minute of a post was (分钟在岗状态). The letter stands in the store and never changes its
/// meaning. Of two records of one minute the later constant holds: so absent is only what nobody who could
/// not see, and nobody who saw somebody, contradicts.
public enum DutyMark {
    /// nobody recorded it: the station was off, or another one watched
    NOTHING('.'),
    /// looks covered the whole minute and none saw anybody
    ABSENT('a'),
    /// nobody looked for longer than a look covers
    NO_LOOK('n'),
    /// too dark
    DARK('k'),
    /// something before the lens
    COVERED('c'),
    /// nothing sharp
    BLURRED('b'),
    /// the same picture again and again
    FROZEN('f'),
    /// not usable for another reason
    UNUSABLE('u'),
    /// no stream
    STREAM_LOST('s'),
    /// the program was not running
    RESTARTED('r'),
    /// a person turned the camera away
    MOVED('m'),
    /// a person drew the zone anew
    REDRAWN('z'),
    /// the station's clock was changed: the minute was skipped, or lived twice
    CLOCK('t'),
    /// some look saw somebody
    PRESENT('p'),
    /// leave or break, entered by a person; no machine writes it
    LEAVE('l'),
    /// the shop was closed
    OUTSIDE('x');

    private static final Map<Character, DutyMark> BY_LETTER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DutyMark::letter, each -> each));

    private final char letter;

    DutyMark(char letter) {
        this.letter = letter;
    }

    /// As it stands in the store.
    public char letter() {
        return letter;
    }

    /// The mark of a letter; one that this program does not know is not known.
    public static DutyMark of(char letter) {
        return BY_LETTER.getOrDefault(letter, NOTHING);
    }

    /// Whether nothing may be concluded from it: neither presence nor absence.
    public boolean unseen() {
        return switch (this) {
            case ABSENT, PRESENT, LEAVE, OUTSIDE -> false;
            case NOTHING,
                    NO_LOOK,
                    DARK,
                    COVERED,
                    BLURRED,
                    FROZEN,
                    UNUSABLE,
                    STREAM_LOST,
                    RESTARTED,
                    MOVED,
                    REDRAWN,
                    CLOCK -> true;
        };
    }

    /// Which of two records of the same minute holds.
    public DutyMark or(DutyMark other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Of a stretch that could not be seen. What another station watched is nothing of ours.
    public static DutyMark of(UnseenReason reason) {
        return switch (reason) {
            case NO_LOOK -> NO_LOOK;
            case DARK -> DARK;
            case COVERED -> COVERED;
            case BLURRED -> BLURRED;
            case FROZEN -> FROZEN;
            case UNUSABLE, UNREADABLE, FAULTY -> UNUSABLE;
            case STREAM_LOST -> STREAM_LOST;
            case RESTARTED -> RESTARTED;
            case NOT_OURS -> NOTHING;
            case MOVED -> MOVED;
            case REDRAWN -> REDRAWN;
        };
    }
}
