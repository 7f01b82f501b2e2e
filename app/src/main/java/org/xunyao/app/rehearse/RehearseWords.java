package org.xunyao.app.rehearse;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.watch.PostTables;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.CameraId;

/// The words behind `./run rehearse-rule`.
///
/// @param data the station's data folder
/// @param absent instead of the rule's own least length
/// @param merge instead of the rule's own
/// @param zone instead of the station's list
/// @param hours instead of the station's list
/// @param from first day
/// @param to last day
record RehearseWords(
        String rule,
        CameraId camera,
        Path data,
        Optional<Duration> absent,
        Optional<Duration> merge,
        Optional<Zone> zone,
        Optional<BusinessHours> hours,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final Set<String> KNOWN =
            Set.of("--data", "--absent", "--merge", "--zone", "--hours", "--from", "--to");
    private static final long MOST_SECONDS = 86_400;

    /// Understands them.
    ///
    /// @return empty if they make no sense
    static Optional<RehearseWords> of(List<String> words, ZoneId clockZone) {
        Map<String, String> said = new HashMap<>();
        if (words.size() < 2 || words.size() % 2 != 0) {
            return Optional.empty();
        }
        for (int i = 2; i < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i)) || said.put(words.get(i), words.get(i + 1)) != null) {
                return Optional.empty();
            }
        }
        @Nullable String data = said.get("--data");
        if (data == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RehearseWords(
                    words.get(0),
                    new CameraId(words.get(1)),
                    Path.of(data),
                    one(said, "--absent", text -> seconds(text, 1)),
                    one(said, "--merge", text -> seconds(text, 0)),
                    one(said, "--zone", RehearseWords::zone),
                    one(said, "--hours", text -> DayHours.read(text).week(clockZone)),
                    one(said, "--from", LocalDate::parse),
                    one(said, "--to", LocalDate::parse)));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /// Whether anything is said instead of what is in force.
    boolean changes() {
        return absent.isPresent() || merge.isPresent() || zone.isPresent() || hours.isPresent();
    }

    /// The rule's row with what was said instead.
    AlarmRuleRow draft(AlarmRuleRow row) {
        return draft(row, absent, merge);
    }

    static AlarmRuleRow draft(AlarmRuleRow row, Optional<Duration> least, Optional<Duration> merge) {
        Figures own = row.figures();
        Duration sustained = least.orElse(own.sustained());
        Duration lapse = own.lapse().compareTo(sustained) < 0 ? own.lapse() : Duration.ZERO;
        return row.with(
                new Figures(sustained, lapse, merge.orElse(own.merge()), own.hours(), own.persons(), own.percent()));
    }

    static Zone zone(String text) {
        return new Zone("--zone", PostTables.corners(parts(text.replace(',', ':'))));
    }

    static <T> Optional<T> one(Map<String, String> said, String name, Function<String, T> reading) {
        return Optional.ofNullable(said.get(name)).map(reading);
    }

    private static List<String> parts(String text) {
        return List.of(text.strip().split(" +", -1));
    }

    static Duration seconds(String text, long least) {
        long seconds = Long.parseLong(text);
        if (seconds < least || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(text + " seconds");
        }
        return Duration.ofSeconds(seconds);
    }
}
