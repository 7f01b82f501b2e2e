package org.xunyao.vision.face;

/// What comparing two pictures gave.
public sealed interface FaceMatch {
    /// Both faces were judged.
    ///
    /// @param distance Euclidean
    /// @param likeness what the distance says
    /// @param pixelsA width of the face in the first picture
    /// @param pixelsB width of the face in the second picture
    record Compared(double distance, Likeness likeness, int pixelsA, int pixelsB) implements FaceMatch {}

    /// A picture that cannot be judged.
    ///
    /// @param first true when it is the first of the two
    /// @param why the reason
    /// @param pixels width of its face when that is the reason, else 0
    record NotJudged(boolean first, Reason why, int pixels) implements FaceMatch {}

    /// Why a picture cannot be judged.
    enum Reason {
        /// No face, or one below a tenth of the picture.
        NO_FACE,
        /// More than one face: whose it should be is not for the program to choose.
        SEVERAL_FACES,
        /// The face is narrower than the least one.
        TOO_SMALL
    }
}
