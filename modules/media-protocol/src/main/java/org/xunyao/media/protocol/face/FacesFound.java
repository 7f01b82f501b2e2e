package org.xunyao.media.protocol.face;

import java.util.List;

/// What one picture shows.
///
/// @param state whether its face can be compared
/// @param pixels width of the one face, 0 if there is none or there are several
/// @param numbers of the one face if it can be compared and {@link FaceQuestion#NUMBERS} was asked, else none
/// @param places of all faces if {@link FaceQuestion#PLACES} was asked, else none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FacesFound(State state, int pixels, float[] numbers, List<Place> places) {
    /// Copies the places.
    public FacesFound {
        places = List.copyOf(places);
    }

    /// Where a face is, in pixels; it may reach over the edge of the picture.
    public record Place(int x, int y, int width, int height) {}

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
