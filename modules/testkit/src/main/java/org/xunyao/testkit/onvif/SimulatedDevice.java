package org.xunyao.testkit.onvif;

import java.time.Duration;

/// What a simulated device is like.
///
/// @param host number of the loopback network, such as 127.0.0.2
/// @param port of HTTP, 0 for any free one
/// @param discovery port of UDP on which it hears questions, 0 for any free one
/// @param door how it wants to be signed in to
/// @param user who
/// @param password the secret
/// @param ahead how far its clock is ahead of true time
/// @param stream the address of its large stream, without a login; the small one gets `-sub` behind it
public record SimulatedDevice(
        String host, int port, int discovery, Door door, String user, String password, Duration ahead, String stream) {
    /// How it wants to be signed in to.
    public enum Door {
        /// a token in the message
        TOKEN,
        /// HTTP Digest alone; tokens are not looked at
        DIGEST,
        /// HTTP Digest alone, even for the question of its time
        SHUT,
        /// HTTP Basic alone
        BASIC
    }

    /// On free ports, with a token, its clock an hour ahead.
    public static SimulatedDevice usual(String user, String password, String stream) {
        return new SimulatedDevice("127.0.0.1", 0, 0, Door.TOKEN, user, password, Duration.ofHours(1), stream);
    }

    /// The same with another way of signing in.
    public SimulatedDevice with(Door other) {
        return new SimulatedDevice(host, port, discovery, other, user, password, ahead, stream);
    }

    /// The same at another number.
    public SimulatedDevice at(String other) {
        return new SimulatedDevice(other, port, discovery, door, user, password, ahead, stream);
    }
}
