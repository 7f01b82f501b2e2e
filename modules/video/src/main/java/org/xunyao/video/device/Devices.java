package org.xunyao.video.device;

import org.xunyao.video.StreamAddress;

/// Port: asks one camera what it has. Calls wait for the network, in bounded time; never on a screen's
/// thread.
public interface Devices {
    /// Reads the streams of a camera. A wrong password is tried once, for many cameras lock the account.
    ///
    /// @param service with user and password
    DeviceAnswer<DeviceFacts> ask(StreamAddress service);
}
