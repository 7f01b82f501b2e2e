package org.xunyao.video;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a camera's stream is (取流地址), taken apart and checked, so that nobody hands a raw line of text to
/// the network. Player options, fragments, spaces and schemes other than the allowed one do not survive
/// the reading.
///
/// {@link #toString()} masks the password, also where a maker has put it into the path; {@link #url()} has no
/// user and no password but what stands in the path.
public final class StreamAddress {
    private static final int LONGEST = 1_024;
    /// RTSP whose pictures come over UDP if they can.
    private static final String UDP = "rtspu";

    /// What is spoken here, with the port that is meant where none is named.
    private static final Map<String, Integer> PORTS = Map.of("rtsp", 554, UDP, 554, "http", 80);

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?]*)([/?].*)?");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    /// Some makers' cameras take user and password in the path.
    private static final Pattern SECRET =
            Pattern.compile("(?i)([a-z_]*(?:passwd|password|pass|pwd|psw|token|secret|auth_key|sign))=[^&/?]*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/?&=%._~!$'()*+,;:-]*");

    private final Place place;
    private final String path;
    private final @Nullable String user;
    private final @Nullable String password;

    /// Which server.
    private record Place(String scheme, String host, int port) {}

    private StreamAddress(Place place, String path, @Nullable String user, @Nullable String password) {
        this.place = place;
        this.path = path;
        this.user = user;
        this.password = password;
    }

    /// Reads what a person typed, such as `rtsp://user:word@10.1.2.3:554/stream1`. User and password may be
    /// percent-coded UTF-8; a slash in them, and an `@` in the path, have to be.
    public static Reading read(String text) {
        try {
            return new Reading.Good(parse(text));
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.reason);
        }
    }

    /// The same for text that was checked before.
    ///
    /// @throws IllegalArgumentException naming the reason, never the text
    public static StreamAddress of(String text) {
        return switch (read(text)) {
            case Reading.Good good -> good.address();
            case Reading.Refused refused -> throw new IllegalArgumentException("stream address: " + refused.reason());
        };
    }

    private static StreamAddress parse(String text) throws Refusal {
        checkCharacters(text);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal(Reason.NOT_AN_ADDRESS);
        }
        String scheme = group(form, 1).toLowerCase(Locale.ROOT);
        Integer usualPort = PORTS.get(scheme);
        if (usualPort == null) {
            throw new Refusal(Reason.SCHEME_NOT_ALLOWED);
        }
        String path = group(form, 3);
        // A password with a slash in it would end up here, and in every log, behind another host.
        if (path.indexOf('@') >= 0) {
            throw new Refusal(Reason.BAD_CREDENTIALS);
        }
        if (!PATH.matcher(path).matches()) {
            throw new Refusal(Reason.BAD_PATH);
        }
        String authority = group(form, 2);
        int at = authority.lastIndexOf('@');
        Place place = place(scheme, usualPort, authority.substring(at + 1));
        if (at < 0) {
            return new StreamAddress(place, path, null, null);
        }
        String who = authority.substring(0, at);
        int split = who.indexOf(':');
        String user = decode(split < 0 ? who : who.substring(0, split));
        return new StreamAddress(place, path, user, split < 0 ? null : decode(who.substring(split + 1)));
    }

    private static Place place(String scheme, int usualPort, String text) throws Refusal {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        if (host.isEmpty()) {
            throw new Refusal(Reason.NO_HOST);
        }
        if (!NAME.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            throw new Refusal(Reason.BAD_HOST);
        }
        return new Place(scheme, host, hasPort ? port(text.substring(colon + 1)) : usualPort);
    }

    private static void checkCharacters(String text) throws Refusal {
        if (text.isBlank()) {
            throw new Refusal(Reason.BLANK);
        }
        if (text.length() > LONGEST) {
            throw new Refusal(Reason.TOO_LONG);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                throw new Refusal(Reason.FORBIDDEN_CHARACTER);
            }
        }
    }

    private static int port(String digits) throws Refusal {
        int port = PORT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw new Refusal(Reason.BAD_PORT);
        }
        return port;
    }

    private static String decode(String coded) throws Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length());
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            if (c == '%') {
                int high = i + 2 < coded.length() ? Character.digit(coded.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(coded.charAt(i + 2), 16) : -1;
                if (low < 0) {
                    throw new Refusal(Reason.BAD_CREDENTIALS);
                }
                out.write((high << 4) | low);
                i += 2;
            } else {
                out.write(c);
            }
        }
        String plain = utf8(out.toByteArray());
        if (plain.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || Character.isISOControl(c))) {
            throw new Refusal(Reason.BAD_CREDENTIALS);
        }
        return plain;
    }

    private static String utf8(byte[] bytes) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.BAD_CREDENTIALS);
        }
    }

    private static String group(Matcher matcher, int index) {
        return Objects.requireNonNullElse(matcher.group(index), "");
    }

    /// `rtsp`, `rtspu` (pictures over UDP, if they come through) or `http`, in lower case.
    public String scheme() {
        return place.scheme();
    }

    /// The same camera, asked to send its packets within the connection.
    public StreamAddress withinConnection() {
        String scheme = place.scheme().equals(UDP) ? "rtsp" : place.scheme();
        return new StreamAddress(new Place(scheme, place.host(), place.port()), path, user, password);
    }

    /// Name or number of the machine; an IPv6 number keeps its brackets.
    public String host() {
        return place.host();
    }

    /// 1..65535.
    public int port() {
        return place.port();
    }

    /// What follows host and port, with its leading slash and its query, or empty.
    public String path() {
        return path;
    }

    /// Who to sign in as, decoded.
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /// The word to sign in with, decoded. It is a secret: never log or show it.
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /// The address without user and password, as it goes over the wire.
    public String url() {
        String scheme = place.scheme().equals(UDP) ? "rtsp" : place.scheme();
        return scheme + "://" + place.host() + ":" + place.port() + path;
    }

    /// What a server's word for another place of its own means, such as a segment in a playlist or where
    /// it sends us: the same protocol, machine, port, user and password.
    ///
    /// @param reference an address, or a path with or without a leading slash
    /// @return empty if it is anything else, above all another machine
    public Optional<StreamAddress> beside(String reference) {
        String there;
        try {
            there = URI.create(url()).resolve(reference).toString();
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
        return read(there) instanceof Reading.Good(StreamAddress good) && good.place.equals(place)
                ? Optional.of(new StreamAddress(place, good.path, user, password))
                : Optional.empty();
    }

    /// The address for people and logs: passwords are masked.
    @Override
    public String toString() {
        String who = user == null ? "" : user + (password == null ? "" : ":***") + "@";
        return place.scheme() + "://" + who + place.host() + ":" + place.port()
                + SECRET.matcher(path).replaceAll("$1=***");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamAddress that
                && place.equals(that.place)
                && path.equals(that.path)
                && Objects.equals(user, that.user)
                && Objects.equals(password, that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, path, user, password);
    }

    /// What became of the text.
    public sealed interface Reading {
        /// It is an address.
        ///
        /// @param address checked
        record Good(StreamAddress address) implements Reading {}

        /// It is none.
        ///
        /// @param reason why the text is no address
        record Refused(Reason reason) implements Reading {}
    }

    /// Why a text is not taken as an address; the screen has the words.
    public enum Reason {
        /// nothing but white space
        BLANK,
        /// more than 1024 characters
        TOO_LONG,
        /// white space, control characters or anything beyond ASCII
        FORBIDDEN_CHARACTER,
        /// not of the form scheme://host
        NOT_AN_ADDRESS,
        /// a scheme that no protocol here speaks
        SCHEME_NOT_ALLOWED,
        /// nothing between the slashes
        NO_HOST,
        /// neither a host name nor a number
        BAD_HOST,
        /// not 1..65535
        BAD_PORT,
        /// characters that have no place in a path
        BAD_PATH,
        /// user or password with a broken percent code, a slash or a control character
        BAD_CREDENTIALS
    }

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        private Refusal(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
