package org.xunyao.app.watch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads which posts are watched.
public final class PostTables {
    private static final List<String> ZONE_COLUMNS = List.of(
            "camera",
            "zone",
            "corners",
            "rule",
            "colour",
            "hours",
            "effective_from",
            "effective_to",
            "source",
            "verified");

    private PostTables() {}

    /// The zones.
    ///
    /// @param file with one zone a row, such as `resources/sample/zones.csv`
    /// @param clockZone in which opening hours are meant
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static List<ZoneRow> zones(Path file, ZoneId clockZone) {
        return new CsvTable(file).read(ZONE_COLUMNS, row -> zone(row, clockZone));
    }

    private static ZoneRow zone(CsvRow row, ZoneId clockZone) {
        try {
            return new ZoneRow(
                    new CameraId(row.required("camera")),
                    new Zone(row.required("zone"), corners(row.words("corners"))),
                    row.required("rule"),
                    AlarmColour.valueOf(row.required("colour")),
                    hours(row.words("hours"), clockZone),
                    row.date("effective_from"),
                    row.optionalDate("effective_to"),
                    row.required("source"),
                    row.flag("verified"));
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw new FaultException("RESOURCE-BAD", "zone of " + row.text("camera"), bad);
        }
    }

    /// Corners such as `0.02:0.50`.
    ///
    /// @throws IllegalArgumentException if one is none
    public static List<Zone.Corner> corners(List<String> words) {
        return words.stream().map(PostTables::corner).toList();
    }

    private static Zone.Corner corner(String word) {
        String[] xy = word.split(":", -1);
        if (xy.length != 2) {
            throw new IllegalArgumentException("corner " + word);
        }
        return new Zone.Corner(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    }

    /// The same openings every day, such as `08:00-12:00 13:00-24:00`.
    ///
    /// @throws IllegalArgumentException if one is none
    /// @throws DateTimeException if one is none
    public static BusinessHours hours(List<String> words, ZoneId clockZone) {
        List<BusinessHours.Opening> openings =
                words.stream().map(PostTables::opening).toList();
        Map<DayOfWeek, List<BusinessHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, openings));
        return new BusinessHours(clockZone, week);
    }

    private static BusinessHours.Opening opening(String word) {
        String[] ends = word.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours " + word);
        }
        LocalTime to = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
        return new BusinessHours.Opening(LocalTime.parse(ends[0]), to);
    }

    /// The row of a rule on a day.
    ///
    /// @throws FaultException `RULE-MISSING` if no rule of that name is in force
    public static AlarmRuleRow inForce(String rule, List<AlarmRuleRow> rules, LocalDate day) {
        return rules.stream()
                .filter(candidate -> candidate.rule().equals(rule) && candidate.inForce(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("RULE-MISSING", rule + " on " + day));
    }

    /// The rule that a row makes.
    ///
    /// @throws FaultException `RULE-MISSING` if no kind reads it
    public static AlarmRule rule(AlarmRuleRow row) {
        return ServiceLoader.load(AlarmRuleKind.class, AlarmRuleKind.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.reads(row.rule()))
                .findFirst()
                .orElseThrow(() -> new FaultException("RULE-MISSING", "no kind reads " + row.rule()))
                .rule(row);
    }

    /// A zone and what watches it.
    ///
    /// @param rule a name of the table of rules
    /// @param effectiveFrom first day
    /// @param effectiveTo last day, empty while in force
    /// @param source where zone, hours and colour come from
    /// @param verified whether a person has confirmed them
    public record ZoneRow(
            CameraId camera,
            Zone zone,
            String rule,
            AlarmColour colour,
            BusinessHours hours,
            LocalDate effectiveFrom,
            Optional<LocalDate> effectiveTo,
            String source,
            boolean verified) {
        /// Whether the row is in force on a day.
        public boolean inForce(LocalDate day) {
            return !day.isBefore(effectiveFrom)
                    && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
        }

        /// The post, by the rule in force on that day.
        ///
        /// @param shop in which the camera hangs
        /// @throws FaultException `RULE-MISSING` if no rule of that name is in force or no kind reads it
        public Post post(PharmacyId shop, List<AlarmRuleRow> rules, LocalDate day) {
            AlarmRuleRow row = PostTables.inForce(rule, rules, day);
            return new Post(camera, shop, zone, row, PostTables.rule(row), hours, colour);
        }
    }
}
