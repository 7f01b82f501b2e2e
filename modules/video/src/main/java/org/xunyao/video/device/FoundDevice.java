package org.xunyao.video.device;

import java.util.List;
import java.util.Optional;
import org.xunyao.video.StreamAddress;

/// A camera that answered when the network was asked (发现的设备). All its texts are its own word, cleaned of
/// control characters and cut.
///
/// @param host number of the machine that answered
/// @param service where it is spoken to; nothing if it named only other machines than itself
/// @param name how it calls itself, may be empty
/// @param hardware its model, may be empty
/// @param scopes everything it says of itself
public record FoundDevice(
        String host, Optional<StreamAddress> service, String name, String hardware, List<String> scopes) {
    /// Copies the list.
    public FoundDevice {
        scopes = List.copyOf(scopes);
    }
}
