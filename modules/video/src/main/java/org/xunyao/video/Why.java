package org.xunyao.video;

/// Cause of a stream being down or stalled (断流原因). The screen has the words and says who can mend it.
public enum Why {
    /// the machine answered, but nothing listens at the port
    REFUSED,
    /// no way to the machine, or its name is unknown
    UNREACHABLE,
    /// connected or connecting, and no answer in time
    TIMEOUT,
    /// user or password is not accepted, or needed and not given
    WRONG_PASSWORD,
    /// the machine has no such stream
    NOT_FOUND,
    /// the camera sent us to another machine, which we do not follow
    REDIRECTED_ELSEWHERE,
    /// the answers or packets make no sense, or break a limit
    GARBAGE,
    /// the camera ended the stream or the line was cut
    CLOSED,
    /// a coding or transport that is not read here
    UNSUPPORTED_CODEC,
    /// the camera refused for a reason of its own
    REJECTED,
    /// connected, but no picture comes
    NO_PICTURES,
    /// data comes, but never a picture that decoding could begin with
    NO_KEY_UNIT,
    /// pictures came, all of them late and ever later; we began anew with what is to be seen now
    FELL_BEHIND,
    /// the address leads to a film that is over, which is not live
    ENDED
}
