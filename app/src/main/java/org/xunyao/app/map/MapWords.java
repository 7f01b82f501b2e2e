package org.xunyao.app.map;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xunyao.registry.GeoPoint;
import org.xunyao.ui.text.Texts;

/// The words of the map.
final class MapWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the map's own bundle is added
    MapWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(MapView.BUNDLE);
        this.zone = zone;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    String fault(String code) {
        return texts.fault(code);
    }

    String state(MapState state) {
        return texts.of("state." + state.name());
    }

    String camera(MapCamera camera) {
        return camera.age()
                .map(age -> texts.of("camera.aged", state(camera.state()), age(age)))
                .orElseGet(() -> state(camera.state()));
    }

    String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < MINUTE) {
            return texts.of("age.s", Texts.figure(seconds));
        }
        if (seconds < HOUR) {
            return texts.of("age.m", Texts.figure(seconds / MINUTE));
        }
        return seconds < DAY
                ? texts.of("age.h", Texts.figure(seconds / HOUR))
                : texts.of("age.d", Texts.figure(seconds / DAY));
    }

    String at(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    String place(GeoPoint place) {
        return String.format(Locale.ROOT, "%.6f, %.6f", place.longitude(), place.latitude());
    }

    /// What a pointer that rests on a symbol is told.
    String tip(Mark mark) {
        if (!mark.many()) {
            return line(mark.shops().getFirst());
        }
        String head = texts.of("tip.many", Texts.figure(mark.shops().size()), state(mark.state()));
        return head + "\n"
                + mark.shops().stream().limit(8).map(this::line).collect(Collectors.joining("\n"))
                + (mark.shops().size() > 8 ? "\n…" : "");
    }

    /// A shop in one line, as a screen reader says it.
    String line(MapShop shop) {
        var words = new StringBuilder(shop.name()).append("，").append(state(shop.state()));
        if (!shop.alarms().isEmpty()) {
            words.append("，")
                    .append(texts.of("tip.alarms", Texts.figure(shop.alarms().size())));
        }
        if (shop.leads() > 0) {
            words.append("，").append(texts.of("tip.leads", Texts.figure(shop.leads())));
        }
        return shop.place().isPresent()
                ? words.toString()
                : words.append("，").append(texts.of("unplaced")).toString();
    }
}
