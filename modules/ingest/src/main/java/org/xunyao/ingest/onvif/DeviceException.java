package org.xunyao.ingest.onvif;

import org.xunyao.video.StreamException;
import org.xunyao.video.device.DeviceFault;

/// A camera did not do what it was asked.
final class DeviceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeviceFault fault;

    /// @param detail for the log, without address, user or password
    DeviceException(DeviceFault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
    }

    /// @param cause what was caught
    DeviceException(DeviceFault fault, Exception cause) {
        super(fault + ": " + cause.getMessage(), cause);
        this.fault = fault;
    }

    static DeviceException of(StreamException failed) {
        DeviceFault fault = switch (failed.why()) {
            case REFUSED, UNREACHABLE -> DeviceFault.UNREACHABLE;
            case TIMEOUT -> DeviceFault.TIMEOUT;
            case WRONG_PASSWORD -> DeviceFault.WRONG_PASSWORD;
            case REDIRECTED_ELSEWHERE -> DeviceFault.ELSEWHERE;
            case NOT_FOUND -> DeviceFault.NO_ONVIF;
            case GARBAGE, CLOSED, UNSUPPORTED_CODEC, REJECTED, NO_PICTURES, NO_KEY_UNIT, FELL_BEHIND, ENDED ->
                DeviceFault.GARBAGE;
        };
        return new DeviceException(fault, failed);
    }

    DeviceFault fault() {
        return fault;
    }
}
