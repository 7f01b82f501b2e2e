package org.xunyao.registry.camera;

import java.util.List;
import org.xunyao.registry.DeviceFile;

/// What a camera's records may be used for, and why not for more (能作什么用).
///
/// @param lacks in the order of the rules; none only for {@link RecordUse#PROOF}, or where no rule is in force
public record RecordStanding(RecordUse use, List<Lack> lacks) {
    /// Copies the list.
    public RecordStanding {
        lacks = List.copyOf(lacks);
    }

    /// One item that is not proved on that day (缺项).
    public record Lack(DeviceFile.Item item, Why why) {
        /// What is wrong with it.
        public enum Why {
            /// There is no paper.
            MISSING,
            /// The paper is good no more.
            EXPIRED,
            /// The paper must bear a day and has none.
            UNDATED,
            /// The paper is of a later day.
            NOT_YET
        }
    }
}
