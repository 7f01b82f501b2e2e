package org.xunyao.media.protocol.face;

import java.util.List;

/// What one picture shows.
///
/// @param state whether its face can be compared
/// @param pixels width of the one face, 0 if there is none or there are several
/// @param spots faces, and heads of people without a face, where places were asked for
/// @param numbers of the one face where numbers were asked for and it can be compared, else none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FacesFound(State state, int pixels, List<Spot> spots, float[] numbers) {
    /// Copies the list.
    public FacesFound {
        spots = List.copyOf(spots);
    }

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

    /// A rectangle in pixels of the picture; it may reach over the edge.
    public record Spot(double x, double y, double width, double height) {}
}
