package org.xunyao.ingest.onvif;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;

/// Which addresses in a camera's answers are followed: those of the machine that was asked, by the name
/// by which it was asked or by the number that answered; whatever else it names, above all our own
/// machine, is not.
///
/// @param asked with user and password
/// @param number of the machine that answered
record SameMachine(StreamAddress asked, String number) {
    /// A service of the camera. Only its path is taken: a camera behind a router does not know its own
    /// address, and a password shall not go to another port either.
    Optional<StreamAddress> service(String address) {
        return StreamAddress.read(address) instanceof Reading.Good(StreamAddress there) && isHere(there)
                ? asked.beside(there.path().isEmpty() ? "/" : there.path())
                : Optional.empty();
    }

    /// A stream of the camera, with the login with which it was asked; only RTSP.
    Optional<StreamAddress> stream(String address) {
        return StreamAddress.read(address) instanceof Reading.Good(StreamAddress there)
                        && there.scheme().equals("rtsp")
                        && isHere(there)
                        // With the login it may be longer than an address may be.
                        && StreamAddress.read("rtsp://" + login() + asked.host() + ":" + there.port() + there.path())
                                instanceof Reading.Good(StreamAddress whole)
                ? Optional.of(whole)
                : Optional.empty();
    }

    private boolean isHere(StreamAddress there) {
        String host = there.host().replaceAll("[\\[\\]]", "");
        return there.host().equalsIgnoreCase(asked.host()) || host.equalsIgnoreCase(number);
    }

    private String login() {
        return asked.user()
                .map(user -> coded(user)
                        + asked.password().map(word -> ":" + coded(word)).orElse("") + "@")
                .orElse("");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
