package org.xunyao.video.task;

import java.util.List;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.wear.WearSketch;

/// What is to be found out in a zone (区域任务).
public sealed interface ZoneTask {
    /// Its words are read (文字识读): when its picture has changed, or when the last reading is
    /// older than it may be.
    ///
    /// @param leastHeight least height of the zone in pixels; a lower one is too small, 1..4096
    /// @param leastLine least height of a line in pixels; a lower one is not believed, 1..512
    /// @param rereadSeconds it is read again after these although nothing changed, 1..86400
    record Words(TextUse use, int leastHeight, int leastLine, int rereadSeconds) implements ZoneTask {
        private static final int HIGHEST = 4_096;
        private static final int HIGHEST_LINE = 512;

        /// Refuses figures outside the range.
        public Words {
            boolean heights = leastHeight >= 1 && leastHeight <= HIGHEST && leastLine >= 1 && leastLine <= HIGHEST_LINE;
            if (!heights || rereadSeconds < 1 || rereadSeconds > TextReading.OLDEST) {
                throw new IllegalArgumentException(leastHeight + ", " + leastLine + ", " + rereadSeconds);
            }
        }
    }

    /// Whether the persons in it wear the shop's work clothes is told (着装识别).
    ///
    /// @param samples of those clothes, at most {@value #MOST}; without any nothing is known of anybody
    record Wear(List<WearSketch> samples) implements ZoneTask {
        /// Most samples.
        public static final int MOST = 12;

        /// Copies the samples and refuses too many.
        public Wear {
            samples = List.copyOf(samples);
            if (samples.size() > MOST) {
                throw new IllegalArgumentException(samples.size() + " samples");
            }
        }
    }
}
