package org.xunyao.video.ptz;

import java.util.Set;

/// A view that a camera remembers (预置位).
///
/// @param token how the camera calls it: its own word, for orders and for nobody's eyes
/// @param name how a person called it, may be empty
public record PtzPreset(String token, String name) {
    private static final Set<Byte> HIDDEN = Set.of(
            Character.FORMAT,
            Character.UNASSIGNED,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);
    private static final int LONGEST = 24;

    /// The token as it may be shown: what cannot be seen, or turns the text around, is left out, and it is
    /// cut.
    public String shownToken() {
        return token.codePoints()
                .filter(c -> !Character.isISOControl(c) && !HIDDEN.contains((byte) Character.getType(c)))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
