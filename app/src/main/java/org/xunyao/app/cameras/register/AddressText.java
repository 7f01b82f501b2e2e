package org.xunyao.app.cameras.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;

/// How an address stands in a field, and what a field stands for. A password is shown as three stars and never
/// given back; whoever leaves the stars as they are keeps it, as long as the machine stays the same: else the
/// password of one machine could be sent to another.
public final class AddressText {
    private static final String STARS = "***";
    private static final String PASSWORD = ":" + STARS + "@";
    private static final String WORD = "=" + STARS;

    private AddressText() {}

    /// The address as it is shown; nothing of one that could not be read, for a password may stand anywhere in it.
    public static String shown(StreamLine line) {
        return switch (StreamAddress.read(line.text())) {
            case Reading.Good good -> good.address().toString();
            case Reading.Refused _ -> "";
        };
    }

    /// Why the address cannot be used, if it cannot.
    public static Optional<StreamAddress.Reason> refusal(StreamLine line) {
        return StreamAddress.read(line.text()) instanceof Reading.Refused(StreamAddress.Reason reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /// Whether the program would open it.
    public static boolean isAddress(String text) {
        return StreamAddress.read(text) instanceof Reading.Good;
    }

    /// What was typed, with the stored passwords in the place of stars.
    ///
    /// @param typed stripped; empty for no address
    /// @param stored what the register has in this place
    /// @throws FaultException `CAMERA-PASSWORD` if stars stand where nothing is known to stand, or for another
    ///     machine; `CAMERA-ADDRESS-` and the {@link StreamAddress.Reason} if it is no address
    public static Optional<StreamLine> meant(String typed, Optional<StreamLine> stored) {
        if (typed.isEmpty()) {
            // One that could not be read was shown as nothing; it goes by being typed anew.
            return stored.filter(line -> refusal(line).isPresent());
        }
        if (stored.filter(line -> shown(line).equals(typed)).isPresent()) {
            return stored;
        }
        StreamAddress address = address(typed);
        boolean starred = typed.contains(PASSWORD);
        boolean worded = address.path().contains(WORD);
        if (!starred && !worded) {
            return Optional.of(new StreamLine(typed));
        }
        StreamAddress before = stored.map(StreamLine::text)
                .filter(AddressText::isAddress)
                .map(StreamAddress::of)
                .filter(known -> known.host().equalsIgnoreCase(address.host()) && known.port() == address.port())
                .orElseThrow(AddressText::unknown);
        return Optional.of(new StreamLine(address.scheme() + "://" + who(address, before, starred) + address.host()
                + ":" + address.port() + (worded ? path(address, before) : address.path())));
    }

    private static StreamAddress address(String typed) {
        return switch (StreamAddress.read(typed)) {
            case Reading.Good good -> good.address();
            case Reading.Refused refused -> throw new FaultException("CAMERA-ADDRESS-" + refused.reason(), "address");
        };
    }

    /// The whole address with its password, for the register and for nobody's eyes.
    public static String written(StreamAddress address) {
        String who = address.user()
                .map(user -> coded(user)
                        + address.password().map(word -> ":" + coded(word)).orElse("") + "@")
                .orElse("");
        return address.scheme() + "://" + who + address.host() + ":" + address.port() + address.path();
    }

    private static String who(StreamAddress address, StreamAddress before, boolean starred) {
        Optional<String> password = starred ? before.password() : address.password();
        if (starred && password.isEmpty()) {
            throw unknown();
        }
        return address.user()
                .map(user ->
                        coded(user) + password.map(word -> ":" + coded(word)).orElse("") + "@")
                .orElse("");
    }

    /// A password within a path is kept only with the whole path.
    private static String path(StreamAddress address, StreamAddress before) {
        String shown = before.toString();
        if (!shown.endsWith(address.path())) {
            throw unknown();
        }
        return before.path();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static FaultException unknown() {
        return new FaultException("CAMERA-PASSWORD", "the password must be typed");
    }
}
