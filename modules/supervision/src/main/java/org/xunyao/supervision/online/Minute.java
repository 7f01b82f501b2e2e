package org.xunyao.supervision.online;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.video.Why;
import org.xunyao.video.doctor.Cause;

/// What one minute of a camera was (分钟画面状态). The letter stands in the store and never changes its meaning.
public enum Minute {
    /// nobody recorded it: the station was off, or could not see whether the picture was of use
    UNKNOWN('.'),
    /// a usable picture came
    USABLE('u'),
    /// nothing listened at the port
    REFUSED('r'),
    /// no way to the machine
    UNREACHABLE('n'),
    /// no answer
    TIMEOUT('t'),
    /// password not accepted
    WRONG_PASSWORD('w'),
    /// no such stream
    NOT_FOUND('m'),
    /// sent elsewhere
    REDIRECTED('d'),
    /// senseless data
    GARBAGE('g'),
    /// cut
    CLOSED('c'),
    /// a coding that is not read here
    CODEC('o'),
    /// refused
    REJECTED('j'),
    /// connected, no pictures
    STALLED('s'),
    /// the same picture again and again
    FROZEN('f'),
    /// something before the lens
    COVERED('v'),
    /// too dark
    DARK('k'),
    /// looks elsewhere
    MOVED('x'),
    /// not sharp
    BLURRED('b'),
    /// nothing came in from any shop: the station's own line, of which the shop knows nothing
    OWN_LINE('l');

    private static final Map<Character, Minute> BY_LETTER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Minute::letter, each -> each));

    private final char letter;

    Minute(char letter) {
        this.letter = letter;
    }

    /// As it stands in the store.
    public char letter() {
        return letter;
    }

    /// The minute of a letter; one that this program does not know is not known.
    public static Minute of(char letter) {
        return BY_LETTER.getOrDefault(letter, UNKNOWN);
    }

    /// Whether it is known that no usable picture came, for a reason that lies with this camera.
    public boolean out() {
        return this != UNKNOWN && this != USABLE && this != OWN_LINE;
    }

    /// Whether nothing at all came in, as when the way between here and the camera is cut.
    public boolean nothingCame() {
        return switch (this) {
            case REFUSED, UNREACHABLE, TIMEOUT, CLOSED, STALLED, OWN_LINE -> true;
            case UNKNOWN,
                    USABLE,
                    WRONG_PASSWORD,
                    NOT_FOUND,
                    REDIRECTED,
                    GARBAGE,
                    CODEC,
                    REJECTED,
                    FROZEN,
                    COVERED,
                    DARK,
                    MOVED,
                    BLURRED -> false;
        };
    }

    /// Of a stream that is down.
    public static Minute down(Why why) {
        return switch (why) {
            case REFUSED -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
            case TIMEOUT -> TIMEOUT;
            case WRONG_PASSWORD -> WRONG_PASSWORD;
            case NOT_FOUND -> NOT_FOUND;
            case REDIRECTED_ELSEWHERE -> REDIRECTED;
            case GARBAGE -> GARBAGE;
            case CLOSED -> CLOSED;
            case UNSUPPORTED_CODEC -> CODEC;
            case REJECTED -> REJECTED;
            case NO_PICTURES, NO_KEY_UNIT, FELL_BEHIND -> STALLED;
            case ENDED -> NOT_FOUND;
        };
    }

    /// The cause by which people are told of it; nothing where nothing is wrong or nothing known.
    public Optional<Cause> cause() {
        return switch (this) {
            case UNKNOWN, USABLE, OWN_LINE -> Optional.empty();
            case REFUSED -> Optional.of(Cause.PORT_REFUSED);
            case UNREACHABLE -> Optional.of(Cause.NO_ROUTE);
            case TIMEOUT -> Optional.of(Cause.NO_ANSWER);
            case WRONG_PASSWORD -> Optional.of(Cause.WRONG_PASSWORD);
            case NOT_FOUND -> Optional.of(Cause.NOT_FOUND);
            case REDIRECTED -> Optional.of(Cause.REDIRECTED);
            case GARBAGE -> Optional.of(Cause.BROKEN_DATA);
            case CLOSED -> Optional.of(Cause.CUT);
            case CODEC -> Optional.of(Cause.CODEC);
            case REJECTED -> Optional.of(Cause.REJECTED);
            case STALLED -> Optional.of(Cause.STALLED);
            case FROZEN -> Optional.of(Cause.FROZEN);
            case COVERED -> Optional.of(Cause.COVERED);
            case DARK -> Optional.of(Cause.DARK);
            case MOVED -> Optional.of(Cause.MOVED);
            case BLURRED -> Optional.of(Cause.BLURRED);
        };
    }
}
