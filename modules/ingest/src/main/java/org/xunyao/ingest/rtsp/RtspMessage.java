package org.xunyao.ingest.rtsp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer of the camera, or a request of its own.
///
/// @param start first line
/// @param headers in their order
/// @param body empty if there is none
@SuppressWarnings("ArrayRecordComponent") // read once, where it was made
record RtspMessage(String start, List<Header> headers, byte[] body) {
    private static final Pattern STATUS = Pattern.compile("RTSP/1\\.[0-9] ([1-5][0-9]{2})( .*)?");

    /// One header line.
    ///
    /// @param name in lower case
    record Header(String name, String value) {
        static Optional<Header> of(String line) {
            int colon = line.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Header(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip()));
        }
    }

    /// The status, or 0 if it is a request.
    int status() {
        Matcher matcher = STATUS.matcher(start);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(h -> h.name().equals(name))
                .map(Header::value)
                .toList();
    }
}
