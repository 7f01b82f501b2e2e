package org.xunyao.testkit.camera;

/// What a simulated camera wants before it talks.
///
/// @param kind how the secret travels
/// @param user who
/// @param password the secret
public record Login(Kind kind, String user, String password) {
    /// Anybody may look.
    public static final Login NONE = new Login(Kind.NONE, "", "");

    /// How the secret travels.
    public enum Kind {
        /// not at all
        NONE,
        /// RFC 7617
        BASIC,
        /// RFC 2617 with qop=auth
        DIGEST,
        /// RFC 2069: no qop, no cnonce
        DIGEST_LEGACY
    }
}
