package org.xunyao.video.doctor;

/// What is wrong with a camera's picture (故障原因). What to do and who does it are rows of
/// `resources/streams/remedies.csv`, the words are in the bundle.
public enum Cause {
    /// the address of the list is none that may be asked
    ADDRESS,
    /// no name server knows the machine's name
    NAME_UNKNOWN,
    /// no way leads to the machine
    NO_ROUTE,
    /// nothing at that address answers at all
    NO_MACHINE,
    /// the machine is there and nothing listens at the port
    PORT_REFUSED,
    /// connected, and not a word in time
    NO_ANSWER,
    /// connected, and cut before an answer
    HUNG_UP,
    /// user or password is not accepted
    WRONG_PASSWORD,
    /// the machine has no such stream
    NOT_FOUND,
    /// sent to another machine, where we do not go
    REDIRECTED,
    /// what answers there speaks no camera's language
    NOT_A_CAMERA,
    /// a coding or a transport that is not read here
    CODEC,
    /// refused for a reason of the camera's own, such as too many callers
    REJECTED,
    /// agreed to send and sends nothing
    SILENT,
    /// data come that make no picture
    BROKEN_DATA,
    /// data come and no picture that decoding could begin with
    NO_KEY_PICTURE,
    /// pictures came and the line was cut
    CUT,
    /// the connection stands and pictures no longer come
    STALLED,
    /// more packets are lost than pictures can bear
    LOSSY,
    /// pictures come later than they are made
    LATE,
    /// the camera's clock is wrong
    CLOCK,
    /// the same picture again and again
    FROZEN,
    /// something stands before the lens
    COVERED,
    /// too dark to see anything
    DARK,
    /// the camera looks elsewhere
    MOVED,
    /// nothing is sharp
    BLURRED,
    /// pictures come and our own decoder does not run
    OUR_DECODER,
    /// nobody asked for the stream here
    NOT_ASKED
}
