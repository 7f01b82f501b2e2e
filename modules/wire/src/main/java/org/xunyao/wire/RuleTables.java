package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.sign.GoodsSigns;
import org.xunyao.supervision.sign.RuleRange;
import org.xunyao.supervision.sign.RuleSigns;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.Said;
import org.xunyao.supervision.sign.ScopeWord;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.ZoneTask;

/// Reads `resources/rules`: what the alarm rules ask for, how soon alarms are reviewed and how, why they may
/// be dismissed.
public final class RuleTables {
    private static final String PRACTICE = "review-practice.csv";
    private static final int SECONDS_AT_MOST = 86_400;
    private static final int ALARMS_AT_MOST = 1_000;
    private static final int MOST_PERSONS = 200;
    private static final int MOST_FIGURE = 1_000;
    private static final int MOST_PIXELS = 4_096;
    private static final int MOST_LINE = 512;
    private static final int PERCENT = 100;

    private final Path folder;

    /// @param folder `resources/rules`
    public RuleTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `ai-rules.csv`, each with the rows of `rule-words.csv`, `rule-ranges.csv` and `scope-words.csv` that
    /// were in force on its first day: what a rule reads for changes with its version only.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<AlarmRuleRow> alarmRules() {
        List<InForceOf<RuleWord>> words = words();
        List<InForceOf<RuleRange>> ranges = ranges();
        List<InForceOf<ScopeWord>> scopes = scopes();
        List<InForceOf<String>> excuses = excuses();
        return rows().stream()
                .map(row -> row.with(new RuleSigns(
                        fitting(words, row), fitting(ranges, row).stream().findFirst(), goods(row, scopes, excuses))))
                .toList();
    }

    private static <T> List<T> fitting(List<InForceOf<T>> all, AlarmRuleRow row) {
        return all.stream().filter(one -> one.fits(row)).map(InForceOf::row).toList();
    }

    private static Optional<GoodsSigns> goods(
            AlarmRuleRow row, List<InForceOf<ScopeWord>> scopes, List<InForceOf<String>> excuses) {
        List<ScopeWord> own = fitting(scopes, row);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new GoodsSigns(own, fitting(excuses, row), Optional.empty()));
    }

    /// A row and when it is in force.
    private record InForceOf<T>(InForce when, String rule, T row) {
        boolean fits(AlarmRuleRow of) {
            boolean same = of.rule().equals(rule) || of.rule().startsWith(rule + "-");
            return same && when.holds(of.effectiveFrom());
        }
    }

    private List<InForceOf<RuleWord>> words() {
        return new CsvTable(folder.resolve("rule-words.csv"))
                .read(
                        List.of(
                                "rule",
                                "word",
                                "core",
                                "errors",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> new InForceOf<>(InForce.of(row), row.required("rule"), word(row)));
    }

    private List<InForceOf<ScopeWord>> scopes() {
        return new CsvTable(folder.resolve("scope-words.csv"))
                .read(
                        List.of(
                                "rule",
                                "word",
                                "core",
                                "errors",
                                "except",
                                "category",
                                "score_percent",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> new InForceOf<>(
                                InForce.of(row),
                                row.required("rule"),
                                new ScopeWord(
                                        word(row),
                                        row.has("except") ? row.words("except") : List.of(),
                                        row.required("category"),
                                        row.number("score_percent", 1, PERCENT) / (double) PERCENT)));
    }

    private List<InForceOf<String>> excuses() {
        return new CsvTable(folder.resolve("scope-excuses.csv"))
                .read(List.of("rule", "word", "effective_from", "effective_to", "source", "verified"), row -> {
                    row.required("source");
                    row.flag("verified");
                    return new InForceOf<>(InForce.of(row), row.required("rule"), row.required("word"));
                });
    }

    private static RuleWord word(CsvRow row) {
        return new RuleWord(
                row.required("rule"),
                row.required("word"),
                row.required("core"),
                row.number("errors", 0, Said.MOST),
                row.required("source"),
                row.flag("verified"));
    }

    private List<InForceOf<RuleRange>> ranges() {
        return new CsvTable(folder.resolve("rule-ranges.csv"))
                .read(
                        List.of(
                                "rule",
                                "quantity",
                                "least",
                                "most",
                                "sensible_least",
                                "sensible_most",
                                "jump_per_minute",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> new InForceOf<>(InForce.of(row), row.required("rule"), range(row)));
    }

    private static RuleRange range(CsvRow row) {
        return new RuleRange(
                row.required("rule"),
                row.as("quantity", RuleRange.Quantity::valueOf),
                row.has("least") ? figure(row, "least") : Double.NEGATIVE_INFINITY,
                row.has("most") ? figure(row, "most") : Double.POSITIVE_INFINITY,
                new RuleRange.Span(figure(row, "sensible_least"), figure(row, "sensible_most")),
                figure(row, "jump_per_minute"),
                row.required("source"),
                row.flag("verified"));
    }

    private static double figure(CsvRow row, String column) {
        return row.number(column, -MOST_FIGURE, MOST_FIGURE);
    }

    /// The rows of `zone-texts.csv`: in which kinds of zones words are read, and how.
    ///
    /// @param day on which they are in force
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Map<ZoneKind, ZoneTask.Words> zoneTexts(LocalDate day) {
        var tasks = new EnumMap<ZoneKind, ZoneTask.Words>(ZoneKind.class);
        new CsvTable(folder.resolve("zone-texts.csv"))
                .read(
                        List.of(
                                "kind",
                                "use",
                                "least_height",
                                "least_line",
                                "reread_seconds",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> {
                            row.required("source");
                            row.flag("verified");
                            var words = new ZoneTask.Words(
                                    row.as("use", TextUse::valueOf),
                                    row.number("least_height", 1, MOST_PIXELS),
                                    row.number("least_line", 1, MOST_LINE),
                                    row.number("reread_seconds", 1, SECONDS_AT_MOST));
                            ZoneKind kind = row.as("kind", ZoneKind::valueOf);
                            if (InForce.of(row).holds(day) && tasks.put(kind, words) != null) {
                                throw new IllegalArgumentException("a second row " + kind);
                            }
                            return row;
                        });
        return Map.copyOf(tasks);
    }

    private List<AlarmRuleRow> rows() {
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
