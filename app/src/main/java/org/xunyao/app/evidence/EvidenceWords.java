package org.xunyao.app.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.access.Target;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.ui.text.Texts;

/// Times, sizes, kinds and digests as the evidence screen writes them.
final class EvidenceWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int GROUP = 4;
    private static final int HALF = 32;
    private static final int SHORT = 8;
    private static final long KIBI = 1024;

    private final Texts texts;
    private final ZoneId zone;

    EvidenceWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    String time(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    String time(Optional<Instant> at) {
        return at.map(this::time).orElseGet(() -> of("time.none"));
    }

    Optional<Instant> time(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed.strip(), MOMENT).atZone(zone).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    String told(Told told) {
        return told.key().startsWith("fault.")
                ? texts.fault(told.key().substring("fault.".length()))
                : of(told.key(), told.words().toArray());
    }

    String fault(String code) {
        return texts.fault(code);
    }

    String kind(EvidenceItem item) {
        return of("kind." + item.kind());
    }

    String use(EvidenceUse use) {
        return of("use." + use);
    }

    static String size(long bytes) {
        if (bytes < KIBI) {
            return Texts.figure(bytes) + " B";
        }
        return bytes < KIBI * KIBI
                ? Texts.figure(Math.ceilDiv(bytes, KIBI)) + " KB"
                : Texts.figure(Math.ceilDiv(bytes, KIBI * KIBI)) + " MB";
    }

    static String brief(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    /// A digest whole, in two lines of eight groups each, as it is compared by eye.
    static String digest(String hex) {
        var text = new StringBuilder();
        for (int at = 0; at < hex.length(); at += GROUP) {
            char before = at == HALF ? '\n' : ' ';
            text.append(at == 0 ? "" : before).append(hex, at, Math.min(hex.length(), at + GROUP));
        }
        return text.toString();
    }

    String about(List<Target> targets) {
        return targets.isEmpty()
                ? of("about.none")
                : targets.stream().map(this::about).collect(Collectors.joining(of("list.comma")));
    }

    private String about(Target target) {
        if (target.kind().equals("episode")) {
            return episode(target.id());
        }
        String key = "target." + target.kind();
        return (texts.has(key) ? of(key) : target.kind()) + " " + brief(target.id());
    }

    /// Camera and beginning; an episode has no identity of its own. Its target reads camera/rule/instant.
    private String episode(String id) {
        String[] parts = id.split("/", 3);
        try {
            return parts.length == 3 ? of("target.episode", parts[0], time(Instant.parse(parts[2]))) : id;
        } catch (DateTimeParseException noInstant) {
            return id;
        }
    }

    String action(String code) {
        String key = "action." + code;
        return texts.has(key) ? of(key) : code;
    }

    /// An operation in words; what this program does not know is shown as it is written.
    String operation(String text) {
        return CopyStep.of(text).map(this::step).orElseGet(() -> note(text));
    }

    private String note(String text) {
        String[] words = text.split("[ /]", 3);
        try {
            return switch (words[0] + words.length) {
                case "gap3" -> of("note.gap", time(Instant.parse(words[1])), time(Instant.parse(words[2])));
                case "gaps2" -> of("note.gaps", Texts.figure(Long.parseLong(words[1])));
                case "faces-film3" -> film(words[1] + "/" + words[2]);
                case "faces2" -> of("note.faces", Texts.figure(Long.parseLong(words[1])));
                default -> text;
            };
        } catch (DateTimeParseException | NumberFormatException unknown) {
            return text;
        }
    }

    private String film(String figures) {
        String[] numbers = figures.split("/", -1);
        if (numbers.length != 3) {
            throw new NumberFormatException(figures);
        }
        long pictures = Long.parseLong(numbers[0]);
        long covered = Long.parseLong(numbers[2]);
        return of(
                "note.film",
                Texts.figure(pictures),
                Texts.figure(Long.parseLong(numbers[1])),
                Texts.figure(covered),
                Texts.figure(pictures - covered));
    }

    String step(CopyStep step) {
        return switch (step) {
            case CopyStep.Redact(Area area, CopyStep.Cover cover) -> area("step." + cover, area);
            case CopyStep.Crop(Area area) -> area("step.CROP", area);
            case CopyStep.Clip(Instant from, Instant to) -> of("step.CLIP", time(from), time(to));
            case CopyStep.Mp4 _ -> of("step.MP4");
            case CopyStep.BareFaces(String reason) -> of("step.FACES", reason);
        };
    }

    private String area(String key, Area area) {
        return of(
                key,
                Texts.figure(area.x()),
                Texts.figure(area.y()),
                Texts.figure(area.width()),
                Texts.figure(area.height()));
    }

    /// What a check found in the place of an item.
    String found(String digest) {
        return switch (digest) {
            case "" -> of("found.nothing");
            case ScrubPass.UNREADABLE -> of("found.unreadable");
            default -> of("found.other", brief(digest));
        };
    }

    /// What stands in the last column.
    String state(Line line) {
        return switch (line) {
            case Line.OfFile(var file) -> of("sort." + file.sort());
            case Line.OfItem item
            when item.fault().isPresent() -> found(item.fault().get());
            case Line.OfItem item
            when item.lastDay().isPresent() ->
                of("due.until", item.lastDay().get().toString());
            case Line.OfItem item when item.entry().disposed() -> of("disposed");
            case Line.OfItem item -> about(item.entry().about());
        };
    }
}
