package org.xunyao.testkit.camera;

/// What a simulated camera does wrong until it is set to {@link #OK} again.
public enum Fault {
    /// nothing
    OK,
    /// goes on talking but sends no picture
    STALL,
    /// accepts connections and says nothing at all, sends nothing
    HANG,
    /// every third packet holds random bytes
    GARBAGE,
    /// random bytes instead of framed packets
    NOISE,
    /// sends every picture but those that decoding can begin with
    NO_KEY,
    /// every seventh packet is left out
    LOSS,
    /// closes connections as soon as they ask for anything or play
    DROP,
    /// sends pictures n times slower than their time stamps say
    SLOW,
    /// refuses every user and password
    WRONG_CREDENTIALS,
    /// sends the caller to another machine
    REDIRECT,
    /// packets that travel by themselves overtake each other
    SHUFFLE,
    /// packets that travel by themselves never arrive
    FIREWALL,
    /// refuses to send over UDP
    NO_UDP,
    /// refuses to send within the connection
    NO_TCP
}
