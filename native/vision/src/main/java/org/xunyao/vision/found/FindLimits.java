package org.xunyao.vision.found;

/// When the words of a zone are read, and when they can be seen.
///
/// @param share of the thread's time that reading may take, 0..1
/// @param margin by which a person's box is widened, share of its side
/// @param moving share of the zone that must move for it to be hidden, 0..1
/// @param step luma step beyond that of the whole zone that counts as change
/// @param changed share of the zone that must change, 0..1
/// @param late a reading that is so many times as old as it may be is not believed any more
public record FindLimits(double share, double margin, double moving, double step, double changed, double late) {
    /// Refuses limits nobody could work with.
    public FindLimits {
        if (!(share > 0 && share <= 1 && margin >= 0 && moving > 0 && step > 0 && changed > 0 && late >= 1)) {
            throw new IllegalArgumentException("share " + share + ", changed " + changed + ", late " + late);
        }
    }
}
