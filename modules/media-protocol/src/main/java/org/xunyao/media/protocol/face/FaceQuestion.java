package org.xunyao.media.protocol.face;

/// What is asked about the faces of pictures. Where faces are to be hidden, no numbers are made of anybody.
public enum FaceQuestion {
    /// The numbers of the one face.
    NUMBERS,
    /// Where faces are.
    PLACES
}
