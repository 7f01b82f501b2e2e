package org.xunyao.app.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.lease.Standing;

/// The words for a tile's state.
final class StateWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long MINUTE = 60;
    private static final long SECONDS_MATTER = 10 * MINUTE;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Texts texts;
    private final ZoneId zone;

    StateWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The word in the strip.
    String strip(TileState state) {
        return switch (state) {
            case TileState.Live live -> texts.of("state.live", tenths(live.age()));
            case TileState.Late late -> texts.of("state.late", tenths(late.age()));
            case TileState.Stalled _ -> texts.of("state.stalled");
            case TileState.Troubled troubled ->
                texts.of("state." + troubled.kind().name());
            case TileState.Down _ -> texts.of("state.down");
            case TileState.Connecting _ -> texts.of("state.connecting");
            case TileState.Idle _ -> texts.of("state.idle");
        };
    }

    /// The largest text on the picture, empty when the picture speaks for itself.
    String headline(TileState state) {
        return switch (state) {
            case TileState.Live _ -> "";
            case TileState.Late _ -> "";
            case TileState.Stalled stalled -> texts.of("head.stalled", lasting(stalled.age()));
            case TileState.Troubled troubled -> troubled(troubled);
            case TileState.Down down -> texts.of("head.down", lasting(down.lasted()));
            case TileState.Connecting connecting -> texts.of("head.connecting", lasting(connecting.lasted()));
            case TileState.Idle _ -> texts.of("head.idle");
        };
    }

    /// The line below it.
    String detail(TileState state) {
        return switch (state) {
            case TileState.Live _ -> "";
            case TileState.Late _ -> "";
            case TileState.Stalled stalled ->
                texts.of(
                        "detail.stalled",
                        at(stalled.since()),
                        texts.of("why." + stalled.why().name()));
            case TileState.Troubled troubled ->
                texts.of("detail." + troubled.kind().name());
            case TileState.Down down ->
                texts.of(
                        "detail.down",
                        at(down.since()),
                        texts.of("why." + down.why().name()),
                        texts.of("act." + down.why().name()),
                        Texts.figure(down.retries()));
            case TileState.Connecting _ -> texts.of("detail.connecting");
            case TileState.Idle _ -> texts.of("detail.idle");
        };
    }

    /// Who watches the camera, empty when this station does.
    String standing(Standing standing) {
        return switch (standing) {
            case Standing.Ours _ -> "";
            case Standing.Theirs theirs ->
                texts.of(theirs.namesake() ? "watch.namesake" : "watch.theirs", theirs.station());
            case Standing.Asking _ -> texts.of("watch.asking");
            case Standing.Unreachable _ -> texts.of("watch.unreachable");
        };
    }

    /// A span of time in the two units that matter.
    String lasting(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < MINUTE) {
            return texts.of("span.s", Texts.figure(seconds));
        }
        if (seconds < HOUR && seconds >= SECONDS_MATTER) {
            return texts.of("span.m", Texts.figure(seconds / MINUTE));
        }
        if (seconds < HOUR) {
            return texts.of("span.ms", Texts.figure(seconds / MINUTE), Texts.figure(seconds % MINUTE));
        }
        if (seconds < DAY) {
            return texts.of("span.hm", Texts.figure(seconds / HOUR), Texts.figure(seconds % HOUR / MINUTE));
        }
        return texts.of("span.dh", Texts.figure(seconds / DAY), Texts.figure(seconds % DAY / HOUR));
    }

    private String troubled(TileState.Troubled troubled) {
        String lasting = lasting(troubled.lasted());
        String key = "head." + troubled.kind().name();
        return troubled.percent().isPresent()
                ? texts.of(key + ".percent", Texts.figure(troubled.percent().getAsInt()), lasting)
                : texts.of(key, lasting);
    }

    private String at(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    private static String tenths(Duration age) {
        return String.format(Locale.ROOT, "%.1f", age.toMillis() / 1000.0);
    }
}
