package org.xunyao.ingest.rtsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.ingest.net.Credentials;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// The talk from OPTIONS to PLAY, and single requests after it.
final class RtspHandshake {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,1024}");
    private static final Pattern SESSION =
            Pattern.compile("([^;\\s]{1,256})\\s*(?:;\\s*timeout\\s*=\\s*(\\d{1,5}))?.*");
    private static final int USUAL_TIMEOUT = 60;
    private static final int OTHER_TRANSPORT = 461;
    private static final int MOST_EARLY = 512;

    private final RtspConnection connection;
    private final StreamAddress address;
    private final Credentials credentials;
    private final List<RtspConnection.Incoming.Packet> early = new ArrayList<>();
    private int sequence;
    private String session = "";

    /// The camera's agreement.
    ///
    /// @param description of the track
    /// @param base URL of the session
    /// @param transport in the camera's words
    /// @param timeoutSeconds after which the camera forgets us unless reminded
    /// @param keepAlive method to remind it with
    /// @param early packets that came before the answer to PLAY
    record Agreement(
            SessionDescription description,
            String base,
            String transport,
            int timeoutSeconds,
            String keepAlive,
            List<RtspConnection.Incoming.Packet> early) {
        /// A pair of numbers in the words of the transport, such as channels or ports.
        ///
        /// @param name before the equals sign
        /// @return empty if it is not there; the second number follows the first where only one stands
        Optional<Pair> pair(String name) {
            return RtspHandshake.pair(transport, name);
        }
    }

    private static Optional<Pair> pair(String transport, String name) {
        Matcher matcher = Pattern.compile("(?i)\\b" + name + "=(\\d{1,5})(?:-(\\d{1,5}))?")
                .matcher(transport);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        String second = matcher.group(2);
        return Optional.of(new Pair(first, second == null ? first + 1 : Integer.parseInt(second)));
    }

    /// Of media packets, and of reports beside them.
    record Pair(int media, int reports) {}

    RtspHandshake(RtspConnection connection, StreamAddress address) {
        this.connection = connection;
        this.address = address;
        this.credentials = new Credentials(address);
    }

    /// Talks until the camera sends, within the connection.
    ///
    /// @param transport what is asked for, as a header's value
    /// @throws NotThatWay if only that is refused
    Agreement agree(String transport) throws StreamException, NotThatWay {
        return agree(transport, ports -> {});
    }

    /// Talks until the camera sends.
    ///
    /// @param transport what is asked for, as a header's value
    /// @param before gets the camera's ports for packets by themselves, if it names any, before it sends
    /// @throws NotThatWay if only that is refused
    Agreement agree(String transport, Consumer<Pair> before) throws StreamException, NotThatWay {
        RtspMessage options = ask("OPTIONS", address.url(), "");
        String keepAlive = options.header("public").orElse("").contains("GET_PARAMETER") ? "GET_PARAMETER" : "OPTIONS";
        RtspMessage described = ask("DESCRIBE", address.url(), "Accept: application/sdp\r\n");
        SessionDescription description = SessionDescription.parse(described.body());
        String base = token(described
                .header("content-base")
                .or(() -> described.header("content-location"))
                .orElse(address.url()));
        RtspMessage setup = setup(resolve(base, description.control()), transport);
        int timeout = remember(setup.header("session").orElse(""));
        String agreed = setup.header("transport").orElse("");
        pair(agreed, "server_port").ifPresent(before);
        ask("PLAY", base, "Range: npt=0.000-\r\n");
        return new Agreement(description, base, agreed, timeout, keepAlive, List.copyOf(early));
    }

    private RtspMessage setup(String url, String transport) throws StreamException, NotThatWay {
        RtspMessage answer = send("SETUP", url, "Transport: " + transport + "\r\n");
        boolean inside = answer.header("transport")
                .orElse(transport)
                .toUpperCase(Locale.ROOT)
                .contains("TCP");
        boolean otherWay = answer.status() < 300 && !transport.contains("TCP") && inside;
        if (answer.status() == OTHER_TRANSPORT || otherWay) {
            throw new NotThatWay(transport);
        }
        return good("SETUP", answer);
    }

    private int remember(String header) throws StreamException {
        Matcher matcher = SESSION.matcher(header);
        if (!matcher.matches()) {
            throw new StreamException(Why.GARBAGE, "no session");
        }
        session = token(String.valueOf(matcher.group(1)));
        String seconds = matcher.group(2);
        return seconds == null ? USUAL_TIMEOUT : Math.clamp(Integer.parseInt(seconds), 2, 3_600);
    }

    private static String resolve(String base, String control) throws StreamException {
        if (control.isEmpty() || control.equals("*")) {
            return base;
        }
        if (control.regionMatches(true, 0, "rtsp://", 0, 7)) {
            return token(control);
        }
        return token(base.endsWith("/") || control.startsWith("/") ? base + control : base + "/" + control);
    }

    /// What a camera gives us to say again must not grow a second line.
    private static String token(String text) throws StreamException {
        if (!TOKEN.matcher(text).matches()) {
            throw new StreamException(Why.GARBAGE, "senseless token");
        }
        return text;
    }

    private RtspMessage ask(String method, String url, String headers) throws StreamException {
        return good(method, send(method, url, headers));
    }

    private static RtspMessage good(String method, RtspMessage answer) throws StreamException {
        if (answer.status() >= 200 && answer.status() < 300) {
            return answer;
        }
        throw new StreamException(why(answer.status()), method + " " + answer.status());
    }

    /// Asks, and says user and password if the camera wants to know.
    private RtspMessage send(String method, String url, String headers) throws StreamException {
        while (true) {
            tell(method, url, headers);
            RtspMessage answer = answer();
            if (answer.status() != 401 || !credentials.take(answer.all("www-authenticate"))) {
                return answer;
            }
        }
    }

    /// Sends a request and does not wait for the answer.
    void tell(String method, String url, String headers) throws StreamException {
        sequence++;
        connection.send("%s %s RTSP/1.0\r\nCSeq: %d\r\nUser-Agent: Xunyao\r\n%s%s%s\r\n"
                .formatted(
                        method,
                        url,
                        sequence,
                        session.isEmpty() ? "" : "Session: " + session + "\r\n",
                        credentials.header(method, url),
                        headers));
    }

    private RtspMessage answer() throws StreamException {
        while (true) {
            switch (connection.next()) {
                case RtspConnection.Incoming.Nothing _ -> throw new StreamException(Why.TIMEOUT, "no answer");
                case RtspConnection.Incoming.Packet packet -> {
                    if (early.size() < MOST_EARLY) {
                        early.add(packet);
                    }
                }
                case RtspConnection.Incoming.Message(RtspMessage message) -> {
                    boolean ours = message.header("cseq")
                            .map(String.valueOf(sequence)::equals)
                            .orElse(true);
                    if (ours && message.status() >= 200) {
                        return message;
                    }
                }
            }
        }
    }

    private static Why why(int status) {
        return switch (status) {
            case 401, 403 -> Why.WRONG_PASSWORD;
            case 404, 410 -> Why.NOT_FOUND;
            case 415, OTHER_TRANSPORT -> Why.UNSUPPORTED_CODEC;
            default -> status >= 300 && status < 400 ? Why.REDIRECTED_ELSEWHERE : Why.REJECTED;
        };
    }
}
