package org.xunyao.video.fit;

import java.time.Duration;
import java.util.Map;
import org.xunyao.video.PictureSize;

/// What decides between the streams (码流阈值), from `resources/station/streams.csv`.
///
/// @param cell when a place is too large for the small stream
/// @param times how long things last before anything is done
/// @param most large pictures at once
/// @param budget what a line may carry
/// @param strain when the machine does not keep up
public record FitLimits(CellLimits cell, Times times, int most, Budget budget, Strain.Limits strain) {
    /// When a place is too large for the small stream.
    ///
    /// @param up percent of the small picture over which the large one is asked for
    /// @param down percent of it under which the small one does again, less than `up`
    /// @param unknown size of small pictures until the camera has said it
    public record CellLimits(int up, int down, PictureSize unknown) {
        /// Refuses limits that would let it go to and fro.
        ///
        /// @throws IllegalArgumentException if `down` is not below `up`
        public CellLimits {
            if (down >= up) {
                throw new IllegalArgumentException("cell " + down + ".." + up);
            }
        }
    }

    /// How long things last before anything is done.
    ///
    /// @param dead without pictures before the other stream stands in
    /// @param settled with pictures before it is gone back to
    /// @param linger of a large stream that is not needed any more
    /// @param idle of a camera that no wall shows, before only its key frames are decoded
    public record Times(Duration dead, Duration settled, Duration linger, Duration idle) {}

    /// What a line may carry.
    ///
    /// @param usual kbit/s of every line that is not named
    /// @param lines kbit/s by the name of the line
    /// @param back percent of the budget under which a large stream that gave way comes back, at most 100
    /// @param mainUnknown kbit/s of a large stream that was never measured
    /// @param subUnknown the same for a small one
    public record Budget(int usual, Map<String, Integer> lines, int back, int mainUnknown, int subUnknown) {
        /// Copies the lines.
        public Budget {
            lines = Map.copyOf(lines);
        }

        int of(String line) {
            return lines.getOrDefault(line, usual);
        }
    }
}
