package org.xunyao.media.protocol.face;

/// What one picture shows.
///
/// @param state whether its face can be compared
/// @param pixels width of the one face, 0 if there is none or there are several
/// @param numbers of the one face if it can be compared, else none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FacesFound(State state, int pixels, float[] numbers) {
    /// What a picture shows.
    public enum State {
        /// One face, large enough.
        FACE,
        /// No face.
        NONE,
        /// Several faces.
        SEVERAL,
        /// One face, too small.
        SMALL,
        /// No picture that can be read.
        UNREADABLE
    }
}
