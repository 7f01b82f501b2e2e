package org.xunyao.supervision.identity;

import java.time.Instant;

/// What was found in one picture that a person asked to have looked at.
///
/// @param at when the picture was taken
/// @param found whether its face can be compared
/// @param pixels width of the face, 0 if none was found
/// @param numbers {@value Template#NUMBERS} of them where there is a face to compare, else none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared as a whole
public record FaceSample(Instant at, Found found, int pixels, float[] numbers) {
    /// What a picture shows.
    public enum Found {
        /// One face, large enough.
        FACE,
        /// No face.
        NONE,
        /// Several faces: whose it should be is not for the program to choose.
        SEVERAL,
        /// One face, too small.
        SMALL,
        /// No picture that can be read.
        UNREADABLE
    }

    /// Whether it can be compared.
    public boolean comparable() {
        return found == Found.FACE && numbers.length == Template.NUMBERS;
    }

    /// Euclidean distance; infinite where one is no sample.
    static double distance(float[] a, float[] b) {
        if (a.length != Template.NUMBERS || b.length != Template.NUMBERS) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double way = a[i] - b[i];
            sum += way * way;
        }
        return Math.sqrt(sum);
    }
}
