package org.xunyao.app.backup.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.text.Texts;

/// Moments, sizes and phases as the backup's screens write them.
public final class BackupWords {
    /// Base name of the message bundle of this screen and of the restore.
    public static final String BUNDLE = "org.xunyao.app.backup.backup";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long KILO = 1024;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public BackupWords(Texts texts, ZoneId zone) {
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

    /// A moment in full, as 2026-11-22 03:12.
    public String full(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /// A moment as it is said: 今天 03:12, 昨天 03:12, 明天 03:00, else in full.
    public String said(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = CLOCK.format(at.atZone(zone));
        if (day.equals(today)) {
            return texts.of("day.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return texts.of("day.yesterday", time);
        }
        return day.equals(today.plusDays(1)) ? texts.of("day.tomorrow", time) : full(at);
    }

    /// An age in minutes, hours or days.
    public String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toDays() > 0) {
            return texts.of("age.days", Texts.figure(age.toDays()));
        }
        if (age.toHours() > 0) {
            return texts.of("age.hours", Texts.figure(age.toHours()));
        }
        return age.toMinutes() > 0 ? texts.of("age.minutes", Texts.figure(age.toMinutes())) : texts.of("age.now");
    }

    /// A number of bytes with its unit, one digit behind the point from megabytes on.
    public static String size(long bytes) {
        int unit = 0;
        double left = bytes;
        while (left >= KILO && unit < UNITS.length - 1) {
            left /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit < 2 ? "%.0f %s" : "%.1f %s", left, UNITS[unit]);
    }

    /// What is being done, and how far it is.
    public String phase(BackupPhase phase, long done, long total) {
        return texts.of("phase." + phase, Texts.figure(done), Texts.figure(total));
    }

    /// Tells a task's progress, and stops where the person asked for it.
    ///
    /// @param first phase that the task begins with
    @SuppressWarnings("EnumOrdinal") // The phases come in the order in which they are written.
    public BackupSteps steps(Progress progress, BackupPhase first) {
        int phases = BackupPhase.values().length - first.ordinal();
        return (phase, done, total) -> {
            progress.say(phase(phase, done, total));
            double passed = phase.ordinal() - first.ordinal() + Math.min(1.0, (double) done / total);
            progress.at(Math.round(passed * KILO), phases * KILO);
            return progress.cancelled();
        };
    }
}
