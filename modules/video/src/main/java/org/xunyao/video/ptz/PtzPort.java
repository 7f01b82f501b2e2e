package org.xunyao.video.ptz;

import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;

/// Port: finds out whether a camera can be turned (云台接入). The call waits for the network, in bounded time.
public interface PtzPort {
    /// Asks the camera; nothing moves.
    ///
    /// @param service where it is spoken to, with user and password
    DeviceAnswer<Ptz> open(StreamAddress service);
}
