package org.xunyao.media.protocol.face;

/// What is wanted of pictures that a person chose.
public enum FaceWish {
    /// Where faces and heads are, to hide them.
    PLACES,
    /// The numbers of the one face in each.
    NUMBERS;

    static FaceWish of(int code) {
        return code == 0 ? PLACES : NUMBERS;
    }

    int code() {
        return this == PLACES ? 0 : 1;
    }
}
