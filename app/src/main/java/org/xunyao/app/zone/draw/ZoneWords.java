package org.xunyao.app.zone.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneCoverage;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;

/// Sentences about the selected zone: its baseline, and how well it is seen. What was not measured says so.
///
/// @param zone in which hours are written
record ZoneWords(ZonePorts ports, Texts texts, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final double PERCENT = 100;
    private static final int MOST_LINES = 4;

    /// Its baseline, or what people there are compared with; empty for a zone that is compared with nothing.
    ///
    /// @param changed whether what is drawn is not what is in force
    String baseline(CameraId camera, DrawnZone of, boolean changed, Instant now) {
        if (of.kind() == ZoneKind.COUNTER) {
            return wear(camera);
        }
        if (!ZoneBaseline.appliesTo(of.kind())) {
            return "";
        }
        if (CellGrid.of(of.zone()::contains).size() == 0) {
            return texts.of("base.small");
        }
        if (changed) {
            return texts.of("base.save");
        }
        return ports.baseline(camera, of.zone().name())
                .map(baseline -> said(baseline, now))
                .orElseGet(() -> texts.of("base.none"));
    }

    private String wear(CameraId camera) {
        return ports.wear(camera)
                .filter(wear -> !wear.samples().isEmpty())
                .map(wear -> texts.of(
                        "wear.line",
                        Texts.figure(wear.samples().size()),
                        MOMENT.format(wear.at().atZone(zone))))
                .orElseGet(() -> texts.of("wear.noline"));
    }

    private String said(ZoneBaseline baseline, Instant now) {
        String asked = MOMENT.format(baseline.askedAt().atZone(zone));
        return baseline.confirmed()
                .map(confirmed -> texts.of(
                        "base.some",
                        MOMENT.format(confirmed.at().atZone(zone)),
                        age(Duration.between(confirmed.at(), now)),
                        hours(baseline)))
                .orElseGet(() -> texts.of("base.learning", asked));
    }

    private static String hours(ZoneBaseline baseline) {
        return baseline.hours().stream()
                .mapToInt(HourSketch::hour)
                .sorted()
                .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
                .collect(Collectors.joining(" "));
    }

    private String age(Duration since) {
        return since.toDays() > 0
                ? texts.of("base.days", Texts.figure(since.toDays()))
                : since.toHours() > 0
                        ? texts.of("base.hours", Texts.figure(since.toHours()))
                        : texts.of("base.minutes", Texts.figure(Math.max(since.toMinutes(), 0)));
    }

    /// What was read of it last, and whether it can be seen now.
    private String read(TextReading reading) {
        String state = texts.of("cover.text." + reading.sight());
        if (reading.ageSeconds() == 0 && reading.lines().isEmpty()) {
            return reading.seen() ? texts.of("cover.text.nothing") : state;
        }
        String said = reading.lines().stream()
                .map(ReadLine::text)
                .limit(MOST_LINES)
                .collect(Collectors.joining(texts.of("cover.text.comma")));
        String words = said.isEmpty() ? texts.of("cover.text.nothing") : texts.of("cover.text.said", said);
        return texts.of("cover.text", state, words, age(Duration.ofSeconds(reading.ageSeconds())));
    }

    private Optional<String> unread(CameraId camera, DrawnZone of) {
        return ports.unread(camera, of).map(why -> texts.of("cover.unread." + why));
    }

    /// How well it is seen.
    ///
    /// @param picture height of the camera's picture in pixels, once there is one
    String coverage(CameraId camera, DrawnZone of, OptionalInt picture) {
        ZoneCoverage seen = ports.coverage(camera, of.zone());
        if (of.kind() == ZoneKind.COUNTER) {
            OptionalDouble head = picture.isPresent() ? seen.head(picture.getAsInt()) : OptionalDouble.empty();
            String said = head.isPresent()
                    ? texts.of("cover.head", Texts.figure(Math.round(head.getAsDouble())), Texts.figure(seen.persons()))
                    : texts.of("cover.nohead");
            return unread(camera, of).map(why -> said + "\n" + why).orElse(said);
        }
        if (!ZoneBaseline.appliesTo(of.kind())) {
            return unread(camera, of)
                    .orElseGet(() -> seen.text().map(this::read).orElse(""));
        }
        return seen.hidden().isPresent()
                ? texts.of(
                        "cover.hidden",
                        Texts.figure(Math.round(seen.hidden().getAsDouble() * PERCENT)),
                        Texts.figure(seen.looks()))
                : texts.of("cover.nohidden");
    }
}
