package org.xunyao.video.device;

import java.util.Optional;

/// What a camera answered (设备应答).
///
/// @param <T> what was asked for
public sealed interface DeviceAnswer<T> {
    /// It did as asked.
    ///
    /// @param value what it gave
    record Got<T>(T value) implements DeviceAnswer<T> {}

    /// It did not.
    ///
    /// @param fault why
    record Refused<T>(DeviceFault fault) implements DeviceAnswer<T> {}

    /// It did what has no answer.
    static DeviceAnswer<Done> done() {
        return new Got<>(Done.DONE);
    }

    /// What it gave, if it did.
    default Optional<T> got() {
        return switch (this) {
            case Got<T>(T given) -> Optional.of(given);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /// Why it did not, if it did not.
    default Optional<DeviceFault> refusal() {
        return switch (this) {
            case Got<T> _ -> Optional.empty();
            case Refused<T>(DeviceFault fault) -> Optional.of(fault);
        };
    }

    /// In the place of a value where there is none.
    enum Done {
        /// it was done
        DONE
    }
}
