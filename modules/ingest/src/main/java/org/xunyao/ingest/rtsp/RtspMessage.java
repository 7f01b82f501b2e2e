package org.xunyao.ingest.rtsp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.ingest.net.Head;

/// An answer of the camera, or a request of its own.
///
/// @param head its lines
/// @param body empty if there is none
@SuppressWarnings("ArrayRecordComponent") // read once, where it was made
record RtspMessage(Head head, byte[] body) {
    private static final Pattern STATUS = Pattern.compile("RTSP/1\\.[0-9] ([1-5][0-9]{2})( .*)?");

    /// The status, or 0 if it is a request.
    int status() {
        Matcher matcher = STATUS.matcher(head.start());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    Optional<String> header(String name) {
        return head.header(name);
    }

    List<String> all(String name) {
        return head.all(name);
    }
}
