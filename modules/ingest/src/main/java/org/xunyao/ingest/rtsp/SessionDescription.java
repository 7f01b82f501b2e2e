package org.xunyao.ingest.rtsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.ingest.rtp.VideoTrack;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// What a camera says of its video in SDP (RFC 4566, RFC 6184 §8.2, RFC 7798 §7.1): only the first track
/// of H.264 or H.265 is of interest.
///
/// @param control how the track is named in SETUP, or empty
record SessionDescription(VideoTrack video, String control) {
    private static final int MOST_LINES = 500;
    private static final int MOST_SETS = 8;
    private static final Pattern MAP = Pattern.compile("(?i)a=rtpmap:(\\d{1,3}) +(H264|H265)/90000.*");
    private static final Set<String> SETS = Set.of("sprop-parameter-sets", "sprop-vps", "sprop-sps", "sprop-pps");

    /// A packetization that is not read here: interleaved H.264, H.265 with decoding order numbers.
    private static final Pattern OTHER_ORDER =
            Pattern.compile("(?i)packetization-mode=2|sprop-max-don-diff=0*[1-9]|sprop-depack-buf-nalus=0*[1-9]");

    /// Reads the body of an answer to DESCRIBE.
    ///
    /// @throws StreamException UNSUPPORTED_CODEC without a track that is read here, GARBAGE if it is no
    ///     description
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
        return track(track).orElseThrow(() -> new StreamException(Why.UNSUPPORTED_CODEC, "no H.264 or H.265 track"));
    }

    private static Optional<SessionDescription> track(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("m=video ")) {
            return Optional.empty();
        }
        for (String line : lines) {
            Matcher map = MAP.matcher(line);
            if (map.matches()) {
                String type = String.valueOf(map.group(1));
                String format = find(lines, "a=fmtp:" + type + " ");
                int number = Integer.parseInt(type);
                Codec codec = Codec.valueOf(String.valueOf(map.group(2)).toUpperCase(Locale.ROOT));
                return number > 127
                                || OTHER_ORDER.matcher(format.replace(" ", "")).find()
                        ? Optional.empty()
                        : Optional.of(new SessionDescription(
                                new VideoTrack(number, codec, sets(format)), find(lines, "a=control:")));
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
            if (pair.length == 2 && SETS.contains(pair[0].toLowerCase(Locale.ROOT))) {
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
