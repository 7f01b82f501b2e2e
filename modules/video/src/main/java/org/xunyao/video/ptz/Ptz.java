package org.xunyao.video.ptz;

import java.time.Duration;
import java.util.List;
import org.xunyao.video.device.DeviceAnswer;

/// Port: one camera that can be turned (云台). Calls wait for the network, in bounded time; any thread may
/// call, several at once.
public interface Ptz {
    /// Turns until told otherwise, and no longer than that time.
    ///
    /// @param atMost after which the camera stops by itself
    DeviceAnswer<DeviceAnswer.Done> move(PtzMove move, Duration atMost);

    /// Stops turning and zooming.
    DeviceAnswer<DeviceAnswer.Done> stop();

    /// Whether it turns now, by its own word (运动状态).
    DeviceAnswer<Turning> turning();

    /// The views that it remembers.
    DeviceAnswer<List<PtzPreset>> presets();

    /// Turns to a view.
    DeviceAnswer<DeviceAnswer.Done> go(PtzPreset preset);

    /// Turns to its home (归位).
    DeviceAnswer<DeviceAnswer.Done> home();

    /// Remembers the view of now.
    ///
    /// @param name 1..60 characters
    DeviceAnswer<PtzPreset> remember(String name);

    /// Forgets a view.
    DeviceAnswer<DeviceAnswer.Done> forget(PtzPreset preset);
}
