package org.xunyao.video.doctor;

import java.util.List;

/// One step of an examination, as proof (诊断证据). It holds no password: what is said is masked before it
/// comes here.
///
/// @param kind which step
/// @param verdict how it ended
/// @param said figures and names for the sentence of that kind and verdict, in the order of its places
/// @param transcript what was said over the wire, line by line, only for {@link Kind#EXCHANGE}
public record Step(Kind kind, Verdict verdict, List<String> said, List<String> transcript) {
    /// Copies the lists.
    public Step {
        said = List.copyOf(said);
        transcript = List.copyOf(transcript);
    }

    /// A step without a transcript.
    public static Step of(Kind kind, Verdict verdict, String... said) {
        return new Step(kind, verdict, List.of(said), List.of());
    }

    /// The steps in their order.
    public enum Kind {
        /// the address was read and checked: the address, masked; or the reason of its refusal
        ADDRESS,
        /// the running stream was asked instead of a second connection: for how many seconds it runs
        RUNNING,
        /// the name was resolved: host, number, milliseconds
        NAME,
        /// TCP connected: number, port, milliseconds
        CONNECT,
        /// requests and answers: how many requests, milliseconds; or the last request and its answer
        EXCHANGE,
        /// bytes came: how many, in how many milliseconds
        BYTES,
        /// the first picture that decoding can begin with: milliseconds since the camera agreed to send
        KEY_PICTURE,
        /// coding and size: coding, width, height, pictures
        PICTURE,
        /// packets lost: how many, of about how many, percent
        LOSS,
        /// the camera's clock against ours: seconds, with its sign
        CLOCK,
        /// what the pictures show: the cause in its name
        SCENE,
        /// coding and size as they were when the stream was last good: coding, width, height
        BEFORE
    }

    /// How a step ended.
    public enum Verdict {
        /// as it should be
        GOOD,
        /// here it went wrong, or worse than it may be
        BAD,
        /// nothing can be said of it
        UNKNOWN
    }
}
