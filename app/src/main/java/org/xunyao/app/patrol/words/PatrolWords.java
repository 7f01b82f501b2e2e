package org.xunyao.app.patrol.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.patrol.Sight;
import org.xunyao.video.patrol.Sight.Lack;
import org.xunyao.video.patrol.Skips.Skipped;

/// What patrols say.
public final class PatrolWords {
    /// Base name of their message bundle.
    public static final String BUNDLE = "org.xunyao.app.patrol.patrol";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Clock clock;
    private final Map<CameraId, WallCamera> cameras;

    /// @param texts hold {@link #BUNDLE}
    /// @param cameras of the station
    public PatrolWords(Texts texts, Clock clock, List<WallCamera> cameras) {
        this.texts = texts;
        this.clock = clock;
        this.cameras = cameras.stream().collect(Collectors.toUnmodifiableMap(WallCamera::id, Function.identity()));
    }

    /// The words by key.
    public Texts texts() {
        return texts;
    }

    /// Shop and point of a camera.
    public String camera(CameraId camera) {
        return Optional.ofNullable(cameras.get(camera))
                .map(known -> known.shop() + " · " + known.point())
                .orElse(camera.code());
    }

    /// What a patrol in that order is called.
    public String title(PatrolOrder order) {
        return texts.of(order instanceof PatrolOrder.ByRisk ? "patrol.risk" : "patrol.order");
    }

    /// Where a patrol is.
    public String place(int place, int length) {
        return texts.of("patrol.place", Texts.figure(place), Texts.figure(length));
    }

    /// How long a stop has been looked at.
    public String dwell(PatrolStop stop, Duration elapsed) {
        long whole = stop.dwell().toSeconds();
        return texts.of("patrol.dwell", Math.min(whole, elapsed.toSeconds()), whole);
    }

    /// What was passed over and why.
    public String skipped(List<Skipped> skipped) {
        Skipped first = skipped.getFirst();
        String reason = texts.of("skip." + first.reason());
        return skipped.size() == 1
                ? texts.of("patrol.skipped", camera(first.camera()), reason)
                : texts.of("patrol.skipped.more", camera(first.camera()), reason, Texts.figure(skipped.size()));
    }

    /// Whether a look counts, and what is missing if it does not.
    public String proof(Sight sight, int leastWidth) {
        Set<Lack> lacks = sight.lacks(leastWidth);
        return lacks.isEmpty()
                ? texts.of("proof.whole")
                : texts.of(
                        "proof.lacks",
                        lacks.stream().map(lack -> texts.of("lack." + lack)).collect(Collectors.joining("、")));
    }

    /// Of how many cameras it is known that somebody looked at them today, and how many nobody looked at
    /// for long.
    public String coverage(long today, int all, long unseen, int days) {
        return texts.of("coverage.counts", Texts.figure(today), Texts.figure(all), days, Texts.figure(unseen));
    }

    /// When that was.
    public String when(Optional<Instant> at) {
        if (at.isEmpty()) {
            return texts.of("seen.never");
        }
        LocalDate day = LocalDate.ofInstant(at.get(), clock.zone());
        LocalDate today = LocalDate.ofInstant(clock.now(), clock.zone());
        var local = at.get().atZone(clock.zone());
        return day.equals(today) ? texts.of("seen.today", HOUR.format(local)) : DAY.format(local);
    }

    /// How long ago that was.
    public String age(Optional<Instant> at) {
        if (at.isEmpty()) {
            return texts.of("seen.never");
        }
        Duration age = Duration.between(at.get(), clock.now());
        if (age.toDays() > 0) {
            return texts.of("age.days", Texts.figure(age.toDays()));
        }
        return age.toHours() > 0
                ? texts.of("age.hours", age.toHours())
                : texts.of("age.minutes", Math.max(0, age.toMinutes()));
    }
}
