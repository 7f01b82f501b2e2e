package org.xunyao.ingest.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.ingest.net.Credentials;
import org.xunyao.ingest.net.Head;
import org.xunyao.ingest.net.Wire;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Asks a server for something. It may send us to another place of its own a few times, but never to
/// another machine; and it may ask for user and password once.
public final class HttpCall {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final int MOST_PLACES = 4;

    private final Clock clock;
    private final HttpLimits limits;
    private StreamAddress address;
    private Credentials credentials;

    private HttpCall(Clock clock, HttpLimits limits, StreamAddress address) {
        this.clock = clock;
        this.limits = limits;
        this.address = address;
        this.credentials = new Credentials(address);
    }

    /// What was found, and where.
    ///
    /// @param at the place where it was found in the end
    /// @param body to be read and closed
    public record Found(StreamAddress at, HttpBody body) {}

    /// Gets what is at an address.
    ///
    /// @throws StreamException with the cause, in bounded time
    public static Found get(Clock clock, HttpLimits limits, StreamAddress address) throws StreamException {
        return new HttpCall(clock, limits, address).get();
    }

    private Found get() throws StreamException {
        for (int place = 0; place < MOST_PLACES; place++) {
            Optional<HttpBody> found = ask();
            if (found.isPresent()) {
                return new Found(address, found.get());
            }
        }
        throw new StreamException(Why.REDIRECTED_ELSEWHERE, "sent round and round");
    }

    private Optional<HttpBody> ask() throws StreamException {
        Wire wire = Wire.open(clock, limits.connect(), address);
        boolean kept = false;
        try {
            wire.allow(limits.answer(), limits.answer());
            String path = address.path().startsWith("/") ? address.path() : "/" + address.path();
            wire.send(String.join(
                    "\r\n",
                    "GET " + path + " HTTP/1.1",
                    "Host: " + address.host() + ":" + address.port(),
                    "User-Agent: Xunyao",
                    "Accept: */*",
                    "Connection: close",
                    credentials.header("GET", path) + "\r\n"));
            Head head = Head.read(wire, wire.line("", limits.line()), limits.line(), limits.head());
            if (!isFound(head)) {
                return Optional.empty();
            }
            Optional<HttpBody> body = Optional.of(HttpBody.behind(head, wire, limits.line()));
            kept = true;
            return body;
        } finally {
            if (!kept) {
                wire.close();
            }
        }
    }

    /// @return true if the body is what was asked for, false if another try is to be made
    private boolean isFound(Head head) throws StreamException {
        Matcher matcher = STATUS.matcher(head.start());
        if (!matcher.matches()) {
            throw new StreamException(Why.GARBAGE, "not HTTP");
        }
        int status = Integer.parseInt(matcher.group(1));
        if (status == 200) {
            return true;
        }
        if (status == 401 && credentials.take(head.all("www-authenticate"))) {
            return false;
        }
        if (status >= 300 && status < 400) {
            address = head.header("location")
                    .flatMap(address::beside)
                    .orElseThrow(() -> new StreamException(Why.REDIRECTED_ELSEWHERE, "status " + status));
            credentials = new Credentials(address);
            return false;
        }
        throw new StreamException(why(status), "status " + status);
    }

    private static Why why(int status) {
        return switch (status) {
            case 401, 403 -> Why.WRONG_PASSWORD;
            case 404, 410 -> Why.NOT_FOUND;
            case 415 -> Why.UNSUPPORTED_CODEC;
            default -> Why.REJECTED;
        };
    }
}
