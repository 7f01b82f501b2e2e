package org.xunyao.vision.found;

import java.util.List;
import org.opencv.core.Mat;
import org.xunyao.video.Box;

/// A picture in which something is to be found out.
///
/// @param y whole plane of luma
/// @param u whole plane of the first chroma
/// @param v whole plane of the second
/// @param moved white where it moved, of any size; empty while nobody knows
/// @param persons boxes that were found in it
/// @param nanos of a clock that never runs backwards
public record Look(Mat y, Mat u, Mat v, Mat moved, List<Box> persons, long nanos) {
    /// Copies the list.
    public Look {
        persons = List.copyOf(persons);
    }
}
