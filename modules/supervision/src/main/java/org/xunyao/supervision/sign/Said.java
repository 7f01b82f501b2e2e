package org.xunyao.supervision.sign;

/// What one look read that bears on a rule (识读事实).
///
/// @param seen whether it could be read at all
/// @param text what it said, such as `26.3 ℃`; empty where nothing is to be told
public record Said(boolean seen, String text) {
    /// Most characters that are told.
    public static final int MOST = 64;

    /// Refuses what would be too long to keep.
    public Said {
        if (text.length() > MOST) {
            throw new IllegalArgumentException("said " + text.length() + " characters");
        }
    }
}
