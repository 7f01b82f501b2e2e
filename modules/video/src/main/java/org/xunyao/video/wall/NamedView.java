package org.xunyao.video.wall;

import java.util.regex.Pattern;

/// A plan that somebody gave a name (视图).
///
/// @param name 1..{@value #LONGEST} characters that can be seen, without blanks at its ends
public record NamedView(String name, WallPlan plan) {
    /// Characters of a name.
    public static final int LONGEST = 40;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /// Refuses a name that could not be read or found again.
    ///
    /// @throws IllegalArgumentException see {@link #fits}
    public NamedView {
        if (!fits(name)) {
            throw new IllegalArgumentException("name of a view");
        }
    }

    /// Whether that can be a name.
    public static boolean fits(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.codePointCount(0, name.length()) <= LONGEST
                && !UNSEEN.matcher(name).find();
    }
}
