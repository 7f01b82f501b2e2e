package org.xunyao.media.protocol.face;

/// What became of a film whose faces were to be made unreadable.
///
/// @param code empty if it was done, else why not
/// @param figures what was looked at and hidden
/// @param clip the new film in the clip's container, empty if it was not done
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record BlurReport(String code, Figures figures, byte[] clip) {
    /// How much was looked at and hidden.
    ///
    /// @param pictures of the new film
    /// @param looks pictures in which faces and persons were looked for; what lies between takes from both sides
    /// @param covered pictures of which something is hidden
    public record Figures(int pictures, int looks, int covered) {
        /// Refuses what cannot be.
        public Figures {
            if (pictures < 0 || looks < 0 || covered < 0 || covered > pictures || looks > pictures) {
                throw new IllegalArgumentException(pictures + " pictures, " + looks + " looks, " + covered);
            }
        }
    }

    /// It was not done.
    public static BlurReport cannot(String code) {
        return new BlurReport(code, new Figures(0, 0, 0), new byte[0]);
    }
}
