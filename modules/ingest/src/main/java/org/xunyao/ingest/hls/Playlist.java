package org.xunyao.ingest.hls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// What a playlist says (RFC 8216 §4).
public sealed interface Playlist {
    /// Bytes of a playlist: a day of segments of two seconds.
    int LARGEST = 4 << 20;

    /// One stream in several qualities.
    ///
    /// @param best reference to the playlist with the most bits a second
    record Choice(String best) implements Playlist {}

    /// One stream.
    ///
    /// @param targetSeconds longest duration of a segment, 1..60
    /// @param first number of the first segment
    /// @param segments in their order
    /// @param ended whether no more will come
    record Media(int targetSeconds, long first, List<Segment> segments, boolean ended) implements Playlist {
        /// Copies the list.
        public Media {
            segments = List.copyOf(segments);
        }

        /// Number of the segment after the last.
        long end() {
            return first + segments.size();
        }

        /// A segment by its number.
        Segment segment(long number) {
            return segments.get((int) (number - first));
        }

        /// How long a segment and all behind it last. All of it was there when the playlist was written,
        /// so the first picture of the segment was at least so old.
        Duration from(long number) {
            return segments.subList((int) (number - first), segments.size()).stream()
                    .map(Segment::length)
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }

    /// One segment.
    ///
    /// @param reference where it is
    /// @param length how long it lasts, zero if that is not told, at most 60 s
    /// @param anew whether the clock of its pictures, or their coding, begins anew
    /// @param gap whether it is known to be missing
    /// @param claimed when its first picture was taken, as whoever recorded it says (RFC 8216 §4.3.2.6)
    record Segment(String reference, Duration length, boolean anew, boolean gap, Optional<Instant> claimed) {}

    /// Reads a playlist.
    ///
    /// @throws StreamException GARBAGE if it is none, UNSUPPORTED_CODEC if its segments are packed, cut or
    ///     locked in a way that is not read here
    static Playlist read(byte[] bytes) throws StreamException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").equals("#EXTM3U")) {
            throw new StreamException(Why.GARBAGE, "no playlist");
        }
        return lines.stream().anyMatch(line -> line.startsWith(Reader.STREAM))
                ? Reader.choice(lines)
                : new Reader().media(lines);
    }

    /// Goes through the lines of a playlist.
    final class Reader {
        private static final String STREAM = "#EXT-X-STREAM-INF:";
        private static final String DURATION = "#EXT-X-TARGETDURATION:";
        private static final String SEQUENCE = "#EXT-X-MEDIA-SEQUENCE:";
        private static final Pattern BANDWIDTH = Pattern.compile("(?:^|[,:])BANDWIDTH=([0-9]{1,12})(?:,|$)");
        private static final Pattern CODECS = Pattern.compile("CODECS=\"([^\"]*)\"");
        private static final Pattern VIDEO = Pattern.compile("avc[13]|hvc1|hev1");
        private static final Pattern LENGTH = Pattern.compile("#EXTINF:\\s*([0-9]{1,5}(?:\\.[0-9]{1,9})?)\\s*(?:,.*)?");
        private static final DateTimeFormatter CLAIMED = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .appendPattern("[XXX][XX]")
                .toFormatter(Locale.ROOT);
        private static final int MOST_SEGMENTS = 50_000;
        private static final int LONGEST_LINE = 2_048;
        private static final int LONGEST_SECONDS = 60;

        private final List<Segment> segments = new ArrayList<>();
        private long targetSeconds;
        private long first;
        private boolean ended;
        private Duration length = Duration.ZERO;
        private boolean anew;
        private boolean gap;
        private Optional<Instant> claimed = Optional.empty();

        private Reader() {}

        /// A quality.
        private record Quality(long bandwidth, String reference) {}

        private static Choice choice(List<String> lines) throws StreamException {
            List<Quality> found = new ArrayList<>();
            for (int i = 0; i + 1 < lines.size() && found.size() < MOST_SEGMENTS; i++) {
                String line = lines.get(i);
                String reference = lines.get(i + 1);
                if (line.startsWith(STREAM) && !reference.startsWith("#") && hasVideo(line)) {
                    Matcher bits = BANDWIDTH.matcher(line);
                    found.add(new Quality(bits.find() ? Long.parseLong(bits.group(1)) : 0, reference(reference)));
                }
            }
            return found.stream()
                    .max(Comparator.comparingLong(Quality::bandwidth))
                    .map(best -> new Choice(best.reference()))
                    .orElseThrow(() -> new StreamException(Why.UNSUPPORTED_CODEC, "no quality that is read here"));
        }

        private static boolean hasVideo(String line) {
            Matcher codecs = CODECS.matcher(line);
            return !codecs.find()
                    || VIDEO.matcher(String.valueOf(codecs.group(1))).find();
        }

        private Media media(List<String> lines) throws StreamException {
            for (String line : lines) {
                if (line.startsWith("#EXT")) {
                    tag(line);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    segment(line);
                }
            }
            if (targetSeconds < 1 || targetSeconds > LONGEST_SECONDS) {
                throw new StreamException(Why.GARBAGE, "target duration");
            }
            return new Media((int) targetSeconds, first, segments, ended);
        }

        private void segment(String line) throws StreamException {
            if (segments.size() >= MOST_SEGMENTS) {
                throw new StreamException(Why.GARBAGE, "too many segments");
            }
            segments.add(new Segment(reference(line), length, anew, gap, claimed));
            length = Duration.ZERO;
            anew = false;
            gap = false;
            claimed = Optional.empty();
        }

        private void tag(String line) throws StreamException {
            String name = line.split(":", 2)[0];
            switch (name) {
                case "#EXT-X-DISCONTINUITY" -> anew = true;
                case "#EXT-X-GAP" -> gap = true;
                case "#EXTINF" -> length = length(line);
                case "#EXT-X-PROGRAM-DATE-TIME" -> claimed = moment(line);
                case "#EXT-X-ENDLIST" -> ended = true;
                case "#EXT-X-MAP", "#EXT-X-BYTERANGE" ->
                    throw new StreamException(Why.UNSUPPORTED_CODEC, "segments of another form");
                case "#EXT-X-KEY" -> {
                    if (!line.contains("METHOD=NONE")) {
                        throw new StreamException(Why.UNSUPPORTED_CODEC, "locked segments");
                    }
                }
                default -> {
                    targetSeconds = number(line, DURATION).orElse(targetSeconds);
                    first = number(line, SEQUENCE).orElse(first);
                }
            }
        }

        private static Optional<Long> number(String line, String name) throws StreamException {
            if (!line.startsWith(name)) {
                return Optional.empty();
            }
            String digits = line.substring(name.length()).strip().split("\\.", 2)[0];
            if (!digits.matches("[0-9]{1,18}")) {
                throw new StreamException(Why.GARBAGE, "number in a playlist");
            }
            return Optional.of(Math.min(Long.parseLong(digits), Long.MAX_VALUE >> 1));
        }

        /// What makes no sense is as if it were not told.
        private static Duration length(String line) {
            Matcher told = LENGTH.matcher(line);
            return told.matches()
                    ? Duration.ofMillis(
                            Math.round(Math.min(Double.parseDouble(told.group(1)), LONGEST_SECONDS) * 1_000))
                    : Duration.ZERO;
        }

        /// A moment without its zone is none.
        private static Optional<Instant> moment(String line) {
            try {
                return Optional.of(OffsetDateTime.parse(line.substring(line.indexOf(':') + 1), CLAIMED)
                        .toInstant());
            } catch (DateTimeParseException senseless) {
                return Optional.empty();
            }
        }

        private static String reference(String line) throws StreamException {
            if (line.length() > LONGEST_LINE) {
                throw new StreamException(Why.GARBAGE, "line of a playlist");
            }
            return line;
        }
    }
}
