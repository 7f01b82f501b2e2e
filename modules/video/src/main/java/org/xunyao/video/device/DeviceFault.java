package org.xunyao.video.device;

/// Why a camera did not do what it was asked (设备拒绝的原因). The screen has the words.
public enum DeviceFault {
    /// nothing listens there, or there is no way to it
    UNREACHABLE,
    /// no answer in time
    TIMEOUT,
    /// user or password is not accepted, or needed and not given
    WRONG_PASSWORD,
    /// it sends us to another machine, which we do not follow
    ELSEWHERE,
    /// its answer makes no sense, or breaks a limit
    GARBAGE,
    /// whatever is there does not speak ONVIF
    NO_ONVIF,
    /// it cannot be moved
    NO_PTZ,
    /// it refused for a reason of its own
    REFUSED,
    /// it takes orders to stop and turns on all the same, by its own word
    STILL_TURNING
}
