package org.xunyao.player.vlc;

import com.sun.jna.Callback;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;

/// Keeps libVLC's threads known to the virtual machine from their first call until they end. JNA else
/// makes a new Java thread for every single call, several for each picture.
final class VlcThreads {
    private static final CallbackThreadInitializer STAY = new CallbackThreadInitializer(true, false, "libvlc");

    private VlcThreads() {}

    /// @param callback must stay reachable as long as libVLC may call it
    static <T extends Callback> T kept(T callback) {
        Native.setCallbackThreadInitializer(callback, STAY);
        return callback;
    }
}
