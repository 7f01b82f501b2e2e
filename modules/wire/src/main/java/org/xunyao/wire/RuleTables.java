package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewRules;

/// Reads `resources/rules`: what the alarm rules ask for, how soon alarms are reviewed and how, why they may
/// be dismissed.
public final class RuleTables {
    private static final String PRACTICE = "review-practice.csv";
    private static final int SECONDS_AT_MOST = 86_400;
    private static final int ALARMS_AT_MOST = 1_000;
    private static final int MOST_PERSONS = 200;

    private final Path folder;

    /// @param folder `resources/rules`
    public RuleTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `ai-rules.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<AlarmRuleRow> alarmRules() {
        return new CsvTable(folder.resolve("ai-rules.csv"))
                .read(
                        List.of(
                                "rule",
                                "scenario",
                                "version",
                                "sustained_seconds",
                                "lapse_seconds",
                                "merge_seconds",
                                "hours",
                                "persons",
                                "changed_percent",
                                "before_seconds",
                                "film_seconds",
                                "stills",
                                "still_seconds",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        RuleTables::alarmRule);
    }

    private static AlarmRuleRow alarmRule(CsvRow row) {
        var figures = new AlarmRuleRow.Figures(
                seconds(row, "sustained_seconds", 1),
                seconds(row, "lapse_seconds", 0),
                seconds(row, "merge_seconds", 0),
                row.as("hours", HoursMode::valueOf),
                row.number("persons", 1, MOST_PERSONS),
                row.number("changed_percent", 1, 100));
        var plan = new EvidencePlan(
                seconds(row, "before_seconds", 0),
                seconds(row, "film_seconds", 1),
                row.number("stills", 1, EvidencePlan.MOST),
                seconds(row, "still_seconds", 1));
        return new AlarmRuleRow(
                row.required("rule"),
                row.required("scenario"),
                row.number("version", 1, 1_000_000),
                figures,
                plan,
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.required("source"),
                row.flag("verified"));
    }

    private static Duration seconds(CsvRow row, String column, int least) {
        return Duration.ofSeconds(row.number(column, least, SECONDS_AT_MOST));
    }

    /// The rows of `review-limits.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<ReviewLimit> reviewLimits() {
        return new CsvTable(folder.resolve("review-limits.csv"))
                .read(
                        List.of(
                                "colour",
                                "count",
                                "unit",
                                "reviewers",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new ReviewLimit(
                                row.as("colour", AlarmColour::valueOf),
                                row.number("count", 1, 1000),
                                row.as("unit", ReviewLimit.Unit::valueOf),
                                row.number("reviewers", 1, 2),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    /// The rows of `dismissal-reasons.csv`, in the order in which they are offered.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<DismissalReason> dismissalReasons() {
        return new CsvTable(folder.resolve("dismissal-reasons.csv"))
                .read(
                        List.of(
                                "code",
                                "name_zh",
                                "name_en",
                                "remark_needed",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new DismissalReason(
                                row.required("code"),
                                row.required("name_zh"),
                                row.required("name_en"),
                                row.flag("remark_needed"),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    /// The rows of `review-practice.csv` in force on a day.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public ReviewRules.Practice practice(LocalDate day) {
        var rows = new HashMap<String, CsvRow>();
        new CsvTable(folder.resolve(PRACTICE))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    row.required("source");
                    row.flag("verified");
                    if (InForce.of(row).holds(day) && rows.put(row.required("key"), row) != null) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return new ReviewRules.Practice(
                Duration.ofSeconds(row(rows, "undo", "seconds").number("value", 0, SECONDS_AT_MOST)),
                row(rows, "figures.least", "alarms").number("value", 1, ALARMS_AT_MOST));
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", PRACTICE + ": no row " + key + " in " + unit);
        }
        return row;
    }
}
