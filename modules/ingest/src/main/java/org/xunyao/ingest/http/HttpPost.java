package org.xunyao.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.ingest.net.Credentials;
import org.xunyao.ingest.net.Head;
import org.xunyao.ingest.net.Wire;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Hands a server a text and takes its answer whole. Nobody is followed anywhere: an answer that sends us
/// elsewhere is an answer like another.
///
/// @param clock for deadlines
/// @param limits of time, lines and heads
/// @param most bytes of an answer's body
public record HttpPost(Clock clock, HttpLimits limits, int most) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

    /// What came back.
    ///
    /// @param status 100..599
    /// @param questions for user and password
    /// @param body empty unless the status says that there is one to be read here
    /// @param from number of the machine that answered
    public record Answer(int status, List<String> questions, byte[] body, String from) {}

    /// Sends the text in UTF-8.
    ///
    /// @param credentials answer what the server asked before
    /// @param type of the text
    /// @throws StreamException with the cause, in bounded time
    public Answer send(StreamAddress address, Credentials credentials, String type, String text)
            throws StreamException {
        try (Wire wire = Wire.open(clock, limits.connect(), address)) {
            wire.allow(limits.answer(), limits.answer());
            String path = address.path().startsWith("/") ? address.path() : "/" + address.path();
            wire.send(String.join(
                            "\r\n",
                            "POST " + path + " HTTP/1.1",
                            "Host: " + address.host() + ":" + address.port(),
                            "User-Agent: Xunyao",
                            "Content-Type: " + type,
                            "Content-Length: " + text.getBytes(StandardCharsets.UTF_8).length,
                            "Connection: close",
                            credentials.header("POST", path) + "\r\n")
                    + text);
            Head head = Head.read(wire, wire.line("", limits.line()), limits.line(), limits.head());
            Matcher matcher = STATUS.matcher(head.start());
            if (!matcher.matches()) {
                throw new StreamException(Why.GARBAGE, "not HTTP");
            }
            int status = Integer.parseInt(matcher.group(1));
            byte[] body = status == 200 || status == 400 || status == 500
                    ? HttpBody.behind(head, wire, limits.line()).all(most)
                    : new byte[0];
            return new Answer(
                    status, head.all("www-authenticate"), body, wire.remote().getHostAddress());
        }
    }
}
