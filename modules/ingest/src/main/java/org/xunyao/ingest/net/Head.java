package org.xunyao.ingest.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// First line and header lines of a message of RTSP or HTTP.
///
/// @param start first line
/// @param headers in their order
public record Head(String start, List<Header> headers) {
    private static final int MOST_HEADERS = 64;

    /// Copies the list.
    public Head {
        headers = List.copyOf(headers);
    }

    /// One header line.
    ///
    /// @param name in lower case
    /// @param value without white space around it
    public record Header(String name, String value) {
        static Optional<Header> of(String line) {
            int colon = line.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Header(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip()));
        }
    }

    /// Reads the header lines up to the empty one.
    ///
    /// @param start first line, already read
    /// @param line most bytes of one line
    /// @param whole most bytes of all
    /// @throws StreamException GARBAGE over the limits, else as {@link Wire#read()}
    public static Head read(Wire wire, String start, int line, int whole) throws StreamException {
        List<Header> headers = new ArrayList<>();
        int size = start.length();
        for (String next = wire.line("", line); !next.isEmpty(); next = wire.line("", line)) {
            size += next.length();
            if (headers.size() >= MOST_HEADERS || size > whole) {
                throw new StreamException(Why.GARBAGE, "header too long");
            }
            Header.of(next).ifPresent(headers::add);
        }
        return new Head(start, headers);
    }

    /// The first value of that name.
    ///
    /// @param name in lower case
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /// All values of that name.
    ///
    /// @param name in lower case
    public List<String> all(String name) {
        return headers.stream()
                .filter(h -> h.name().equals(name))
                .map(Header::value)
                .toList();
    }
}
