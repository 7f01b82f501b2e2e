package org.xunyao.video.device;

import java.time.Duration;
import java.util.List;

/// What a camera says of itself once it is signed in to (设备能力).
///
/// @param profiles its streams, the largest first
/// @param movable whether it can be moved
/// @param ahead how far its clock is ahead of ours, negative if behind; zero if it does not say
public record DeviceFacts(List<MediaProfile> profiles, boolean movable, Duration ahead) {
    /// Copies the list.
    public DeviceFacts {
        profiles = List.copyOf(profiles);
    }
}
