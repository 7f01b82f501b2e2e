package org.xunyao.video.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;

/// What a person types as an address, and behind a zero byte where a server sends us from there.
public final class StreamAddressFuzz {
    private static final Set<String> SCHEMES = Set.of("rtsp", "rtspu", "http");

    private StreamAddressFuzz() {}

    /// Tries one input.
    ///
    /// @param input text
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\0", 2);
        if (StreamAddress.read(parts[0]) instanceof Reading.Good(StreamAddress address)) {
            good(address);
            if (parts.length == 2) {
                beside(address, parts[1]);
            }
        }
    }

    /// What every accepted address keeps to.
    static void good(StreamAddress address) {
        Contract.require(SCHEMES.contains(address.scheme()), "scheme");
        Contract.require(address.port() >= 1 && address.port() <= 65_535, "port");
        Contract.require(address.host().matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]"), "host");
        Contract.require(address.path().isEmpty() || address.path().matches("[/?][\\x21-\\x7E]*"), "path");
        String url = address.url();
        Contract.require(
                url.matches("(rtsp|http)://[\\x21-\\x7E]+") && url.indexOf('@') < 0, "the address on the wire");
        Contract.require(
                StreamAddress.read(url) instanceof Reading.Good(StreamAddress again)
                        && again.url().equals(url)
                        && again.user().isEmpty(),
                "the address on the wire is read as something else");
        String shown = address.toString();
        Contract.require(
                address.password().isEmpty() || shown.contains(address.user().orElse("") + ":***@"),
                "a password is shown");
    }

    private static void beside(StreamAddress from, String reference) {
        Optional<StreamAddress> there = from.beside(reference);
        there.ifPresent(found -> {
            good(found);
            boolean same = found.host().equals(from.host())
                    && found.port() == from.port()
                    && found.scheme().equals(from.scheme())
                    && found.user().equals(from.user());
            Contract.require(same, "sent to another machine");
        });
    }
}
