package org.xunyao.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.Digests;

/// How a file was taken as evidence (取得说明). It is sealed beside the file as an item of its own, which is
/// derived from the file, names its digests and never changes either.
///
/// @param file its name at the place of taking, 1..255 characters
/// @param provider who handed it over (提供人), at most {@link #MOST} characters, may be empty
/// @param device which it comes from, likewise
/// @param deviceTime what the device's clock said at the beginning of the recording
/// @param aheadSeconds by how much the device's clock was ahead of Beijing time, negative if behind;
///     nothing where no device's clock is concerned
public record TakingRecord(
        String file,
        What what,
        Way way,
        String provider,
        String device,
        Optional<LocalDateTime> deviceTime,
        Optional<Long> aheadSeconds) {
    /// Media type of the sealed text.
    public static final String MEDIA_TYPE = "text/plain; charset=utf-8";

    /// Most characters of the typed words.
    public static final int MOST = 200;

    /// The clock of a device that is further off than these seconds, about 31 years, was not read.
    public static final long MOST_AHEAD = 1_000_000_000L;

    private static final int MOST_NAME = 255;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private static final String FILE = "file";
    private static final String WHAT = "what";
    private static final String WAY = "way";
    private static final String PROVIDER = "provider";
    private static final String DEVICE = "device";
    private static final String DEVICE_TIME = "device-time";
    private static final String AHEAD = "device-ahead-seconds";

    /// Cuts out of the words what is not seen on paper.
    ///
    /// @throws IllegalArgumentException for a file without a name, words that are too long, a time outside
    ///     the years 1970 to 9999, and more than {@link #MOST_AHEAD} seconds
    public TakingRecord {
        file = seen(file);
        provider = seen(provider);
        device = seen(device);
        if (!isFileName(file) || provider.length() > MOST || device.length() > MOST) {
            throw new IllegalArgumentException("words of a taking record");
        }
        if (!deviceTime.map(TakingRecord::isTime).orElse(true)) {
            throw new IllegalArgumentException("time of a device");
        }
        if (!aheadSeconds.map(TakingRecord::isAhead).orElse(true)) {
            throw new IllegalArgumentException("deviation of a device");
        }
    }

    /// What it is (材料).
    public enum What {
        /// A recording (录像).
        RECORDING,
        /// A photograph (照片).
        PHOTOGRAPH,
        /// Another file (其他文件).
        FILE
    }

    /// Where from, and so how it was obtained (取得方式).
    public enum Way {
        /// From the shop's recorder (门店录像机), 依法调取.
        RECORDER,
        /// Handed over by the party (当事人提供), 依法调取.
        PARTY,
        /// Taken at the scene by an officer (现场拍摄), 现场取得.
        SCENE
    }

    /// Whether a file of that name can be taken: what is seen of it has 1..255 characters.
    public static boolean isFileName(String name) {
        String seen = seen(name);
        return !seen.isEmpty() && seen.length() <= MOST_NAME;
    }

    /// Whether a device's clock can have said that.
    public static boolean isTime(LocalDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    /// Whether a device's clock can be that far ahead or behind.
    public static boolean isAhead(long seconds) {
        return seconds >= -MOST_AHEAD && seconds <= MOST_AHEAD;
    }

    /// The operations of the item that holds this record: one line each.
    public List<String> operations() {
        var lines = new ArrayList<String>();
        lines.add(line(FILE, file));
        lines.add(line(WHAT, what.name()));
        lines.add(line(WAY, way.name()));
        lines.add(line(PROVIDER, provider));
        lines.add(line(DEVICE, device));
        deviceTime.ifPresent(time -> lines.add(line(DEVICE_TIME, time.toString())));
        aheadSeconds.ifPresent(seconds -> lines.add(line(AHEAD, Long.toString(seconds))));
        return List.copyOf(lines);
    }

    /// The bytes to seal beside the file: the operations and the file's digests, as lines of text.
    public byte[] text(Digests of) {
        var lines = new ArrayList<>(operations());
        lines.add(line("sha256", of.sha256()));
        lines.add(line("sm3", of.sm3()));
        lines.add(line("size", Long.toString(of.size())));
        return (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /// The record that an item holds, or nothing if it holds none: it is not derived, no plain text, or its
    /// operations are of another kind.
    public static Optional<TakingRecord> in(EvidenceItem item) {
        boolean may = item.derivedFrom().isPresent() && item.mediaType().equals(MEDIA_TYPE);
        return may ? ofOperations(item.operations()) : Optional.empty();
    }

    /// The record that operations make, or nothing if they make none. Lines with unknown names are passed
    /// over; a name that comes twice makes no record.
    public static Optional<TakingRecord> ofOperations(List<String> operations) {
        Map<String, String> said = new HashMap<>();
        for (String line : operations) {
            int at = line.indexOf('=');
            if (at > 0 && said.put(line.substring(0, at), line.substring(at + 1)) != null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new TakingRecord(
                    said.getOrDefault(FILE, ""),
                    What.valueOf(said.getOrDefault(WHAT, "")),
                    Way.valueOf(said.getOrDefault(WAY, "")),
                    said.getOrDefault(PROVIDER, ""),
                    said.getOrDefault(DEVICE, ""),
                    Optional.ofNullable(said.get(DEVICE_TIME)).map(LocalDateTime::parse),
                    Optional.ofNullable(said.get(AHEAD)).map(Long::valueOf)));
        } catch (IllegalArgumentException | DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static String line(String name, String value) {
        return name + '=' + value;
    }

    // Controls would part a line in two; direction marks make a name look like another; the rest no page shows.
    private static String seen(String words) {
        return words.codePoints()
                .filter(TakingRecord::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
