package org.xunyao.ingest.rtsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// What a camera says of its video in SDP (RFC 4566, RFC 6184 §8.2): only the first H.264 track is of
/// interest.
///
/// @param payloadType of the RTP packets, 0..127
/// @param control how the track is named in SETUP, or empty
/// @param parameterSets NAL units, maybe none
record SessionDescription(int payloadType, String control, List<byte[]> parameterSets) {
    private static final int MOST_LINES = 500;
    private static final int MOST_SETS = 8;

    /// Reads the body of an answer to DESCRIBE.
    ///
    /// @throws StreamException UNSUPPORTED_CODEC without an H.264 track, GARBAGE if it is no description
    static SessionDescription parse(byte[] body) throws StreamException {
        List<String> lines = new String(body, StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .toList();
        if (lines.stream().noneMatch(l -> l.startsWith("v="))) {
            throw new StreamException(Why.GARBAGE, "no session description");
        }
        List<String> track = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("m=")) {
                Optional<SessionDescription> found = track(track);
                if (found.isPresent()) {
                    return found.get();
                }
                track.clear();
            }
            track.add(line);
        }
        return track(track).orElseThrow(() -> new StreamException(Why.UNSUPPORTED_CODEC, "no H.264 track"));
    }

    private static Optional<SessionDescription> track(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("m=video ")) {
            return Optional.empty();
        }
        for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.matches("a=rtpmap:\\d{1,3} h264/90000.*")) {
                String type = line.substring("a=rtpmap:".length(), line.indexOf(' '));
                String format = find(lines, "a=fmtp:" + type + " ");
                boolean interleaved = format.replace(" ", "").contains("packetization-mode=2");
                int number = Integer.parseInt(type);
                return number > 127 || interleaved
                        ? Optional.empty()
                        : Optional.of(new SessionDescription(number, find(lines, "a=control:"), sets(format)));
            }
        }
        return Optional.empty();
    }

    private static String find(List<String> lines, String start) {
        return lines.stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .map(l -> l.substring(start.length()).strip())
                .orElse("");
    }

    private static List<byte[]> sets(String format) {
        List<byte[]> sets = new ArrayList<>();
        for (String parameter : format.split(";", -1)) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("sprop-parameter-sets")) {
                for (String coded : pair[1].split(",", -1)) {
                    decode(coded.strip()).filter(s -> sets.size() < MOST_SETS).ifPresent(sets::add);
                }
            }
        }
        return List.copyOf(sets);
    }

    private static Optional<byte[]> decode(String coded) {
        try {
            return Optional.of(Base64.getDecoder().decode(coded)).filter(b -> b.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
