package org.xunyao.registry.camera;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a stream is, as typed (取流地址), mostly with a password. It shows itself to nobody: {@link #toString}
/// says nothing of it, so that no log, audit row or export holds it by accident.
///
/// @param text 1..2000 characters; never log or show it
public record StreamLine(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+.-]+://([^/?]*).*", Pattern.DOTALL);
    private static final int LONGEST = 2_000;

    /// Refuses a blank one and one that is too long.
    public StreamLine {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("an address has 1 to " + LONGEST + " characters");
        }
    }

    /// Name or number of the machine, in lower case, or empty if none can be read in it.
    String machine() {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return "";
        }
        String place = Objects.requireNonNullElse(form.group(1), "");
        place = place.substring(place.lastIndexOf('@') + 1);
        int colon = place.lastIndexOf(':');
        return (colon > place.lastIndexOf(']') ? place.substring(0, colon) : place).toLowerCase(Locale.ROOT);
    }

    /// Three stars.
    @Override
    public String toString() {
        return "***";
    }
}
