package org.xunyao.registry.camera;

import java.util.Optional;

/// The streams of a camera (主辅码流), and where it is told to turn.
///
/// @param main the large one (主码流)
/// @param sub the small one (辅码流), if the camera has one
/// @param control where the camera is spoken to by ONVIF (ONVIF 地址), if it is
public record StreamLines(StreamLine main, Optional<StreamLine> sub, Optional<StreamLine> control) {
    /// A camera that is only looked at.
    public StreamLines(StreamLine main, Optional<StreamLine> sub) {
        this(main, sub, Optional.empty());
    }

    /// The same with another place for orders.
    public StreamLines with(Optional<StreamLine> other) {
        return new StreamLines(main, sub, other);
    }

    /// The same with the place for orders that was known before, if it names none of its own and as long as it
    /// is the same machine: another one must not be turned in its place, nor get its password.
    public StreamLines keeping(StreamLines known) {
        if (control.isPresent()) {
            return this;
        }
        String machine = main.machine();
        return with(known.control()
                .filter(line -> !machine.isEmpty()
                        && (machine.equals(line.machine())
                                || machine.equals(known.main().machine()))));
    }
}
