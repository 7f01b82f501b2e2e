package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.playback.parts.TimelinePane;
import org.xunyao.app.playback.sync.SyncPane;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.Why;
import org.xunyao.video.cache.Alignment;

/// How the replay says times, lengths and reasons.
final class PlaybackWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter TENTHS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("MM-dd");

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private final Texts texts;
    private final ZoneId zone;

    PlaybackWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    ZoneId zone() {
        return zone;
    }

    String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /// Day and time.
    String stampShort(Instant moment) {
        return DAYS.format(moment.atZone(zone)) + " " + clock(moment);
    }

    String exact(Instant moment) {
        return TENTHS.format(moment.atZone(zone));
    }

    /// Date, day of the week and time, as a recorder writes it over its picture.
    String stamp(Instant moment) {
        Locale locale = texts.language() == Language.CHINESE ? Locale.CHINA : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(of("stamp.pattern"), locale).format(moment.atZone(zone));
    }

    String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < MINUTE) {
            return of("length.seconds", String.format(Locale.ROOT, "%.1f", length.toMillis() / 1_000.0));
        }
        boolean minutes = seconds < HOUR;
        long large = seconds / (minutes ? MINUTE : HOUR);
        long small = minutes ? seconds % MINUTE : seconds % HOUR / MINUTE;
        String key = minutes ? "length.minutes" : "length.hours";
        return of(small == 0 ? key + ".whole" : key, Texts.figure(large), small);
    }

    /// How the camera's clock stands to ours.
    String offset(Optional<Instant> claimed, Instant arrival) {
        if (claimed.isEmpty()) {
            return of("offset.none");
        }
        double seconds = Duration.between(arrival, claimed.get()).toMillis() / 1_000.0;
        String figure = String.format(Locale.ROOT, "%.1f", Math.abs(seconds));
        if (Math.abs(seconds) < 0.05) {
            return of("offset.equal");
        }
        return of(seconds > 0 ? "offset.fast" : "offset.slow", figure);
    }

    String speed(double speed) {
        return of("speed", speed < 1 ? Double.toString(speed) : Integer.toString((int) speed));
    }

    String why(Optional<Why> why) {
        return of(why.map(cause -> "why." + cause.name()).orElse("why.unknown"));
    }

    /// How a camera's pictures were laid beside those of others.
    String aligned(Alignment alignment) {
        return switch (alignment) {
            case Alignment.ByCamera camera -> {
                double seconds = camera.fast().toMillis() / 1_000.0;
                String figure = String.format(Locale.ROOT, "%.1f", Math.abs(seconds));
                yield Math.abs(seconds) < 0.05
                        ? of("aligned.equal")
                        : of(seconds > 0 ? "aligned.fast" : "aligned.slow", figure);
            }
            case Alignment.ByArrival arrival ->
                of(arrival.why() == Alignment.Why.SILENT ? "aligned.silent" : "aligned.set");
        };
    }

    SyncPane.Words sync() {
        return new SyncPane.Words(
                this::exact,
                this::aligned,
                gap -> gap.map(known -> of("peek.gap", why(known.why()))).orElseGet(() -> of("peek.none")),
                texts::fault,
                of("opening"),
                () -> new LiftSign(texts, zone));
    }

    TimelinePane.TimeWords time() {
        return new TimelinePane.TimeWords(
                lane -> of("lane." + lane), this::rule, this::length, (scale, most) -> scale.rules(most, zone));
    }

    private String rule(Instant rule, Duration apart) {
        if (apart.toMillis() < 1_000) {
            return exact(rule);
        }
        if (apart.toSeconds() < MINUTE) {
            return clock(rule);
        }
        return (apart.toHours() < 24 ? MINUTES : DAYS).format(rule.atZone(zone));
    }
}
