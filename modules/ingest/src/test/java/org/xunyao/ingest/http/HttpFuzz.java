package org.xunyao.ingest.http;

import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.net.Credentials;
import org.xunyao.ingest.net.FedWire;
import org.xunyao.ingest.net.Head;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// The answer of an HTTP server: first line, header lines, body, the question for a password.
public final class HttpFuzz {
    private static final int MOST = 1 << 20;
    private static final StreamAddress ADDRESS = StreamAddress.of("http://who:word@10.0.0.1/live.flv");
    private static final StreamAddress OTHER = StreamAddress.of("http://who:else@10.0.0.1/live.flv");

    private HttpFuzz() {}

    /// Tries one input.
    ///
    /// @param input the whole answer
    public static void fuzzerTestOneInput(byte[] input) {
        var fed = new FedWire(input);
        HttpLimits limits = HttpLimits.USUAL;
        try {
            Head head = Head.read(fed.wire(), fed.wire().line("", limits.line()), limits.line(), limits.head());
            Contract.require(head.headers().size() <= 64, "headers");
            question(head);
            try (HttpBody body = HttpBody.behind(head, fed.wire(), limits.line())) {
                Contract.require(body.all(MOST).length <= Math.min(MOST, input.length), "more than was sent");
            }
        } catch (StreamException refused) {
            Contract.require(refused.why() != null, "a cause");
        }
    }

    private static void question(Head head) {
        var credentials = new Credentials(ADDRESS);
        boolean answer = credentials.take(head.all("www-authenticate"));
        String line = line(credentials);
        Contract.require(line.isEmpty() || line.matches("Authorization: [^\\r\\n]+\\r\\n"), "a second line");
        Contract.require(answer || line.isEmpty(), "an answer to nothing");
        Contract.require(!line.contains("word") || saidByTheCamera(head), "the password as it is");
    }

    /// A camera may happen to say the password itself, as in its realm: then it stands there with any password.
    private static boolean saidByTheCamera(Head head) {
        var credentials = new Credentials(OTHER);
        credentials.take(head.all("www-authenticate"));
        return line(credentials).contains("word");
    }

    private static String line(Credentials credentials) {
        return credentials.header("GET", "/live.flv");
    }
}
