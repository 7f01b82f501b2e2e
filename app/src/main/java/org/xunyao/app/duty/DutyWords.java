package org.xunyao.app.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyMark;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.ui.text.Texts;

/// The words of the duty ledger, on the screen and on papers.
public final class DutyWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.duty.duty";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int HOUR = 60;
    private static final int TENTHS = 10;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public DutyWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    /// A minute of a day as a time, such as 09:59; the end of the day is 24:00.
    public static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }

    /// A moment to the minute.
    public String at(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// The moment that somebody typed, such as 2026-11-20 09:59.
    public Optional<Instant> read(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed.strip(), MINUTE).atZone(zone).toInstant());
        } catch (DateTimeParseException senseless) {
            return Optional.empty();
        }
    }

    /// Minutes as hours and minutes.
    public String length(int minutes) {
        return minutes < HOUR
                ? texts.of("length.minutes", Texts.figure(minutes))
                : texts.of("length.hours", Texts.figure(minutes / HOUR), Texts.figure(minutes % HOUR));
    }

    /// The kind of a minute: present, absent, unseen, leave, outside.
    public static String kind(DutyMark mark) {
        return switch (mark) {
            case PRESENT -> "present";
            case ABSENT -> "absent";
            case LEAVE -> "leave";
            case OUTSIDE -> "outside";
            case NOTHING,
                    NO_LOOK,
                    DARK,
                    COVERED,
                    BLURRED,
                    FROZEN,
                    UNUSABLE,
                    STREAM_LOST,
                    RESTARTED,
                    MOVED,
                    REDRAWN,
                    CLOCK -> "unseen";
        };
    }

    /// What a minute was, with the reason if it could not be seen.
    public String mark(DutyMark mark) {
        String word = texts.of("kind." + kind(mark));
        return mark.unseen() ? texts.of("mark.unseen", word, reason(mark)) : word;
    }

    /// Why it could not be seen.
    public String reason(DutyMark mark) {
        return texts.of("reason." + mark.name());
    }

    /// A day with its weekday.
    public String day(LocalDate day) {
        return texts.of(
                "day",
                texts.of("weekday." + day.getDayOfWeek().name()),
                day.toString().substring(5));
    }

    /// A stretch in words, for the lane.
    public String run(LocalDate day, LaidDay.Run run) {
        String said =
                texts.of("run", day(day), time(run.from()), time(run.to()), mark(run.mark()), length(run.minutes()));
        return run.entry().isEmpty() ? said : texts.of("run.over", said, mark(run.machine()));
    }

    /// The rate with one decimal, or 数据不足.
    public String rate(DutyRate rate, int unseenMost) {
        return rate.scant(unseenMost)
                ? texts.of("rate.scant")
                : texts.of("rate.percent", tenths(rate.permille().orElse(0)));
    }

    /// Why a rate is not given; empty if it is.
    public String scant(DutyRate rate, int unseenMost) {
        if (!rate.scant(unseenMost)) {
            return "";
        }
        return rate.duty() == 0
                ? texts.of("rate.none")
                : texts.of("rate.scant.why", tenths(rate.blindPermille()), Texts.figure(unseenMost));
    }

    /// Tenths of a percent as a figure.
    public static String tenths(int permille) {
        return String.format(Locale.ROOT, "%d.%d", permille / TENTHS, permille % TENTHS);
    }

    /// Reasons for which minutes could not be seen, the longest first; empty if there are none.
    public String reasons(DutyRate rate) {
        return rate.unseen().entrySet().stream()
                .sorted(Map.Entry.<DutyMark, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> reason(each.getKey()) + " " + length(each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /// An entry as one sentence.
    ///
    /// @param all of the same sheet, to say whether it was taken back
    /// @param person name of who made it
    public String entry(DutyEntry entry, List<DutyEntry> all, String person) {
        var draft = entry.draft();
        String what = texts.of(
                entry.undoes().isPresent()
                        ? "entry.undo"
                        : "entry." + draft.kind().name());
        String said = texts.of(
                "entry", what, at(draft.from()), at(draft.to()), draft.reason(), person, at(entry.recordedAt()));
        String paper = draft.document().isBlank() ? said : texts.of("entry.document", said, draft.document());
        boolean undone = all.stream()
                .anyMatch(each -> each.undoes().filter(entry.id()::equals).isPresent());
        return undone ? texts.of("entry.undone", paper) : paper;
    }
}
