package org.xunyao.exchange;

import java.util.regex.Pattern;

/// The words a manifest or bundle may hold: plain ASCII without blanks, so a line has one reading only.
final class Tokens {
    private static final Pattern PARTY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{40,64}");
    private static final Pattern MEDIA = Pattern.compile("[a-z]{1,20}/[a-z0-9][a-z0-9.+-]{0,60}");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int MAX_PATH = 160;
    private static final int MAX_DEPTH = 6;

    private Tokens() {}

    static void party(String value) {
        require(PARTY.matcher(value).matches(), "party");
    }

    static void hash(String value) {
        require(HASH.matcher(value).matches(), "hash");
    }

    static void keyId(String value) {
        require(KEY_ID.matcher(value).matches(), "key id");
    }

    static void media(String value) {
        require(MEDIA.matcher(value).matches(), "media type");
    }

    /// Lower case only, so no two paths meet on a disk that folds case; no name that is a device on
    /// Windows.
    static void path(String value) {
        require(!value.isEmpty() && value.length() <= MAX_PATH, "path length");
        String[] segments = value.split("/", -1);
        require(segments.length <= MAX_DEPTH, "path depth");
        for (String segment : segments) {
            require(
                    SEGMENT.matcher(segment).matches()
                            && !DEVICE.matcher(segment).matches(),
                    "path");
        }
    }

    static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
