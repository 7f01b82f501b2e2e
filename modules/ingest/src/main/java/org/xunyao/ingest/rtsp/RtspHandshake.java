package org.xunyao.ingest.rtsp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// The talk from OPTIONS to PLAY, and single requests after it.
final class RtspHandshake {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,1024}");
    private static final Pattern SESSION =
            Pattern.compile("([^;\\s]{1,256})\\s*(?:;\\s*timeout\\s*=\\s*(\\d{1,5}))?.*");
    private static final Pattern CHANNELS = Pattern.compile("interleaved=(\\d{1,3})(?:-(\\d{1,3}))?");
    private static final int USUAL_TIMEOUT = 60;
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
    /// @param channel of the media packets
    /// @param reports channel of the reports beside them
    /// @param timeoutSeconds after which the camera forgets us unless reminded
    /// @param keepAlive method to remind it with
    /// @param early packets that came before the answer to PLAY
    record Agreement(
            SessionDescription description,
            String base,
            int channel,
            int reports,
            int timeoutSeconds,
            String keepAlive,
            List<RtspConnection.Incoming.Packet> early) {}

    RtspHandshake(RtspConnection connection, StreamAddress address) {
        this.connection = connection;
        this.address = address;
        this.credentials = new Credentials(address);
    }

    Agreement agree() throws StreamException {
        RtspMessage options = ask("OPTIONS", address.url(), "");
        String keepAlive = options.header("public").orElse("").contains("GET_PARAMETER") ? "GET_PARAMETER" : "OPTIONS";
        RtspMessage described = ask("DESCRIBE", address.url(), "Accept: application/sdp\r\n");
        SessionDescription description = SessionDescription.parse(described.body());
        String base = token(described
                .header("content-base")
                .or(() -> described.header("content-location"))
                .orElse(address.url()));
        RtspMessage setup = ask(
                "SETUP", resolve(base, description.control()), "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        int timeout = remember(setup.header("session").orElse(""));
        Matcher channels = CHANNELS.matcher(setup.header("transport").orElse(""));
        boolean told = channels.find();
        int channel = told ? Integer.parseInt(channels.group(1)) : 0;
        String second = told ? channels.group(2) : null;
        int reports = second == null ? channel + 1 : Integer.parseInt(second);
        ask("PLAY", base, "Range: npt=0.000-\r\n");
        return new Agreement(description, base, channel, reports, timeout, keepAlive, List.copyOf(early));
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
        while (true) {
            tell(method, url, headers);
            RtspMessage answer = answer();
            int status = answer.status();
            if (status >= 200 && status < 300) {
                return answer;
            }
            boolean again = status == 401 && credentials.take(answer.all("www-authenticate"));
            if (!again) {
                throw new StreamException(why(status), method + " " + status);
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
            case 415, 461 -> Why.UNSUPPORTED_CODEC;
            default -> status >= 300 && status < 400 ? Why.REDIRECTED_ELSEWHERE : Why.REJECTED;
        };
    }
}
