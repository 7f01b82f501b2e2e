package org.xunyao.app.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.wall.stream.StreamWords;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.lease.Standing;

/// The words for a tile's state.
final class StateWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final long MINUTE = 60;
    private static final long SECONDS_MATTER = 10 * MINUTE;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    // A time of day alone would be taken for one of today.
    private static final long TODAY = 12 * HOUR;

    private final Texts texts;
    private final ZoneId zone;

    StateWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The words for the stream of a tile.
    StreamWords streams() {
        return new StreamWords(texts);
    }

    /// What says that a picture is shown with what is else hidden of it.
    LiftSign lifted() {
        return new LiftSign(texts, zone);
    }

    /// How much a picture is enlarged.
    String zoom(double times) {
        return texts.of("zoom", String.format(Locale.ROOT, "%.1f", times));
    }

    /// What a camera's records may be used for, in one word.
    String use(RecordUse use) {
        return texts.of("use." + use);
    }

    /// The same in a sentence.
    String useMore(RecordUse use) {
        return texts.of("use.more." + use);
    }

    /// The word in the strip.
    String strip(TileState state) {
        return switch (state) {
            case TileState.Live live -> texts.of("state.live", tenths(live.age()));
            case TileState.Late late -> texts.of("state.late", tenths(late.age()));
            case TileState.Stalled _ -> texts.of("state.stalled");
            case TileState.Undecoded _ -> texts.of("state.undecoded");
            case TileState.Troubled troubled ->
                texts.of("state." + troubled.kind().name());
            case TileState.Down _ -> texts.of("state.down");
            case TileState.Connecting _ -> texts.of("state.connecting");
            case TileState.Idle _ -> texts.of("state.idle");
            case TileState.NoRight denied -> texts.of(denied.asked() ? "state.right" : "state.asked");
        };
    }

    /// What a strip without room for words says beside the sign: how old, empty when the picture is alive.
    String age(TileState state) {
        return switch (state) {
            case TileState.Live _ -> "";
            case TileState.Late late -> texts.of("age.s", tenths(late.age()));
            case TileState.Stalled stalled -> age(stalled.age());
            case TileState.Undecoded undecoded -> age(undecoded.age());
            case TileState.Troubled troubled -> age(troubled.lasted());
            case TileState.Down down -> age(down.lasted());
            case TileState.Connecting connecting -> age(connecting.lasted());
            case TileState.Idle _ -> "";
            case TileState.NoRight _ -> "";
        };
    }

    /// The largest text on the picture, empty when the picture speaks for itself.
    String headline(TileState state) {
        return switch (state) {
            case TileState.Live _ -> "";
            case TileState.Late _ -> "";
            case TileState.Stalled stalled -> texts.of("head.stalled", lasting(stalled.age()));
            case TileState.Undecoded undecoded ->
                texts.of(undecoded.picture() ? "head.stalled" : "head.undecoded", lasting(undecoded.age()));
            case TileState.Troubled troubled -> troubled(troubled);
            case TileState.Down down -> texts.of("head.down", lasting(down.lasted()));
            case TileState.Connecting connecting -> texts.of("head.connecting", lasting(connecting.lasted()));
            case TileState.Idle _ -> texts.of("head.idle");
            case TileState.NoRight denied -> texts.of(denied.asked() ? "head.right" : "head.asked");
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
                        at(stalled.since(), stalled.age()),
                        texts.of("why." + stalled.why().name()));
            case TileState.Undecoded undecoded ->
                texts.of("undecoded." + undecoded.cause().name(), at(undecoded.since(), undecoded.age()));
            case TileState.Troubled troubled ->
                texts.of("detail." + troubled.kind().name(), at(troubled.since(), troubled.lasted()));
            case TileState.Down down ->
                texts.of(
                        "detail.down",
                        at(down.since(), down.lasted()),
                        texts.of("why." + down.why().name()),
                        texts.of("act." + down.why().name()),
                        Texts.figure(down.retries()));
            case TileState.Connecting _ -> texts.of("detail.connecting");
            case TileState.Idle _ -> texts.of("detail.idle");
            case TileState.NoRight denied -> texts.of(denied.asked() ? "detail.right" : "detail.asked");
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

    /// The same in a word, where there is no room for more.
    String lookedAt() {
        return texts.of("watch.short");
    }

    /// The button that has the camera examined.
    String examine() {
        return texts.of("tile.examine");
    }

    /// What stands in a cell without a camera of this station.
    String vacant(Spot.Content content) {
        return switch (content) {
            case Spot.Gone gone -> texts.of("cell.gone", gone.camera().code());
            case Spot.Vacant _ -> texts.of("cell.vacant");
            case Spot.Shown shown -> shown.camera().shop();
        };
    }

    /// What can be done about it.
    String vacantDetail(Spot.Content content) {
        return texts.of(content instanceof Spot.Gone ? "cell.gone.more" : "cell.vacant.more");
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

    private String age(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < SECONDS_MATTER) {
            return texts.of("age.s", Texts.figure(seconds));
        }
        return seconds < DAY
                ? texts.of(seconds < HOUR ? "age.m" : "age.h", Texts.figure(seconds / (seconds < HOUR ? MINUTE : HOUR)))
                : texts.of("age.d", Texts.figure(seconds / DAY));
    }

    private String troubled(TileState.Troubled troubled) {
        String lasting = lasting(troubled.lasted());
        String key = "head." + troubled.kind().name();
        return troubled.percent().isPresent()
                ? texts.of(key + ".percent", Texts.figure(troubled.percent().getAsInt()), lasting)
                : texts.of(key, lasting);
    }

    private String at(Instant instant, Duration ago) {
        return (ago.toSeconds() < TODAY ? CLOCK : DAY_AND_CLOCK).format(instant.atZone(zone));
    }

    private static String tenths(Duration age) {
        return String.format(Locale.ROOT, "%.1f", age.toMillis() / 1000.0);
    }
}
